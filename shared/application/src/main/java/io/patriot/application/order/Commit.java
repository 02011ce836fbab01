package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of an order: its new state, the events that led there, and what they changed in the
 * account.
 *
 * @param order the state after the events
 * @param events in order; the last one made {@code order.version()}
 * @param book the account's book after the events, when they moved money
 * @param gain what the events realised, before fees; zero when nothing was closed
 * @param fence when set, the step counts only while the account's fence still has this number
 * @param fill when set, the step counts only if this trade was never recorded before for the
 *     account
 * @param inputs what it was decided by, when the step is a verdict of the rules
 */
public record Commit(
    Order order,
    List<OrderEvent> events,
    @Nullable AccountBook book,
    Money gain,
    @Nullable Long fence,
    @Nullable FillKey fill,
    Cause cause,
    Instant at,
    @Nullable DecisionInputs inputs) {

  public Commit {
    events = List.copyOf(events);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("A step has at least one event");
    }
  }

  /**
   * Which of the account's trades this is: venues number trades by market, and an account that
   * meets itself has both sides of one.
   */
  public record FillKey(Symbol symbol, Side side, TradeId tradeId) {}

  /** The first step of an order: the request and what was decided on it. */
  static Commit decision(
      AccountBook before, OrderIntent intent, OrderEvent verdict, Cause cause, Instant at) {
    var requested = new OrderEvent.Requested(intent);
    Order order = Order.from(requested, Money.zero(before.currency())).after(verdict);
    return new Commit(
        order,
        List.of(requested, verdict),
        changed(before, before.after(intent, verdict)),
        Money.zero(before.currency()),
        null,
        null,
        cause,
        at,
        null);
  }

  /** The first step of an order that can be decided on only later. */
  static Commit request(AccountBook before, OrderIntent intent, Cause cause, Instant at) {
    var requested = new OrderEvent.Requested(intent);
    Money nothing = Money.zero(before.currency());
    Order order = Order.from(requested, nothing);
    return new Commit(order, List.of(requested), null, nothing, null, null, cause, at, null);
  }

  /** A further step of an order that moves money or may do so. */
  static Commit step(AccountBook before, Order order, OrderEvent event, Cause cause, Instant at) {
    AccountBook after = before.after(order.intent(), event);
    return new Commit(
        order.after(event),
        List.of(event),
        changed(before, after),
        after.realised().minus(before.realised()),
        null,
        null,
        cause,
        at,
        null);
  }

  /** A further step of an order that cannot move money. */
  static Commit step(Order order, OrderEvent event, Cause cause, Instant at) {
    Money nothing = Money.zero(order.executed().fees().asset());
    return new Commit(
        order.after(event), List.of(event), null, nothing, null, null, cause, at, null);
  }

  Commit onlyIfFenceIs(long number) {
    return new Commit(order, events, book, gain, number, fill, cause, at, inputs);
  }

  Commit onlyOnce(FillKey key) {
    return new Commit(order, events, book, gain, fence, key, cause, at, inputs);
  }

  /** The same step, with what the rules were asked about. */
  Commit judgedBy(DecisionInputs facts) {
    return new Commit(order, events, book, gain, fence, fill, cause, at, facts);
  }

  public AccountId account() {
    return order.intent().account();
  }

  public OrderId orderId() {
    return order.id();
  }

  /** The order's version before this step; zero for a new order. */
  public long orderVersionBefore() {
    return order.version() - events.size();
  }

  private static @Nullable AccountBook changed(AccountBook before, AccountBook after) {
    return after.version() == before.version() ? null : after;
  }
}
