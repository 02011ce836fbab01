package io.patriot.bot.screen;

import io.patriot.application.order.AccountRecord;
import io.patriot.application.order.AccountRecord.Happened;
import io.patriot.application.order.AccountRecord.Integrity;
import io.patriot.bot.text.Causes;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.PositionMode;

/** What happened to an account apart from its orders, one line each, and whether that holds. */
public final class AccountEventWords {
  private static final int SEAL_SHOWN = 8;

  private AccountEventWords() {}

  public static Html line(Happened happened, Messages words) {
    return words.say(
        "account-event.line",
        "number",
        happened.version(),
        "time",
        Times.moment(happened.at()),
        "what",
        what(happened.event(), words),
        "who",
        EventWords.actor(happened.cause().actor(), words));
  }

  public static Html integrity(AccountRecord kept, Messages words) {
    return switch (kept.integrity()) {
      case Integrity.Whole(var seal, long from, long to) ->
          words.say(
              "why.account.whole",
              "from",
              from,
              "to",
              to,
              "seal",
              seal.substring(0, Math.min(seal.length(), SEAL_SHOWN)));
      case Integrity.Behind(long seen, long standing) ->
          words.say("why.account.behind", "seen", seen, "standing", standing);
      case Integrity.Broken(long step) -> words.say("why.account.broken", "step", step);
    };
  }

  private static Html what(AccountEvent event, Messages words) {
    return switch (event) {
      case AccountEvent.Opened(var deposit, _, _) ->
          words.say("account-event.opened", "deposit", Numbers.money(deposit));
      case AccountEvent.TradingStateChanged(var state, var reason, _) ->
          words.say(
              "account-event.turned",
              "state",
              state(state, words),
              "why",
              Causes.of(reason, words));
      case AccountEvent.PositionModeChanged(var mode) ->
          words.say(mode == PositionMode.HEDGE ? "account-event.hedge" : "account-event.one-way");
      case AccountEvent.ExternalFill fill ->
          words.say(
              "account-event.external",
              "side",
              words.say(fill.side() == Side.BUY ? "whynot.buy" : "whynot.sell"),
              "quantity",
              Numbers.typed(fill.fill().quantity().value()),
              "symbol",
              fill.symbol(),
              "price",
              Numbers.typed(fill.fill().price().value()),
              "why",
              Causes.of(fill.origin(), words));
      case AccountEvent.WalletCorrected(var change, var reason) ->
          words.say(
              "account-event.wallet",
              "change",
              Numbers.signed(change),
              "why",
              Causes.of(reason, words));
      case AccountEvent.PositionCorrected(var position, var reason) ->
          words.say(
              "account-event.position",
              "symbol",
              position.symbol(),
              "quantity",
              Numbers.typed(position.quantity().value()),
              "why",
              Causes.of(reason, words));
      case AccountEvent.LimitsChanged(var schedule) ->
          words.say("account-event.limits", "limits", limits(schedule, words));
      case AccountEvent.PersonLimitsChanged(var person) ->
          words.say("account-event.limits-me", "limits", limits(person.schedule(), words));
      case AccountEvent.DayZoneChanged(var days) ->
          words.say("account-event.days", "zone", Zones.name(days.zone()));
      case AccountEvent.ProtectionChanged(var leg, var plan, var reason) ->
          words.say(
              plan.isPresent() ? "account-event.guarded" : "account-event.unguarded",
              "symbol",
              leg.symbol(),
              "why",
              Causes.of(reason, words));
    };
  }

  private static Html state(TradingState state, Messages words) {
    return words.say(
        switch (state) {
          case ACTIVE -> "home.state.active";
          case REDUCE_ONLY -> "home.state.reduce-only";
          case HALTED -> "home.state.halted";
        });
  }

  private static String limits(LimitSchedule schedule, Messages words) {
    return LimitWords.name(schedule.now(), words);
  }
}
