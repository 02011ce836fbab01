package io.patriot.bot.news;

import io.patriot.application.setting.AccountOutcome.ClosingState;
import io.patriot.application.setting.AccountOutcome.WhyLimitsStay;
import io.patriot.application.setting.AccountOutcome.WhyLinked;
import io.patriot.application.setting.AccountOutcome.WhyNotResumed;
import io.patriot.application.setting.AccountOutcome.WindDownState;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.Setting;
import io.patriot.application.setting.SettingRefusal;
import io.patriot.bot.screen.LimitWords;
import io.patriot.bot.screen.Zones;
import io.patriot.bot.text.Causes;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Times;
import io.patriot.domain.limit.DayZone;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.events.account.AccountDayZoneChangedV1;
import io.patriot.events.account.AccountLimitsChangedV1;
import io.patriot.events.account.AccountPersonLimitsChangedV1;
import io.patriot.events.account.AccountProtectionChangedV1;
import io.patriot.events.outcome.AccountGuardFailedV1;
import io.patriot.events.outcome.AccountLeverageChangedV1;
import io.patriot.events.outcome.AccountLimitsRefusedV1;
import io.patriot.events.outcome.AccountMarginTypeChangedV1;
import io.patriot.events.outcome.AccountPlatformReleasedV1;
import io.patriot.events.outcome.AccountPlatformStoppedV1;
import io.patriot.events.outcome.AccountPositionsClosedV1;
import io.patriot.events.outcome.AccountResumeRefusedV1;
import io.patriot.events.outcome.AccountRiskChangedV1;
import io.patriot.events.outcome.AccountSettingRefusedV1;
import io.patriot.events.outcome.AccountSettingUnconfirmedV1;
import io.patriot.events.outcome.AccountUnlinkRefusedV1;
import io.patriot.events.outcome.AccountWindDownCheckedV1;
import io.patriot.events.outcome.LimitWishText;
import io.patriot.events.outcome.MarketSettingsV1;
import io.patriot.events.outcome.SettingV1;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What came of what a person asked of an account, apart from orders. */
final class OutcomeWords {
  private final Messages words;

  OutcomeWords(Messages words) {
    this.words = words;
  }

  List<Html> lines(Object detail) {
    return switch (detail) {
      case AccountUnlinkRefusedV1 refused -> unlinkRefused(refused);
      case AccountLeverageChangedV1(var symbol, int before, int after) ->
          List.of(
              words.say("news.leverage.head").bold(),
              before == after
                  ? words.say("news.leverage.same", "symbol", symbol, "after", after)
                  : words.say(
                      "news.leverage.moved", "symbol", symbol, "before", before, "after", after),
              words.say("news.leverage.did"));
      case AccountMarginTypeChangedV1(var symbol, var before, var after) ->
          List.of(
              words.say("news.margin.head").bold(),
              before.equals(after)
                  ? words.say("news.margin.same", "symbol", symbol, "after", margin(after))
                  : words.say(
                      "news.margin.moved",
                      "symbol",
                      symbol,
                      "before",
                      margin(before),
                      "after",
                      margin(after)),
              words.say(
                  MarginType.valueOf(after) == MarginType.ISOLATED
                      ? "news.margin.isolated.did"
                      : "news.margin.cross.did"));
      case AccountSettingRefusedV1 refused -> settingRefused(refused);
      case AccountSettingUnconfirmedV1 unconfirmed -> unconfirmed(unconfirmed);
      case AccountResumeRefusedV1 refused -> resumeRefused(refused);
      case AccountLimitsChangedV1 changed ->
          limits("news.limits.head", changed.toDomain().schedule(), LimitWords::summary);
      case AccountPersonLimitsChangedV1 changed ->
          limits(
              "news.limits-me.head",
              changed.toDomain().limits().schedule(),
              LimitWords::summaryInAll);
      case AccountDayZoneChangedV1 changed -> days(changed.toDomain().days());
      case AccountLimitsRefusedV1(var wanted, var why) ->
          List.of(
              words.say("news.limits-refused.head").bold(),
              words.say(
                  "news.limits-refused.wanted",
                  "profile",
                  LimitWords.name(LimitWishText.read(wanted), words)),
              switch (WhyLimitsStay.valueOf(why)) {
                case LOOSER_BY_NOW -> words.say("news.limits-refused.looser");
                case NO_ACCOUNT -> words.say("news.limits-refused.no-account");
                case NO_REAL_ACCOUNT -> words.say("news.limits-refused.no-real-account");
              });
      case AccountWindDownCheckedV1 checked -> windDown(checked);
      case AccountGuardFailedV1 failed -> new GuardFailedWords(words).lines(failed);
      case AccountProtectionChangedV1 changed ->
          LadderNews.of(changed)
              .map(news -> news.lines(words))
              .orElseGet(() -> new GuardFailedWords(words).gone(changed));
      case AccountPositionsClosedV1 closed -> closed(closed);
      case AccountPlatformStoppedV1 stopped -> new PlatformWords(words).lines(stopped);
      case AccountPlatformReleasedV1 _ -> new PlatformWords(words).released();
      case AccountRiskChangedV1 changed -> new RiskWords(words).lines(changed.toApplication());
      default -> List.of();
    };
  }

