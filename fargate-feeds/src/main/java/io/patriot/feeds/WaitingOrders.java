package io.patriot.feeds;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperTrigger;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TriggerSource;
import io.patriot.simulation.ExpiryReason;
import io.patriot.simulation.MarketState;
import io.patriot.simulation.MatchingEngine;
import io.patriot.simulation.OrderBook;
import io.patriot.simulation.Outcome;
import io.patriot.simulation.RejectReason;
import io.patriot.simulation.SimulatedOrder;
import io.patriot.simulation.TrailingTrigger;
import io.patriot.simulation.Trigger;
import io.patriot.simulation.TriggerBook;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conditional orders of one market that wait for their price.
 *
 * <p>Some watch the last trade, some the mark price, for which the middle of the book stands in.
 * One whose price has come is due; it is handed out when the market can be traded in. Touched only
 * while the market's engine is held.
 */
final class WaitingOrders {
  private static final int WAITING_ORDERS_MAX = MatchingEngine.RESTING_ORDERS_MAX;
  private static final BigDecimal TWO = BigDecimal.TWO;

  private final MatchingEngine engine;
  private final TriggerBook triggers = new TriggerBook();
  private final Map<OrderId, Waiting> byId = new LinkedHashMap<>();
  private final Deque<OrderId> due = new ArrayDeque<>();
  private @Nullable Price lastTrade;

  WaitingOrders(MatchingEngine engine) {
    this.engine = engine;
  }

  private static final class Waiting {
    private final OrderIntent intent;
    private final Trigger trigger;

    /** There has been a position for it to reduce; when that is gone it ends. */
    private boolean guards;

    Waiting(OrderIntent intent, Trigger trigger, boolean guards) {
      this.intent = intent;
      this.trigger = trigger;
      this.guards = guards;
    }
  }

  /**
   * Takes a conditional order in.
   *
   * @param reducible for a reduce-only order, what there is to reduce now
   */
  List<Outcome> place(OrderIntent intent, Optional<Quantity> reducible) {
    OrderId id = intent.orderId();
    if (byId.size() >= WAITING_ORDERS_MAX) {
      return List.of(
          new Outcome.Rejected(
              id, RejectReason.TOO_MANY_ORDERS, WAITING_ORDERS_MAX + " orders wait already"));
    }
    Optional<Outcome> refusal = offGrid(intent, intent.terms().type().triggerPrice());
    if (refusal.isEmpty()) {
      refusal = offGrid(intent, intent.terms().type().limitPrice());
    }
    Trigger trigger = Trigger.of(intent.terms(), Optional.empty());
    if (refusal.isEmpty()) {
      refusal = present(intent.terms()).flatMap(price -> passed(intent, trigger, price));
    }
    if (refusal.isPresent()) {
      return List.of(refusal.orElseThrow());
    }
    add(intent, trigger, isSome(reducible));
    return List.of(new Outcome.Accepted(id));
  }

  /** Takes an order back in after a restart; what the price did meanwhile is not known. */
  List<Outcome> restore(PaperOrder order, Optional<Quantity> reducible) {
    PaperTrigger.Waiting saved =
        order
            .trigger()
            .filter(PaperTrigger.Waiting.class::isInstance)
            .map(PaperTrigger.Waiting.class::cast)
            .orElseGet(() -> new PaperTrigger.Waiting(Optional.empty(), false));
    OrderIntent intent = order.intent();
    if (saved.guards() && !isSome(reducible)) {
      return List.of(nothingLeft(intent));
    }
    add(intent, Trigger.of(intent.terms(), saved.best()), saved.guards() || isSome(reducible));
    return List.of();
  }

  /** The market has traded at a price. */
  void traded(Price price) {
    lastTrade = price;
    due.addAll(triggers.reachedAt(TriggerSource.LAST, price.value()));
  }

  /** The book may have changed. */
  void bookMoved() {
    if (triggers.watches(TriggerSource.MARK)) {
      middle()
          .ifPresent(price -> due.addAll(triggers.reachedAt(TriggerSource.MARK, price.value())));
    }
  }

  boolean hasDue() {
    return !due.isEmpty();
  }

  /** The next order whose price has come; it waits no more. */
  Optional<OrderIntent> takeDue() {
    return Optional.ofNullable(due.peekFirst()).flatMap(this::taken);
  }

  /** Takes a waiting order back; no outcome when no such order waits. */
  List<Outcome> cancel(OrderId id) {
    return taken(id)
        .<List<Outcome>>map(intent -> List.of(new Outcome.Cancelled(id, intent.quantity())))
        .orElseGet(List::of);
  }

