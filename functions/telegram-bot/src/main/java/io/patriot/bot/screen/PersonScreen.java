package io.patriot.bot.screen;

import io.patriot.application.card.AccountCard;
import io.patriot.application.people.AdminActs;
import io.patriot.application.people.Membership;
import io.patriot.application.people.Permission;
import io.patriot.application.people.Role;
import io.patriot.application.stop.PutPerson;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A person as those see them who look after the platform: never what they hold. */
public final class PersonScreen {
  /** How many of the latest acts stand on a person's card. */
  public static final int HISTORY_MAX = 5;

  private static final int NAME_LENGTH_MAX = 32;
  static final int WHY_LENGTH_MAX = 80;

  private PersonScreen() {}

  /**
   * @param history the latest that was done to or by them
   */
  public static Screen of(Membership member, AdminActs history, Talk talk) {
    Screen screen = of(member, talk);
    return screen.withText(Html.lines(screen.text(), ActScreen.history(history, talk)));
  }

  public static Screen of(Membership member, Talk talk) {
    var lines = new ArrayList<Html>();
    lines.add(
        talk.say("person.head", "user", number(member.person()), "name", name(member)).bold());
    lines.add(state(member, talk));
    lines.add(member.role() == Role.ADMIN ? talk.say("person.admin") : Html.EMPTY);
    lines.add(talk.say("person.joined", "time", Times.moment(member.joined())));
    String user = number(member.person());
    var turns = new ArrayList<Button>();
    switch (member.state()) {
      case ACTIVE -> turns.add(Button.anew(talk.label("button.suspend"), "/suspend " + user));
      case PENDING -> turns.add(Button.anew(talk.label("button.let-in"), "/approveuser " + user));
      case SUSPENDED, BLOCKED ->
          turns.add(Button.anew(talk.label("button.let-trade"), "/approveuser " + user));
    }
    if (member.state() != Membership.State.BLOCKED) {
      turns.add(Button.anew(talk.label("button.block"), "/block " + user));
    }
    return Screen.of(lines)
        .row(turns)
        .row(roles(member, user, talk))
        .row(takeBack(member, user, talk))
        .row(
            Button.here(talk.label("button.audit"), "/audit " + user),
            Button.here(talk.label("button.users"), "/users"));
  }

  /** Who waits to be let in has ordered nothing yet. */
  private static List<Button> takeBack(Membership member, String user, Talk talk) {
    return member.state() == Membership.State.PENDING
        ? List.of()
        : List.of(Button.anew(talk.label("button.take-back"), "/emergency " + user));
  }

  /** For those who may say who looks after people. */
  private static List<Button> roles(Membership member, String user, Talk talk) {
    if (!talk.standing().may(Permission.PEOPLE_ROLES)) {
      return List.of();
    }
    if (member.role() == Role.ADMIN) {
      return List.of(Button.anew(talk.label("button.end-admin"), "/role " + user + " user"));
    }
    return member.state() == Membership.State.ACTIVE
        ? List.of(Button.anew(talk.label("button.make-admin"), "/role " + user + " admin"))
        : List.of();
  }

  public static Screen list(List<Membership> found, boolean more, Talk talk) {
    var lines = new ArrayList<Html>();
    lines.add(talk.say("users.head").bold());
    if (found.isEmpty()) {
      lines.add(talk.say("users.none"));
    }
    for (Membership member : found) {
      lines.add(
          talk.say(
              "users.line",
              "user",
              number(member.person()),
              "name",
              name(member),
              "state",
              stateName(member.state(), talk)));
    }
    lines.add(more ? talk.say("users.more") : Html.EMPTY);
    List<Button> buttons =
        found.stream()
            .map(member -> number(member.person()))
            .map(user -> Button.here(user, "/users " + user))
            .toList();
    return Screen.of(lines).grid(buttons, 2).row(home(talk));
  }

  /** How they stand, and by whom and why if somebody turned it. */
  public static Html state(Membership member, Talk talk) {
    Html state =
        talk.say(
            "person.state",
            "state",
            stateName(member.state(), talk),
            "time",
            Times.moment(member.since()));
    if (member.by() == 0) {
      return state;
    }
    Html why = Html.quoted(orDash(member.why()), WHY_LENGTH_MAX);
    return Html.lines(state, talk.say("person.why", "why", why, "by", member.by()));
  }

  /** What a question asks for. */
  public static Html wish(AccountCard.Act.PutPerson act, Talk talk) {
    return talk.say(
        switch (act.to()) {
          case PENDING, ACTIVE -> "ask.person.active";
          case SUSPENDED -> "ask.person.suspended";
          case BLOCKED -> "ask.person.blocked";
        },
        "user",
        number(act.whom()),
        "why",
        Html.quoted(orDash(act.why()), WHY_LENGTH_MAX));
  }

  public static Screen of(PutPerson.Outcome outcome, Talk talk) {
    return switch (outcome) {
      case PutPerson.Outcome.Done(var now, _, int accounts, int unsure) -> {
        Screen screen = of(now, talk);
        Html unsaid = unsure == 0 ? Html.EMPTY : talk.say("person.unsure", "unsure", unsure).bold();
        yield screen.withText(
            Html.lines(talk.say("person.done", "accounts", accounts), unsaid, screen.text()));
      }
      case PutPerson.Outcome.NotFound() -> refused("person.nobody", talk);
      case PutPerson.Outcome.NotAllowed() -> refused("person.not-allowed", talk);
      case PutPerson.Outcome.Configured() -> refused("person.configured", talk);
      case PutPerson.Outcome.OneOfThem() -> refused("person.one-of-them", talk);
      case PutPerson.Outcome.TurnedSince() -> refused("person.turned-since", talk);
    };
  }

  public static Screen incomplete(String syntax, Talk talk) {
    return Screen.of(talk.say("person.say", "syntax", Html.text(syntax).code()))
        .row(Button.here(talk.label("button.users"), "/users"), home(talk));
  }

  /** A state as the page of the PIN has it, which is in English. */
  public static String word(Membership member) {
    return member.state().name().toLowerCase(Locale.ROOT);
  }

  static Screen refused(String key, Talk talk) {
    return Screen.of(talk.say(key))
        .row(Button.here(talk.label("button.users"), "/users"), home(talk));
  }

  static Html stateName(Membership.State state, Talk talk) {
    return switch (state) {
      case PENDING -> talk.say("person.is.pending");
      case ACTIVE -> talk.say("person.is.active");
      case SUSPENDED -> talk.say("person.is.suspended");
      case BLOCKED -> talk.say("person.is.blocked");
    };
  }

  static String number(TenantId person) {
    return person.value().replaceFirst("^tg-", "");
  }

  private static Html name(Membership member) {
    return member.name().isEmpty() ? Html.EMPTY : Html.quoted("@" + member.name(), NAME_LENGTH_MAX);
  }

  static String orDash(String why) {
    return why.isEmpty() ? "–" : why;
  }

  static Button home(Talk talk) {
    return Button.here(talk.label("button.home"), "/home");
  }
}
