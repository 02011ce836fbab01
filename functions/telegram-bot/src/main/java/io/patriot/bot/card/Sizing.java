package io.patriot.bot.card;

import io.patriot.bot.grammar.Amount;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.GuardWish;
import io.patriot.bot.grammar.Level;
import io.patriot.bot.grammar.OrderWish;
import io.patriot.bot.grammar.Pricing;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Leg;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Target;
import io.patriot.domain.protection.Targets;
import io.patriot.domain.risk.RiskFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Counts a wish in lots and ticks at the prices of now. Money is rounded down to whole lots, a
 * price in per cent to the tick that is kinder to the person; what was typed in units stays as
 * typed.
 */
final class Sizing {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 12;

  private final OrderWish wish;
  private final Instrument instrument;
  private final AccountBook book;
  private final Quote quote;

  Sizing(OrderWish wish, Instrument instrument, AccountBook book, Quote quote) {
    this.wish = wish;
    this.instrument = instrument;
    this.book = book;
    this.quote = quote;
  }

  /** The terms, or why there are none. */
  sealed interface Sized {
    record Terms(OrderTerms terms) implements Sized {}

    record Impossible(Problem problem) implements Sized {}
  }

  Sized terms() {
    OrderType type = type();
    return switch (wish.amount()) {
      case Amount.Units(var quantity) -> sized(quantity, type, wish.reduceOnly());
      case Amount.Worth(var money, var atLeast) ->
          sized(worth(money, atLeast, price(type)), type, wish.reduceOnly());
      case Amount.Share(var percent) -> share(percent, type);
    };
  }

  private OrderType type() {
    return switch (wish.pricing()) {
      case Pricing.Market _ -> new OrderType.Market();
      case Pricing.At(var price, var tif) -> new OrderType.Limit(price, tif);
      case Pricing.Exactly(var type) -> type;
      case Pricing.Offset(var percent, var tif) ->
          new OrderType.Limit(away(percent, kinder()), tif);
      case Pricing.OffsetUntil(var percent, var until) ->
          new OrderType.LimitUntil(away(percent, kinder()), until);
      case Pricing.Triggered(var trigger) ->
          trigger.type(
              level ->
                  switch (level) {
                    case Level.At(var price) -> price;
                    case Level.Away(var percent) -> away(percent, RoundingMode.HALF_EVEN);
                  });
    };
  }

  private Price away(BigDecimal percent, RoundingMode rounding) {
    BigDecimal factor = BigDecimal.ONE.add(percent.divide(HUNDRED));
    return instrument.rounded(new Price(quote.last().value().multiply(factor)), rounding);
  }

  private RoundingMode kinder() {
    return wish.side() == Side.BUY ? RoundingMode.FLOOR : RoundingMode.CEILING;
  }

  private Price price(OrderType type) {
    return type.limitPrice()
        .or(type::triggerPrice)
        .orElseGet(() -> wish.side() == Side.BUY ? quote.ask() : quote.bid());
  }

  private Quantity worth(BigDecimal money, boolean atLeast, Price price) {
    if (!atLeast) {
      return lots(money, price, RoundingMode.DOWN);
    }
    BigDecimal enough = money.max(instrument.minNotional().amount());
    Quantity quantity = lots(enough, price, RoundingMode.UP);
    return quantity.isAbove(instrument.minQuantity()) ? quantity : instrument.minQuantity();
  }

  private Quantity lots(BigDecimal money, Price price, RoundingMode rounding) {
    BigDecimal lotCosts = price.value().multiply(instrument.lotSize().value());
    return new Quantity(money.divide(lotCosts, 0, rounding).multiply(instrument.lotSize().value()));
  }

  /** A share of what is held only ever reduces it; opening by a share is for buying only. */
  private Sized share(BigDecimal percent, OrderType type) {
    var leg = new Leg(wish.symbol(), book.mode().positionSide(wish.side(), true));
    Quantity held = book.position(leg).reducibleBy(wish.side());
    if (!held.isZero()) {
      Quantity part =
          percent.compareTo(HUNDRED) == 0
              ? held
              : instrument.floored(new Quantity(held.value().multiply(percent).divide(HUNDRED)));
      return sized(part, type, true);
    }
    if (wish.side() == Side.SELL || wish.reduceOnly()) {
      return impossible(Complaint.NOTHING_HELD);
    }
    return sized(affordable(percent, type), type, false);
  }

