package io.patriot.exchanges.binance.trade;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.FLOOR;

import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.trade.InstrumentRules.Grid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings an order to the venue's grid before it is sent, and says which rules it would still break.
 * Rounding never adds risk: quantities go down, a buyer's limit goes down and a seller's up, and
 * what protects a position acts a step earlier rather than later.
 */
public final class OrderFit {
  // "New Algo Order", 2026-05-28
  private static final BigDecimal CALLBACK_PERCENT_MIN = new BigDecimal("0.1");
  private static final BigDecimal CALLBACK_PERCENT_MAX = BigDecimal.TEN;
  private static final int CALLBACK_DIGITS = 1;

  /** "Algo Order" notes, 2026-05-28: over all markets together. */
  private static final int CONDITIONAL_MAX = 200;

  private final InstrumentRules rules;

  public OrderFit(InstrumentRules rules) {
    this.rules = rules;
  }

  /**
   * What is around an order.
   *
   * @param mark the venue's fair price; without it the rules that need it are left to the venue
   * @param openOrders the account's resting orders in this market
   * @param openConditional the account's waiting orders in all markets
   */
  public record Around(Optional<BigDecimal> mark, int openOrders, int openConditional) {}

  public Fitted<NewOrder> fit(NewOrder order, Around around) {
    var breaches = new ArrayList<Breach>();
    boolean market = order.terms() instanceof NewOrder.Terms.Market;
    BigDecimal quantity = quantity(order.quantity(), market, breaches);
    NewOrder.Terms terms =
        switch (order.terms()) {
          case NewOrder.Terms.Limit(var price, var lifetime) -> {
            BigDecimal onGrid =
                rules.prices().rounded(price, order.side() == Side.BUY ? FLOOR : CEILING);
            range(onGrid, breaches);
            around.mark().ifPresent(mark -> distance(order.side(), onGrid, mark, breaches));
            notional(order.reduces(), quantity, Optional.of(onGrid), breaches);
            yield new NewOrder.Terms.Limit(onGrid, lifetime);
          }
          case NewOrder.Terms.Market _, NewOrder.Terms.Matched _ -> {
            notional(order.reduces(), quantity, around.mark(), breaches);
            yield order.terms();
          }
        };
    if (!market && rules.ordersMax().isPresent()) {
      int max = rules.ordersMax().getAsInt();
      if (around.openOrders() >= max) {
        breaches.add(new Breach.TooManyOrders(around.openOrders(), max));
      }
    }
    if (!breaches.isEmpty()) {
      return new Fitted.Breaks<>(breaches);
    }
    return new Fitted.Fits<>(
        new NewOrder(
            order.clientId(),
            order.symbol(),
            order.side(),
            order.positionSide(),
            terms,
            quantity,
            order.reduceOnly(),
            order.selfTrade()));
  }

  public Fitted<NewAlgoOrder> fit(NewAlgoOrder order, Around around) {
    var breaches = new ArrayList<Breach>();
    var condition = condition(order, breaches);
    NewAlgoOrder.Size size =
        switch (order.size()) {
          case NewAlgoOrder.Size.WholePosition whole -> whole;
          case NewAlgoOrder.Size.Exactly(var quantity, var reduceOnly) -> {
            BigDecimal onGrid = quantity(quantity, limitOf(condition).isEmpty(), breaches);
            notional(
                order.reduces(),
                onGrid,
                limitOf(condition).or(() -> triggerOf(condition)),
                breaches);
            yield onGrid.signum() > 0
                ? new NewAlgoOrder.Size.Exactly(onGrid, reduceOnly)
                : order.size();
          }
        };
    int max = Math.min(CONDITIONAL_MAX, rules.conditionalMax().orElse(CONDITIONAL_MAX));
    if (around.openConditional() >= max) {
      breaches.add(new Breach.TooManyConditional(around.openConditional(), max));
    }
    if (!breaches.isEmpty()) {
      return new Fitted.Breaks<>(breaches);
    }
    return new Fitted.Fits<>(
        new NewAlgoOrder(
            order.clientId(),
            order.symbol(),
            order.side(),
            order.positionSide(),
            condition,
            size,
            order.watches(),
            order.priceProtect()));
  }

