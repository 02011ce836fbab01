package io.patriot.bot.screen;

import io.patriot.application.card.AccountCard;
import io.patriot.application.stop.TakeBackOrders.Outcome;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.ErrorCode;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Orders of a person that are taken back: how many on which account, never what they are for. */
public final class TakeBackScreen {
  private static final int SHOWN_MAX = 8;

  private TakeBackScreen() {}

  /** What a question asks for. */
  public static Html wish(AccountCard.Act.TakeBack act, Talk talk) {
    String user = PersonScreen.number(act.whom());
    Html why = Html.quoted(act.why(), PersonScreen.WHY_LENGTH_MAX);
    return act.order().isEmpty()
        ? talk.say("emergency.ask", "user", user, "why", why)
        : talk.say(
            "emergency.ask-one",
            "user",
            user,
            "id",
            "o:" + act.order().toUpperCase(Locale.ROOT),
            "why",
            why);
  }

  /** What waits where, and what stays. */
  public static List<Html> waiting(Outcome.Waits waits, Talk talk) {
    var counts = new TreeMap<AccountId, Integer>();
    waits.orders().forEach(one -> counts.merge(one.account(), 1, Integer::sum));
    var lines = new ArrayList<Html>();
    for (Map.Entry<AccountId, Integer> entry : counts.entrySet()) {
      lines.add(
          talk.say("emergency.waits", "account", entry.getKey().name(), "count", entry.getValue()));
    }
    lines.add(stays(waits.reducing(), talk));
    lines.add(waits.complete() ? Html.EMPTY : talk.say("emergency.unread").bold());
    lines.add(talk.say("emergency.keeps"));
    return lines;
  }

  /**
   * What came of it, or stands against it.
   *
   * @param why the reason, for the commands that ask again
   */
  public static Screen done(Outcome outcome, Talk talk, String why) {
    return switch (outcome) {
      case Outcome.Waits waits ->
          withWays(
              PersonScreen.number(waits.person().person()),
              talk,
              talk.say("emergency.done", "count", waits.orders().size()).bold(),
              stays(waits.reducing(), talk),
              waits.complete() ? Html.EMPTY : talk.say("emergency.unread").bold(),
              talk.say("emergency.last-word"));
      case Outcome.Nothing(var person, int reducing, boolean complete) ->
          withWays(
              PersonScreen.number(person.person()),
              talk,
              talk.say("emergency.nothing", "user", PersonScreen.number(person.person())).bold(),
              stays(reducing, talk),
              complete ? Html.EMPTY : talk.say("emergency.unread").bold());
      case Outcome.InDoubt doubt -> which(doubt, talk, why);
      case Outcome.AskedBefore(var person, var act, int waiting, boolean complete) ->
          withWays(
              PersonScreen.number(person.person()),
              talk,
              talk.say("emergency.before", "time", Times.moment(act.at())).bold(),
              ActScreen.line(act, talk),
              talk.say("emergency.before-waits", "count", waiting),
              complete ? Html.EMPTY : talk.say("emergency.unread").bold());
      case Outcome.NotFound() -> PersonScreen.refused("person.nobody", talk);
      case Outcome.NotAllowed() -> PersonScreen.refused("person.not-allowed", talk);
    };
  }

  /** Each as the command that means it and no other; too long for buttons, with the reason. */
  private static Screen which(Outcome.InDoubt doubt, Talk talk, String why) {
    String user = PersonScreen.number(doubt.person().person());
    var toDo = new ArrayList<Html>();
    toDo.add(talk.say("emergency.which-do"));
    doubt.orders().stream()
        .limit(SHOWN_MAX)
        .map(one -> "/emergency " + user + " o:" + one.order() + " " + why)
        .forEach(command -> toDo.add(Html.text(command).code()));
    return ErrorScreen.of(
            talk.words(),
            talk.cause(),
            ErrorCode.AMBIGUOUS_INPUT,
            talk.say("emergency.which", "user", user),
            talk.say("emergency.which-money"),
            Html.lines(toDo.toArray(Html[]::new)))
        .row(
            Button.here(talk.label("button.look-person"), "/users " + user),
            Button.here(talk.label("button.audit"), "/audit " + user))
        .row(PersonScreen.home(talk));
  }

  /** What whose orders they are reads. */
  public static Screen told(int count, String why, Messages words) {
    return Screen.of(
            words.say("emergency.told", "count", count).bold(),
            words.say("emergency.told-why", "why", Html.quoted(why, PersonScreen.WHY_LENGTH_MAX)),
            words.say("emergency.told-stays"))
        .row(
            Button.anew(words.label("button.orders"), "/orders"),
            Button.anew(words.label("button.positions"), "/positions"))
        .row(Button.anew(words.label("button.home"), "/home"));
  }

  private static Html stays(int reducing, Talk talk) {
    return reducing == 0 ? Html.EMPTY : talk.say("emergency.stays", "count", reducing);
  }

  private static Screen withWays(String user, Talk talk, Html... lines) {
    return Screen.of(lines)
        .row(
            Button.here(talk.label("button.look-person"), "/users " + user),
            Button.here(talk.label("button.audit"), "/audit " + user))
        .row(PersonScreen.home(talk));
  }
}
