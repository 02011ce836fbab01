package io.patriot.feeds;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import java.util.Optional;

/** A wish to change a resting paper order. */
record AmendWish(
    AccountId account, Symbol symbol, OrderId order, Quantity quantity, Price price, Cause cause) {
  static final News TOO_LATE =
      new News.AmendRefused("TOO_LATE", "The order is not on the book any more");
  static final News NOT_AMENDABLE =
      new News.AmendRefused("NOT_AMENDABLE", "Only an order that rests at a limit can be changed");

  /** The wish behind the order as it shall be; nothing when such an order is not changed. */
  Optional<OrderIntent> changed(OrderIntent intent) {
    OrderTerms terms = intent.terms();
    return switch (terms.type()) {
      case OrderType.Limit(_, var timeInForce) ->
          Optional.of(changed(intent, new OrderType.Limit(price, timeInForce)));
      case OrderType.LimitUntil(_, var goodTill) ->
          Optional.of(changed(intent, new OrderType.LimitUntil(price, goodTill)));
      case OrderType.Market _, OrderType.Stop _, OrderType.TakeProfit _, OrderType.TrailingStop _ ->
          Optional.empty();
    };
  }

  /** Whether the order is so already. */
  boolean isDone(PaperOrder paper) {
    return changed(paper.intent()).filter(paper.intent()::equals).isPresent();
  }

  News done() {
    return new News.Amended(quantity, price);
  }

  ExecutionReport report(News news) {
    return new ExecutionReport(account, symbol, order, news);
  }

  private OrderIntent changed(OrderIntent intent, OrderType type) {
    return new OrderIntent(
        intent.id(),
        intent.account(),
        intent.terms().withType(type).withQuantity(quantity),
        intent.origin(),
        intent.requestedAt(),
        intent.validUntil());
  }
}