  /**
   * Says how much a reduce-only order could close now. One that had something to guard ends when
   * that is gone; one that was placed ahead of its position goes on waiting for it.
   */
  List<Outcome> limitReducible(OrderId id, Quantity reducible) {
    Waiting waiting = byId.get(id);
    if (waiting == null) {
      return List.of();
    }
    if (!reducible.isZero()) {
      waiting.guards = true;
      return List.of();
    }
    return waiting.guards
        ? taken(id).<List<Outcome>>map(intent -> List.of(nothingLeft(intent))).orElseThrow()
        : List.of();
  }

  boolean has(OrderId id) {
    return byId.containsKey(id);
  }

  /** Those that wait, in the order in which they came. */
  List<OrderId> ids() {
    return List.copyOf(byId.keySet());
  }

  /** How far an order has come, if it waits here. */
  Optional<PaperTrigger> state(OrderId id) {
    return Optional.ofNullable(byId.get(id))
        .map(
            waiting ->
                new PaperTrigger.Waiting(
                    waiting.trigger instanceof TrailingTrigger trailing
                        ? trailing.best().map(Price::new)
                        : Optional.empty(),
                    waiting.guards));
  }

  /** What a conditional order is once its price has come. */
  static OrderTerms awake(OrderTerms terms, Quantity quantity) {
    Optional<Price> limit = terms.type().limitPrice();
    OrderType type =
        limit.isPresent()
            ? new OrderType.Limit(limit.orElseThrow(), TimeInForce.GTC)
            : new OrderType.Market();
    return terms.withType(type).withQuantity(quantity);
  }

  static Outcome nothingLeft(OrderIntent intent) {
    return new Outcome.Expired(
        intent.orderId(), ExpiryReason.NOTHING_LEFT_TO_REDUCE, intent.quantity());
  }

  private void add(OrderIntent intent, Trigger trigger, boolean guards) {
    OrderId id = intent.orderId();
    triggers.add(id, source(intent.terms().type()), trigger);
    byId.put(id, new Waiting(intent, trigger, guards));
  }

  private Optional<OrderIntent> taken(OrderId id) {
    Waiting waiting = byId.remove(id);
    if (waiting == null) {
      return Optional.empty();
    }
    if (!triggers.remove(id)) {
      due.remove(id);
    }
    return Optional.of(waiting.intent);
  }

  /** What the market has against an order's numbers if it were to trade at this price. */
  private Optional<Outcome> offGrid(OrderIntent intent, Optional<Price> price) {
    OrderTerms terms =
        intent
            .terms()
            .withType(
                price
                    .<OrderType>map(at -> new OrderType.Limit(at, TimeInForce.GTC))
                    .orElseGet(OrderType.Market::new));
    return engine.offGrid(
        terms.reduceOnly()
            ? SimulatedOrder.reducing(intent.orderId(), terms, terms.quantity(), PaperExchange.FEES)
            : SimulatedOrder.of(intent.orderId(), terms, PaperExchange.FEES));
  }

  /** Shows a new order the present price: a trailing stop begins there, others must not wake. */
  private static Optional<Outcome> passed(OrderIntent intent, Trigger trigger, Price price) {
    boolean passed =
        trigger instanceof TrailingTrigger trailing
            ? intent.terms().type().triggerPrice().isPresent() && trailing.activates(price.value())
            : trigger.isReachedAt(price.value());
    if (!passed) {
      boolean unused = trigger.isReachedAt(price.value());
      return Optional.empty();
    }
    return Optional.of(
        new Outcome.Rejected(
            intent.orderId(),
            RejectReason.WOULD_TRIGGER,
            "The market is at " + price + ", which is past the trigger already"));
  }

  private Optional<Price> present(OrderTerms terms) {
    Price traded = lastTrade;
    return source(terms.type()) == TriggerSource.LAST && traded != null
        ? Optional.of(traded)
        : middle();
  }

  private Optional<Price> middle() {
    OrderBook book = engine.book();
    if (book.state() != MarketState.READY) {
      return Optional.empty();
    }
    BigDecimal bid = book.best(Side.BUY).orElseThrow().value();
    BigDecimal ask = book.best(Side.SELL).orElseThrow().value();
    return Optional.of(new Price(bid.add(ask).divide(TWO)));
  }

  private static boolean isSome(Optional<Quantity> quantity) {
    return quantity.isPresent() && !quantity.orElseThrow().isZero();
  }

  private static TriggerSource source(OrderType type) {
    return switch (type) {
      case OrderType.Stop(var _, var source, var _) -> source;
      case OrderType.TakeProfit(var _, var source, var _) -> source;
      case OrderType.TrailingStop(var _, var source, var _) -> source;
      case OrderType.Market _, OrderType.Limit _, OrderType.LimitUntil _ ->
          throw new IllegalArgumentException("An order that waits for no trigger");
    };
  }
}
