package io.patriot.bot.command;

import io.patriot.application.card.ChatUsers;
import io.patriot.application.news.Loudness;
import io.patriot.application.news.NoticeKind;
import io.patriot.application.news.NoticeWishes;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows and changes how loudly somebody is told what they did not ask for, kind by kind. */
final class NotifyCommand implements Command {
  private static final String COMMAND = "/notify";
  private static final int QUOTE_LENGTH_MAX = 40;
  private static final int WORDS = 2;

  private final ChatUsers users;

  NotifyCommand(ChatUsers users) {
    this.users = users;
  }

  @Override
  public String name() {
    return "notify";
  }

  @Override
  public Topic topic() {
    return Topic.HOME;
  }

  @Override
  public Need need() {
    return Need.of(Weight.SET, Permission.OWN_SET);
  }

  @Override
  public String arguments() {
    return "[KIND on | silent | off]";
  }

  @Override
  public List<String> examples() {
    return List.of(COMMAND, COMMAND + " fills silent", COMMAND + " settings off");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    NoticeWishes wishes = talk.user().notices();
    if (words.isEmpty()) {
      return Reply.of(screen(talk, wishes));
    }
    Optional<NoticeKind> kind = named(NoticeKind.values(), words.getFirst());
    Optional<Loudness> loudness =
        words.size() == WORDS ? named(Loudness.values(), words.getLast()) : Optional.empty();
    if (kind.isEmpty() || loudness.isEmpty()) {
      Html quoted = Html.quoted(String.join(" ", words), QUOTE_LENGTH_MAX);
      return Reply.of(
          withButtons(talk, wishes, Screen.of(talk.say("notify.unknown", "text", quoted))));
    }
    users.tell(talk.tenant(), kind.get(), loudness.get());
    return Reply.of(screen(talk, wishes.with(kind.get(), loudness.get())));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String word) {
    return Arrays.stream(all)
        .filter(one -> word(one).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static Screen screen(Talk talk, NoticeWishes wishes) {
    var lines = new ArrayList<Html>();
    lines.add(talk.say("notify.head").bold());
    for (NoticeKind kind : NoticeKind.values()) {
      lines.add(talk.say(line(kind), "loudness", talk.say(heard(wishes.of(kind)))));
    }
    lines.add(talk.say("notify.always"));
    return withButtons(talk, wishes, Screen.of(lines));
  }

  /** One for each kind, which makes it a step quieter, and from off loud again. */
  private static Screen withButtons(Talk talk, NoticeWishes wishes, Screen screen) {
    Screen withButtons = screen;
    for (NoticeKind kind : NoticeKind.values()) {
      Loudness next = next(wishes.of(kind));
      withButtons =
          withButtons.row(
              Button.here(
                  talk.label(
                      "button.notify.change",
                      "kind",
                      talk.label(button(kind)),
                      "to",
                      talk.label(button(next))),
                  COMMAND + " " + word(kind) + " " + word(next)));
    }
    return withButtons
        .row(
            Button.here(talk.label("button.quiet"), "/quiet"),
            Button.here(talk.label("button.digest"), "/digest"))
        .row(Button.here(talk.label("button.email"), "/email"), Desk.home(talk));
  }

  private static String line(NoticeKind kind) {
    return switch (kind) {
      case FILLS -> "notify.fills";
      case ALERTS -> "notify.alerts";
      case ELSEWHERE -> "notify.elsewhere";
      case SETTINGS -> "notify.settings";
    };
  }

  private static String heard(Loudness loudness) {
    return switch (loudness) {
      case ON -> "notify.on";
      case SILENT -> "notify.silent";
      case OFF -> "notify.off";
    };
  }

  private static String button(NoticeKind kind) {
    return switch (kind) {
      case FILLS -> "button.notify.fills";
      case ALERTS -> "button.notify.alerts";
      case ELSEWHERE -> "button.notify.elsewhere";
      case SETTINGS -> "button.notify.settings";
    };
  }

  private static String button(Loudness loudness) {
    return switch (loudness) {
      case ON -> "button.notify.on";
      case SILENT -> "button.notify.silent";
      case OFF -> "button.notify.off";
    };
  }

  private static Loudness next(Loudness loudness) {
    return switch (loudness) {
      case ON -> Loudness.SILENT;
      case SILENT -> Loudness.OFF;
      case OFF -> Loudness.ON;
    };
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
