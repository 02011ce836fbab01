package io.patriot.bot.screen;

import io.patriot.application.card.AccountCard;
import io.patriot.application.people.Membership;
import io.patriot.application.platform.Feature;
import io.patriot.application.platform.FeatureFlags;
import io.patriot.application.platform.TurnFlag;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.ErrorCode;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The switches over parts of the platform: how they stand, and what is off for somebody. */
public final class FlagScreen {
  private FlagScreen() {}

  /** As it is typed. */
  public static String word(Feature feature) {
    return feature.name().toLowerCase(Locale.ROOT);
  }

  public static Screen board(FeatureFlags flags, String syntax, Talk talk) {
    var lines = new ArrayList<Html>();
    lines.add(talk.say("flags.head").bold());
    for (Feature feature : Feature.values()) {
      lines.add(line(feature, flags.percent(feature), talk.words()));
    }
    lines.add(talk.say("flags.never"));
    lines.add(talk.say("flags.how", "syntax", Html.text(syntax).code()));
    return withWays(Screen.of(lines), talk);
  }

  /** What a question asks for. */
  public static Html wish(AccountCard.Act.TurnFlag act, Talk talk) {
    return Html.lines(
        line(act.feature(), act.percent(), talk.words()),
        talk.say("flags.why", "why", Html.quoted(act.why(), Membership.WHY_LENGTH_MAX)));
  }

  public static Screen of(TurnFlag.Outcome outcome, String syntax, Talk talk) {
    return switch (outcome) {
      case TurnFlag.Outcome.Done(int _, var now) -> over("flags.done", now, syntax, talk);
      case TurnFlag.Outcome.WasSo(var now) -> over("flags.was-so", now, syntax, talk);
      case TurnFlag.Outcome.TurnedSince(var now) -> over("flags.turned-since", now, syntax, talk);
      case TurnFlag.Outcome.NotAllowed() -> PersonScreen.refused("person.not-allowed", talk);
    };
  }

  /** What the others read who may turn them. */
  public static Screen told(long by, AccountCard.Act.TurnFlag act, Messages words) {
    return Screen.of(
            words.say("flags.told", "by", by).bold(),
            line(act.feature(), act.percent(), words),
            words.say("flags.why", "why", Html.quoted(act.why(), Membership.WHY_LENGTH_MAX)))
        .row(
            Button.anew(words.label("button.flags"), "/flags"),
            Button.anew(words.label("button.audit"), "/audit"))
        .row(Button.anew(words.label("button.home"), "/home"));
  }

  /** What somebody reads who wants what is off for them. */
  public static Screen off(Feature feature, Talk talk) {
    return ErrorScreen.withWayBack(
        ErrorScreen.of(
            talk.words(),
            talk.cause(),
            ErrorCode.SWITCHED_OFF,
            talk.say("flags.off", "feature", talk.say(name(feature))),
            talk.say("error.nothing-done"),
            talk.say("flags.off-do")),
        talk.words());
  }

  private static Screen over(String key, FeatureFlags now, String syntax, Talk talk) {
    Screen board = board(now, syntax, talk);
    return board.withText(Html.lines(talk.say(key).bold(), board.text()));
  }

  private static Html line(Feature feature, int percent, Messages words) {
    String key =
        switch (percent) {
          case 0 -> "flags.is-off";
          case FeatureFlags.ALL -> "flags.is-on";
          default -> "flags.is-partly-on";
        };
    return words.say(
        key,
        "word",
        Html.text(word(feature)).code(),
        "feature",
        words.say(name(feature)),
        "percent",
        percent);
  }

  private static String name(Feature feature) {
    return switch (feature) {
      case REGISTRATION -> "flags.registration";
      case LINKING -> "flags.linking";
      case SENTENCES -> "flags.sentences";
      case ALERTS -> "flags.alerts";
      case CHARTS -> "flags.charts";
      case EXPORT -> "flags.export";
    };
  }

  private static Screen withWays(Screen screen, Talk talk) {
    return screen
        .row(
            Button.here(talk.label("button.refresh"), "/flags"),
            Button.here(talk.label("button.audit"), "/audit"))
        .row(List.of(PersonScreen.home(talk)));
  }
}
