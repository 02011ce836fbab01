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
 * @param beside when the step opens something that counts together with other accounts: their books
 *     as they were seen; it counts only while none of them has changed
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
    @Nullable DecisionInputs inputs,
    List<AccountBook> beside) {

  public Commit {
    events = List.copyOf(events);
    beside = List.copyOf(beside);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("A step has at least one event");
    }
  }

  /** A step that no other account has a part in. */
  public Commit(
      Order order,
      List<OrderEvent> events,
      @Nullable AccountBook book,
      Money gain,
      @Nullable Long fence,
      @Nullable FillKey fill,
      Cause cause,
      Instant at,
      @Nullable DecisionInputs inputs) {
    this(order, events, book, gain, fence, fill, cause, at, inputs, List.of());
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
    return new Commit(order, events, book, gain, number, fill, cause, at, inputs, beside);
  }

  Commit onlyOnce(FillKey key) {
    return new Commit(order, events, book, gain, fence, key, cause, at, inputs, beside);
  }

  /**
   * The same step, with what the rules were asked about. What opens nothing takes nothing of
   * limits, so it waits for no other account.
   */
  Commit judgedBy(DecisionInputs facts) {
    boolean opens =
        events.getLast() instanceof OrderEvent.Approved(_, _, var taken) && taken.isPresent();
    List<AccountBook> others = opens ? facts.others() : List.of();
    return new Commit(order, events, book, gain, fence, fill, cause, at, facts, others);
  }

  /** Two orders on two accounts cannot both be let pass by what each saw of the other's. */
  public Commit onlyBeside(List<AccountBook> others) {
    return new Commit(order, events, book, gain, fence, fill, cause, at, inputs, others);
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