  /** As much as a share of the free money pays for, with the room the risk rules ask for. */
  private Quantity affordable(BigDecimal percent, OrderType type) {
    Money free = book.free();
    if (free.amount().signum() <= 0) {
      return Quantity.ZERO;
    }
    BigDecimal counted =
        type instanceof OrderType.Limit limit
            ? limit.price().value()
            : quote
                .ask()
                .value()
                .multiply(BigDecimal.ONE.add(RiskFacts.MARKET_ORDER_BUFFER.value()));
    BigDecimal leverage = BigDecimal.valueOf(book.limits().leverage());
    BigDecimal costsPerUnit =
        counted
            .divide(leverage, DIGITS, RoundingMode.CEILING)
            .add(counted.multiply(RiskFacts.FEE_ALLOWANCE.value()));
    BigDecimal units =
        free.amount()
            .multiply(percent)
            .divide(HUNDRED)
            .divide(costsPerUnit, DIGITS, RoundingMode.DOWN);
    return instrument.floored(new Quantity(units));
  }

  private Sized sized(Quantity quantity, OrderType type, boolean reduceOnly) {
    if (quantity.isZero()) {
      return impossible(Complaint.LESS_THAN_A_LOT);
    }
    var terms =
        new OrderTerms(
            wish.symbol(), wish.side(), quantity, type, reduceOnly, wish.closesPosition());
    return wish.guards().map(guards -> guarded(terms, guards)).orElse(new Sized.Terms(terms));
  }

  private Sized guarded(OrderTerms terms, GuardWish guards) {
    if (terms.reduceOnly()) {
      return impossible(Complaint.GUARDS_NOTHING);
    }
    Price entry = price(terms.type());
    boolean buys = terms.side() == Side.BUY;
    RoundingMode towardsEntry = buys ? RoundingMode.CEILING : RoundingMode.FLOOR;
    RoundingMode towardsHope = buys ? RoundingMode.FLOOR : RoundingMode.CEILING;
    var bracket =
        new Bracket(
            guards.stop().map(level -> at(level, entry, towardsEntry)),
            Targets.of(
                guards.targets().stream()
                    .map(hope -> new Target(at(hope.level(), entry, towardsHope), hope.share()))
                    .toList()),
            guards.source(),
            guards.fallback(),
            guards.ladder());
    if (bracket.ladder() && isHeld()) {
      return impossible(Complaint.LADDER_NEEDS_NEW);
    }
    if (!canBeShared(bracket.targets(), terms.quantity())) {
      return impossible(Complaint.TARGET_SHARE_TOO_SMALL);
    }
    return bracket.targetsGain(terms.side(), entry)
        ? new Sized.Terms(terms.with(bracket))
        : impossible(Complaint.TARGET_ON_WRONG_SIDE);
  }

  /** What is held already has a way of its own, which this order's prices do not measure. */
  private boolean isHeld() {
    var leg = new Leg(wish.symbol(), book.mode().positionSide(wish.side(), false));
    return !book.position(leg).isFlat();
  }

  /** Whether each target's share of the whole order is enough to be an order. */
  private boolean canBeShared(Targets targets, Quantity quantity) {
    return targets.byPart().keySet().stream()
        .allMatch(part -> targets.quantity(part, quantity, instrument).isPresent());
  }

  /** Rounded to the tick that is nearer to where the position began. */
  private Price at(Level level, Price entry, RoundingMode rounding) {
    return switch (level) {
      case Level.At(var price) -> price;
      case Level.Away(var percent) -> {
        BigDecimal factor = BigDecimal.ONE.add(percent.divide(HUNDRED));
        yield instrument.rounded(new Price(entry.value().multiply(factor)), rounding);
      }
    };
  }

  private Sized impossible(Complaint complaint) {
    return new Sized.Impossible(
        Problem.of(
            complaint,
            "base",
            instrument.base(),
            "smallest",
            Numbers.quantity(instrument.minQuantity(), instrument),
            "lot",
            Numbers.quantity(instrument.lotSize(), instrument),
            "worth",
            Numbers.money(instrument.notional(quote.ask(), instrument.lotSize()))));
  }
}
