package io.patriot.bot.screen;

import io.patriot.bot.text.ErrorCode;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Money;
import io.patriot.domain.risk.DenialReason;
import java.util.Locale;

/** Why the risk rules say no, in a person's words and with the numbers that decided it. */
public record DenialWords(ErrorCode code, Html what, Html toDo) {
  public static DenialWords of(DenialReason reason, Instrument instrument, Messages words) {
    return switch (reason) {
      case DenialReason.UnknownInstrument(var symbol) ->
          said(ErrorCode.SYMBOL_NOT_FOUND, "market", words, "symbol", symbol);
      case DenialReason.StalePrice(var age, var maximum) ->
          said(
              ErrorCode.STALE_DATA,
              "stale",
              words,
              "age",
              age.toSeconds(),
              "max",
              maximum.toSeconds());
      case DenialReason.IntentExpired(var late) ->
          said(ErrorCode.CARD_EXPIRED, "late", words, "late", late.toSeconds());
      case DenialReason.AccountNotActive(var status) ->
          said(
              ErrorCode.ACCOUNT_SUSPENDED,
              "account",
              words,
              "status",
              words.label(
                  switch (status) {
                    case ACTIVE -> "account.active";
                    case SUSPENDED -> "account.suspended";
                    case DISABLED -> "account.disabled";
                  }));
      case DenialReason.TradingNotAllowed(var state) ->
          state == TradingState.REDUCE_ONLY
              ? said(ErrorCode.REDUCE_ONLY, "reduce-only", words)
              : said(ErrorCode.TRADING_HALTED, "halted", words);
      case DenialReason.PlatformStopped _ -> said(ErrorCode.TRADING_HALTED, "platform", words);
      case DenialReason.QuantityOffGrid(var requested, var lot) ->
          said(
              ErrorCode.PRECISION,
              "lot",
              words,
              "requested",
              Numbers.quantity(requested, instrument),
              "lot",
              Numbers.quantity(lot, instrument));
      case DenialReason.PriceOffGrid(var requested, var tick) ->
          said(
              ErrorCode.PRECISION,
              "tick",
              words,
              "requested",
              Numbers.price(requested, instrument),
              "tick",
              Numbers.price(tick, instrument));
      case DenialReason.QuantityOutOfRange(var requested, var minimum, var maximum) ->
          said(
              ErrorCode.VALIDATION_ERROR,
              "range",
              words,
              "requested",
              Numbers.quantity(requested, instrument),
              "min",
              Numbers.quantity(minimum, instrument),
              "max",
              Numbers.quantity(maximum, instrument));
      case DenialReason.BelowMinimumNotional(var notional, var minimum) ->
          said(
              ErrorCode.MIN_NOTIONAL,
              "notional",
              words,
              "worth",
              Numbers.money(notional),
              "min",
              Numbers.money(minimum));
      case DenialReason.PriceTooFar(var requested, var reference, var collar) ->
          said(
              ErrorCode.VALIDATION_ERROR,
              "price",
              words,
              "requested",
              Numbers.price(requested, instrument),
              "reference",
              Numbers.price(reference, instrument),
              "max",
              Numbers.percent(collar, 1));
      case DenialReason.TriggerPassed(var trigger, var last) ->
          said(
              ErrorCode.VALIDATION_ERROR,
              "trigger",
              words,
              "trigger",
              Numbers.price(trigger, instrument),
              "last",
              Numbers.price(last, instrument));
      case DenialReason.PositionTooLarge(var resulting, var maximum) ->
          said(
              ErrorCode.RISK_LIMIT_EXCEEDED,
              "position",
              words,
              "resulting",
              Numbers.money(resulting),
              "max",
              Numbers.money(maximum));
      case DenialReason.TooManyPositions(var open, var maximum) ->
          said(ErrorCode.RISK_LIMIT_EXCEEDED, "positions", words, "open", open, "max", maximum);
      case DenialReason.TooManyPositionsInAll(var scope, var open, var maximum) ->
          said(
              ErrorCode.RISK_LIMIT_EXCEEDED,
              "positions-in-all",
              words,
              "whose",
              whose(scope, words),
              "open",
              open,
              "max",
              maximum);
      case DenialReason.TooManyOrders(var working, var maximum) ->
          said(ErrorCode.RISK_LIMIT_EXCEEDED, "orders", words, "open", working, "max", maximum);
      case DenialReason.NothingToReduce(_, var reducible) ->
          said(
              ErrorCode.REDUCE_ONLY,
              "reduce",
              words,
              "reducible",
              Numbers.quantity(reducible, instrument));
      case DenialReason.InsufficientFunds(var needed, var free) ->
          said(
              ErrorCode.INSUFFICIENT_FUNDS,
              "funds",
              words,
              "needed",
              Numbers.money(needed),
              "free",
              Numbers.money(free));
      case DenialReason.NotReplaced(var order, var why) ->
          said(
              ErrorCode.VALIDATION_ERROR,
              "not-replaced." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              words,
              "id",
              order.shortForm());
      case DenialReason.OrdersTooFast(var scope, var placed, var maximum, var nextAt) ->
          said(
              ErrorCode.RATE_LIMIT_EXCEEDED,
              "too-fast",
              words,
              "whose",
              whose(scope, words),
              "placed",
              placed,
              "max",
              maximum,
              "next",
              Times.clock(nextAt));
      case DenialReason.OrdersOfDayPlaced(var scope, var placed, var maximum) ->
          said(
              ErrorCode.RISK_LIMIT_EXCEEDED,
              "day-orders",
              words,
              "whose",
              whose(scope, words),
              "placed",
              placed,
              "max",
              maximum);
      case DenialReason.DayLossReached(var scope, var lost, var maximum) ->
          exceeded(ErrorCode.DAILY_LOSS_LIMIT, "day-loss", words, scope, lost, maximum);
      case DenialReason.LeverageTooHigh(var scope, var resulting, var maximum) ->
          exceeded(ErrorCode.LEVERAGE_LIMIT, "leverage", words, scope, resulting, maximum);
      case DenialReason.OpenLossTooHigh(var scope, var resulting, var maximum) ->
          exceeded(ErrorCode.RISK_LIMIT_EXCEEDED, "open-loss", words, scope, resulting, maximum);
      case DenialReason.PositionLossTooHigh(var scope, var resulting, var maximum) ->
          exceeded(
              ErrorCode.RISK_LIMIT_EXCEEDED, "position-loss", words, scope, resulting, maximum);
      case DenialReason.StopMissing(var scope, var atRisk)
          when scope.kind() == LimitScope.Kind.PLATFORM ->
          said(
              ErrorCode.STOP_LOSS_REQUIRED,
              "stop-missing-platform",
              words,
              "risk",
              Numbers.money(atRisk));
      case DenialReason.StopMissing(_, var atRisk) ->
          said(ErrorCode.STOP_LOSS_REQUIRED, "stop-missing", words, "risk", Numbers.money(atRisk));
      case DenialReason.StopOnWrongSide(var stop, var entry) ->
          said(
              ErrorCode.VALIDATION_ERROR,
              "stop-side",
              words,
              "stop",
              Numbers.price(stop, instrument),
              "entry",
              Numbers.price(entry, instrument));
    };
  }

  private static DenialWords exceeded(
      ErrorCode code, String name, Messages words, LimitScope scope, Money value, Money maximum) {
    return said(
        code,
        name,
        words,
        "whose",
        whose(scope, words),
        "value",
        Numbers.money(value),
        "max",
        Numbers.money(maximum));
  }

  private static Html whose(LimitScope scope, Messages words) {
    return words.say(
        switch (scope.kind()) {
          case PLATFORM -> "limits.of.platform";
          case USER -> "limits.of.user";
          case ACCOUNT -> "limits.of.account";
          case STRATEGY -> "limits.of.strategy";
        });
  }

  private static DenialWords said(
      ErrorCode code, String name, Messages words, Object... namesAndValues) {
    return new DenialWords(
        code,
        words.say("denial." + name + ".what", namesAndValues),
        words.say("denial." + name + ".do", namesAndValues));
  }
}