  private NewAlgoOrder.Condition condition(NewAlgoOrder order, List<Breach> breaches) {
    boolean buys = order.side() == Side.BUY;
    boolean reduces = order.reduces();
    // A stop fires as the price runs away through it: a seller's from above. What protects must not
    // fire later than asked, what opens not earlier.
    RoundingMode stop = buys == reduces ? FLOOR : CEILING;
    RoundingMode profit = buys == reduces ? CEILING : FLOOR;
    // A limit is a promise: no order trades worse than it says, also not one that protects.
    RoundingMode limit = buys ? FLOOR : CEILING;
    return switch (order.condition()) {
      case NewAlgoOrder.Condition.StopMarket(var trigger) ->
          new NewAlgoOrder.Condition.StopMarket(price(trigger, stop, breaches));
      case NewAlgoOrder.Condition.TakeProfitMarket(var trigger) ->
          new NewAlgoOrder.Condition.TakeProfitMarket(price(trigger, profit, breaches));
      case NewAlgoOrder.Condition.StopLimit(var trigger, var price, var lifetime) ->
          new NewAlgoOrder.Condition.StopLimit(
              price(trigger, stop, breaches), price(price, limit, breaches), lifetime);
      case NewAlgoOrder.Condition.TakeProfitLimit(var trigger, var price, var lifetime) ->
          new NewAlgoOrder.Condition.TakeProfitLimit(
              price(trigger, profit, breaches), price(price, limit, breaches), lifetime);
      case NewAlgoOrder.Condition.Trailing(var percent, var activate) ->
          new NewAlgoOrder.Condition.Trailing(
              callback(percent, reduces, breaches),
              activate.map(price -> price(price, profit, breaches)));
    };
  }

  private static BigDecimal callback(BigDecimal percent, boolean reduces, List<Breach> breaches) {
    BigDecimal onGrid = percent.setScale(CALLBACK_DIGITS, reduces ? FLOOR : CEILING);
    if (onGrid.compareTo(CALLBACK_PERCENT_MIN) < 0 || onGrid.compareTo(CALLBACK_PERCENT_MAX) > 0) {
      breaches.add(
          new Breach.CallbackOutOfRange(percent, CALLBACK_PERCENT_MIN, CALLBACK_PERCENT_MAX));
    }
    return onGrid;
  }

  private static Optional<BigDecimal> limitOf(NewAlgoOrder.Condition condition) {
    return switch (condition) {
      case NewAlgoOrder.Condition.StopLimit(_, var price, _) -> Optional.of(price);
      case NewAlgoOrder.Condition.TakeProfitLimit(_, var price, _) -> Optional.of(price);
      case NewAlgoOrder.Condition.StopMarket _,
          NewAlgoOrder.Condition.TakeProfitMarket _,
          NewAlgoOrder.Condition.Trailing _ ->
          Optional.empty();
    };
  }

  private static Optional<BigDecimal> triggerOf(NewAlgoOrder.Condition condition) {
    return switch (condition) {
      case NewAlgoOrder.Condition.StopMarket(var trigger) -> Optional.of(trigger);
      case NewAlgoOrder.Condition.TakeProfitMarket(var trigger) -> Optional.of(trigger);
      case NewAlgoOrder.Condition.StopLimit(var trigger, _, _) -> Optional.of(trigger);
      case NewAlgoOrder.Condition.TakeProfitLimit(var trigger, _, _) -> Optional.of(trigger);
      case NewAlgoOrder.Condition.Trailing(_, var activate) -> activate;
    };
  }

  private BigDecimal price(BigDecimal price, RoundingMode rounding, List<Breach> breaches) {
    BigDecimal onGrid = rules.prices().rounded(price, rounding);
    range(onGrid, breaches);
    return onGrid;
  }

  private BigDecimal quantity(BigDecimal asked, boolean market, List<Breach> breaches) {
    Grid grid = market ? rules.marketLots() : rules.lots();
    // Below the smallest order the grid does not reach down to zero; the order is too small anyway.
    BigDecimal onGrid = grid.isBelow(asked) ? asked : grid.rounded(asked, FLOOR);
    if (grid.isBelow(onGrid) || onGrid.signum() <= 0) {
      breaches.add(new Breach.QuantityTooSmall(asked, grid.min()));
    }
    if (grid.isAbove(onGrid)) {
      breaches.add(new Breach.QuantityTooLarge(onGrid, grid.max()));
    }
    return onGrid;
  }

  private void range(BigDecimal price, List<Breach> breaches) {
    Grid grid = rules.prices();
    if (grid.isBelow(price) || grid.isAbove(price) || price.signum() <= 0) {
      breaches.add(new Breach.PriceOutOfRange(price, grid.min(), grid.max()));
    }
  }

  private void distance(Side side, BigDecimal price, BigDecimal mark, List<Breach> breaches) {
    BigDecimal bound =
        mark.multiply(side == Side.BUY ? rules.multiplierUp() : rules.multiplierDown());
    boolean tooFar = side == Side.BUY ? price.compareTo(bound) > 0 : price.compareTo(bound) < 0;
    if (tooFar) {
      breaches.add(new Breach.PriceTooFar(price, bound));
    }
  }

  /** An order that only takes risk away may be worth next to nothing. */
  private void notional(
      boolean reduces, BigDecimal quantity, Optional<BigDecimal> price, List<Breach> breaches) {
    if (reduces || price.isEmpty()) {
      return;
    }
    BigDecimal notional = quantity.multiply(price.get());
    if (notional.compareTo(rules.notionalMin()) < 0) {
      breaches.add(new Breach.NotionalTooSmall(notional, rules.notionalMin()));
    }
  }
}
