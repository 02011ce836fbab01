package io.patriot.application.order;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.limit.OrderTaken;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.risk.RiskFacts;
import io.patriot.domain.risk.RiskVerdict;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/** A resting order with another quantity and price, as the rules see it. */
record Amendment(Order order, OrderTerms terms) {

  /** Nothing when the order does not rest at a limit of its own, or less is left than nothing. */
  static Optional<Amendment> of(Order order, Quantity quantity, Price price) {
    boolean rests = order instanceof Order.Open || order instanceof Order.PartiallyFilled;
    if (!rests || !quantity.isAbove(order.executed().quantity())) {
      return Optional.empty();
    }
    OrderTerms terms = order.intent().terms().withQuantity(quantity);
    return switch (terms.type()) {
      case OrderType.Limit(_, var timeInForce) ->
          Optional.of(
              new Amendment(order, terms.withType(new OrderType.Limit(price, timeInForce))));
      case OrderType.LimitUntil(_, var goodTill) ->
          Optional.of(
              new Amendment(order, terms.withType(new OrderType.LimitUntil(price, goodTill))));
      case OrderType.Market _, OrderType.Stop _, OrderType.TakeProfit _, OrderType.TrailingStop _ ->
          Optional.empty();
    };
  }

  /** What has not traded yet is judged as a new order in the place of the old one. */
  RiskFacts facts(
      AccountBook book, Instrument instrument, Quote quote, DecisionFacts known, Instant now) {
    AccountBook without = book.after(order.intent(), new OrderEvent.Cancelled("amended"));
    return new RiskFacts(
        without,
        instrument,
        quote,
        terms.withQuantity(leaves()),
        now,
        known.around(without, now).withStopOf(terms));
  }

  /** What the whole order needs if what is left of it needs what was approved. */
  Money reserved(RiskVerdict.Approved approved) {
    return approved.reserved().share(terms.quantity(), leaves(), RoundingMode.CEILING);
  }

  /** A larger order is one order more; otherwise one order could be made ever larger. */
  Optional<OrderTaken> taken(RiskFacts judged) {
    return terms.quantity().isAbove(order.intent().quantity()) ? judged.taken() : Optional.empty();
  }

  private Quantity leaves() {
    return terms.quantity().minus(order.executed().quantity());
  }
}
