package io.patriot.aws.trading;

import io.patriot.application.order.Commit;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.Side;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps of orders as the use cases make them. */
final class Steps {
  private Steps() {}

  static Commit decision(AccountBook before, OrderIntent intent, OrderEvent verdict, Instant at) {
    var requested = new OrderEvent.Requested(intent);
    Order order = Order.from(requested, Money.zero(before.currency())).after(verdict);
    AccountBook after = before.after(intent, verdict);
    return new Commit(
        order,
        List.of(requested, verdict),
        after.version() == before.version() ? null : after,
        Money.zero(before.currency()),
        null,
        null,
        AccountExamples.aCause(),
        at,
        null);
  }

  static Commit approval(AccountBook before, OrderIntent intent, Instant at) {
    Money reserved = Money.usdt("700.25");
    return decision(
        before,
        intent,
        new OrderEvent.Approved(reserved, MarketExamples.aBitcoinQuote(at).ask()),
        at);
  }

  static Commit step(Order order, OrderEvent event, Instant at) {
    return step(order, event, null, null, at);
  }

  static Commit step(
      Order order,
      OrderEvent event,
      @Nullable AccountBook before,
      @Nullable Long fence,
      Instant at) {
    AccountBook after = before == null ? null : before.after(order.intent(), event);
    boolean moves = after != null && before != null && after.version() != before.version();
    Money gain =
        after == null || before == null
            ? Money.usdt("0")
            : after.realised().minus(before.realised());
    return new Commit(
        order.after(event),
        List.of(event),
        moves ? after : null,
        gain,
        fence,
        fill(order, event),
        AccountExamples.aCause(),
        at,
        null);
  }

  private static Commit.@Nullable FillKey fill(Order order, OrderEvent event) {
    Side side = order.intent().side();
    return event instanceof OrderEvent.Filled(var fill)
        ? new Commit.FillKey(order.intent().symbol(), side, fill.tradeId())
        : null;
  }
}
