package io.patriot.bot.screen;

import io.patriot.application.card.AccountCard;
import io.patriot.application.people.AdminAct;
import io.patriot.application.people.TurnRole;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;

/** What came of a wish that somebody look after people, or cease to. */
public final class RoleScreen {
  private RoleScreen() {}

  /** What a question asks for. */
  public static Html wish(AccountCard.Act.TurnRole act, Talk talk) {
    return talk.say(
        act.admin() ? "ask.role.admin" : "ask.role.user",
        "user",
        PersonScreen.number(act.whom()),
        "why",
        why(act.why()));
  }

  /** That somebody else wanted it already, so that one more word makes it so. */
  public static Html second(AdminAct wish, Talk talk) {
    return talk.say(
        "role.second", "by", wish.by(), "time", Times.clock(wish.at()), "why", why(wish.why()));
  }

  public static Html why(String why) {
    return Html.quoted(PersonScreen.orDash(why), PersonScreen.WHY_LENGTH_MAX);
  }

  public static Screen of(TurnRole.Outcome outcome, Talk talk) {
    return switch (outcome) {
      case TurnRole.Outcome.Done(var now) -> {
        Screen person = PersonScreen.of(now, talk);
        yield person.withText(Html.lines(talk.say("role.done"), person.text()));
      }
      case TurnRole.Outcome.Waits(var member, var until) -> {
        String user = PersonScreen.number(member.person());
        yield Screen.of(
                talk.say("role.waits", "user", user, "time", Times.clock(until)),
                talk.say("role.say-to-other", "command", "/role " + user + " admin"))
            .row(Button.here(talk.label("button.look-person"), "/users " + user))
            .row(PersonScreen.home(talk));
      }
      case TurnRole.Outcome.WasSo(var member) -> {
        Screen person = PersonScreen.of(member, talk);
        yield person.withText(Html.lines(talk.say("role.was-so"), person.text()));
      }
      case TurnRole.Outcome.NotFound() -> refused("person.nobody", talk);
      case TurnRole.Outcome.NotAllowed() -> refused("person.not-allowed", talk);
      case TurnRole.Outcome.Configured() -> refused("person.configured", talk);
      case TurnRole.Outcome.NotActive() -> refused("role.not-active", talk);
      case TurnRole.Outcome.NobodyElse() -> refused("role.nobody-else", talk);
      case TurnRole.Outcome.NotAsWritten() -> refused("role.not-as-written", talk);
      case TurnRole.Outcome.TurnedSince() -> refused("person.turned-since", talk);
    };
  }

  private static Screen refused(String key, Talk talk) {
    return Screen.of(talk.say(key))
        .row(
            Button.here(talk.label("button.users"), "/users"),
            Button.here(talk.label("button.audit"), "/audit"))
        .row(PersonScreen.home(talk));
  }
}
