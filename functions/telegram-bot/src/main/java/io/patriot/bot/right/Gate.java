package io.patriot.bot.right;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.screen.ErrorScreen;
import io.patriot.bot.text.ErrorCode;
import io.patriot.bot.text.Html;
import java.util.Optional;

/**
 * The one place where it is decided whether somebody may do what they typed, wrote or pressed. What
 * is refused here was not begun.
 */
public final class Gate {
  private Gate() {}

  /** What is said instead; nothing when they may. */
  public static Optional<Screen> refusal(Talk talk, Need need) {
    return need.places().contains(talk.place())
        ? refusal(talk, need.permission())
        : Optional.of(
            refused(talk, talk.say("forbidden.place.what"), talk.say("forbidden.place.do")));
  }

  /** The same for a press on what was shown before: they may have lost the right since. */
  public static Optional<Screen> refusal(Talk talk, Permission permission) {
    return talk.standing().may(permission) ? Optional.empty() : Optional.of(refused(talk));
  }

  private static Screen refused(Talk talk) {
    return switch (talk.standing().state()) {
      case PENDING ->
          refused(talk, talk.say("forbidden.pending.what"), talk.say("forbidden.pending.do"));
      case SUSPENDED ->
          refused(talk, talk.say("forbidden.suspended.what"), talk.say("forbidden.suspended.do"));
      case ACTIVE, BLOCKED ->
          refused(talk, talk.say("forbidden.role.what"), talk.say("forbidden.role.do"));
    };
  }

  /** Whether a command is listed for them. */
  public static boolean lists(Talk talk, Need need) {
    return need.places().contains(talk.place()) && talk.standing().may(need.permission());
  }

  private static Screen refused(Talk talk, Html what, Html toDo) {
    return ErrorScreen.withWayBack(
        ErrorScreen.of(
            talk.words(),
            talk.cause(),
            ErrorCode.FORBIDDEN,
            what,
            talk.say("error.nothing-done"),
            toDo),
        talk.words());
  }
}