  private List<Html> unlinkRefused(AccountUnlinkRefusedV1 refused) {
    Html why =
        switch (WhyLinked.valueOf(refused.reason())) {
          case STILL_TRADING -> counted("news.unlink-refused.still-trading", refused);
          case VENUE_STILL_HAS -> counted("news.unlink-refused.venue-still-has", refused);
          case UNAVAILABLE ->
              words.say("news.unlink-refused.unavailable", "why", said(refused.detail()));
          case NOT_LINKED -> words.say("news.unlink-refused.not-linked");
        };
    return List.of(
        words.say("news.unlink-refused.head").bold(), why, words.say("news.unlink-refused.did"));
  }

  private Html counted(String key, AccountUnlinkRefusedV1 refused) {
    return words.say(key, "positions", refused.positions(), "orders", refused.orders());
  }

  private List<Html> settingRefused(AccountSettingRefusedV1 refused) {
    var lines = new ArrayList<Html>();
    lines.add(words.say("news.setting-refused.head").bold());
    lines.add(wanted("news.setting-refused.wanted", refused.symbol(), refused.wanted()));
    SettingRefusal why = SettingRefusal.valueOf(refused.reason());
    lines.add(
        why == SettingRefusal.OTHER
            ? words.say(
                "news.setting-refused.other",
                "message",
                said(refused.message()),
                "code",
                refused.code())
            : words.say(key(why)));
    lines.add(now("news.setting-refused.now", refused.now()));
    return lines;
  }

  private static String key(SettingRefusal why) {
    return switch (why) {
      case OPEN_ORDERS -> "news.setting-refused.open-orders";
      case OPEN_POSITION -> "news.setting-refused.open-position";
      case LEVERAGE_TOO_HIGH -> "news.setting-refused.leverage-too-high";
      case POSITION_TOO_LARGE -> "news.setting-refused.position-too-large";
      case TOO_LITTLE_MARGIN -> "news.setting-refused.too-little-margin";
      case MULTI_ASSETS -> "news.setting-refused.multi-assets";
      case KEY_REFUSED -> "news.setting-refused.key-refused";
      case NOT_OFFERED -> "news.setting-refused.not-offered";
      case UNAVAILABLE -> "news.setting-refused.unavailable";
      case OTHER -> "news.setting-refused.other";
    };
  }

  private List<Html> unconfirmed(AccountSettingUnconfirmedV1 event) {
    return List.of(
        words.say("news.unconfirmed.head").bold(),
        wanted("news.unconfirmed.wanted", event.symbol(), event.wanted()),
        words.say("news.why", "why", Causes.of(event.cause(), words)),
        now("news.unconfirmed.seen", event.seen()),
        words.say("news.unconfirmed.do"));
  }

  private List<Html> resumeRefused(AccountResumeRefusedV1 refused) {
    Html why =
        switch (WhyNotResumed.valueOf(refused.reason())) {
          case DIFFERS -> words.say("news.resume-refused.differs", "what", said(refused.detail()));
          case UNAVAILABLE ->
              words.say("news.resume-refused.unavailable", "why", said(refused.detail()));
          case TURNED_SINCE -> words.say("news.resume-refused.turned-since");
          case HALTED -> words.say("news.resume-refused.halted");
          case COOLING_OFF ->
              words.say("news.resume-refused.cooling-off", "time", clock(refused.detail()));
        };
    return List.of(words.say("news.resume-refused.head").bold(), why);
  }

  private List<Html> limits(
      String head, LimitSchedule schedule, BiFunction<RiskLimits, Messages, Html> summary) {
    var lines = new ArrayList<Html>();
    lines.add(words.say(head).bold());
    lines.add(words.say("news.limits.now", "limits", summary.apply(schedule.now(), words)));
    schedule
        .toCome()
        .ifPresent(
            change ->
                lines.add(
                    words.say(
                        "limits.to-come",
                        "time",
                        Times.moment(change.from()),
                        "limits",
                        summary.apply(change.limits(), words))));
    lines.add(words.say("news.limits.did"));
    return lines;
  }

  private List<Html> days(DayZone days) {
    return List.of(
        words.say("news.zone.head").bold(),
        days.handover()
            .map(
                last ->
                    words.say(
                        "zone.to-come",
                        "time",
                        Times.moment(last.until()),
                        "zone",
                        Zones.name(days.zone())))
            .orElseGet(() -> words.say("news.zone.stays", "zone", Zones.name(days.zone()))));
  }

  private Html clock(@Nullable String moment) {
    return moment == null ? said(null) : Html.text(Times.clock(Instant.parse(moment)));
  }

  /** What is known and what is not, and never more than that. */
  private List<Html> closed(AccountPositionsClosedV1 closed) {
    boolean turns = closed.turns();
    return switch (ClosingState.valueOf(closed.state())) {
      case CLOSED ->
          turns
              ? told(closed, "news.reversed.closed.head", "news.reversed.closed.text")
              : told(closed, "news.closed.closed.head", "news.closed.closed.text");
      case TOO_LATE -> told(closed, "news.reversed.too-late.head", "news.reversed.too-late.text");
      case LEFT ->
          turns
              ? told(closed, "news.reversed.left.head", "news.reversed.left.text")
              : told(closed, "news.closed.left.head", "news.closed.left.text");
      case UNKNOWN ->
          turns
              ? told(closed, "news.reversed.unknown.head", "news.reversed.unknown.text")
              : told(closed, "news.closed.unknown.head", "news.closed.unknown.text");
    };
  }

  private List<Html> told(AccountPositionsClosedV1 closed, String head, String text) {
    Html why =
        closed.detail() == null
            ? Html.EMPTY
            : words.say("news.why", "why", Causes.of(closed.detail(), words));
    return List.of(
        words.say(head).bold(),
        words.say(text, "had", closed.positionsBefore(), "positions", closed.positions()),
        why);
  }

  private List<Html> windDown(AccountWindDownCheckedV1 checked) {
    WindDownState state = WindDownState.valueOf(checked.state());
    boolean seen = state == WindDownState.VERIFIED || state == WindDownState.LEFT;
    Html counts =
        words.say(
            seen ? "news.wind-down.counts" : "news.wind-down.not-known",
            "had",
            checked.ordersBefore(),
            "orders",
            checked.orders(),
            "held",
            checked.positionsBefore(),
            "positions",
            checked.positions(),
            "protecting",
            checked.protecting());
    Html why =
        checked.detail() == null
            ? Html.EMPTY
            : words.say("news.why", "why", Causes.of(checked.detail(), words));
    return switch (state) {
      case VERIFIED ->
          List.of(
              words.say("news.wind-down.verified.head").bold(),
              counts,
              words.say(
                  checked.everything()
                      ? "news.wind-down.verified.flat"
                      : "news.wind-down.verified.orders"));
      case UNANSWERED ->
          List.of(
              words.say("news.wind-down.unanswered.head").bold(),
              counts,
              why,
              words.say("news.wind-down.unanswered.do"));
      case LEFT ->
          List.of(
              words.say("news.wind-down.left.head").bold(),
              counts,
              why,
              words.say("news.wind-down.left.do"));
      case UNKNOWN ->
          List.of(
              words.say("news.wind-down.unknown.head").bold(),
              counts,
              why,
              words.say("news.wind-down.unknown.do"));
    };
  }

  private Html wanted(String key, String symbol, SettingV1 wanted) {
    Html what =
        switch (wanted.toApplication()) {
          case Setting.Leverage(int times) -> words.say("news.wanted.leverage", "times", times);
          case Setting.Margin(var type) ->
              words.say("news.wanted.margin", "type", margin(type.name()));
        };
    return words.say(key, "symbol", symbol, "wanted", what);
  }

  private Html now(String key, @Nullable MarketSettingsV1 settings) {
    return settings == null
        ? Html.EMPTY
        : words.say(key, "leverage", settings.leverage(), "margin", margin(settings.marginType()));
  }

  private Html said(@Nullable String text) {
    return text == null ? words.say("no-figure") : Causes.of(text, words);
  }

  private Html margin(String type) {
    return MarginType.valueOf(type) == MarginType.ISOLATED
        ? words.say("news.margin.isolated")
        : words.say("news.margin.cross");
  }
}
