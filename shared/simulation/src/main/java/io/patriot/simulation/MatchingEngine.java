package io.patriot.simulation;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The simulated market of one instrument: paper orders trade in it against a venue's real book and
 * real trades, never with one another.
 *
 * <p>One thread at a time may use it. It reads no clock and draws no number, so the same calls give
 * the same outcomes. Outcomes come in the order they happen: buys before sells, the best price
 * first, at one price whoever came first.
 */
public final class MatchingEngine {
  public static final Duration BOOK_AGE_MAX = Duration.ofSeconds(5);

  /** Resting orders of one instrument, of all accounts together. */
  public static final int RESTING_ORDERS_MAX = 10_000;

  private final OrderBook book;
  private final Duration bookAgeMax;
  private final Grid grid;
  private final Outcomes outcomes;
  private final Admission admission;
  private final TakerMatching taker;
  private final MakerMatching maker;
  private final Map<OrderId, WorkingOrder> byId = new LinkedHashMap<>();
  private final Deadlines deadlines = new Deadlines();
  private final RestingSide buys = new RestingSide(byId, deadlines);
  private final RestingSide sells = new RestingSide(byId, deadlines);
  private @Nullable Instant bookHeardAt;

  public MatchingEngine(OrderBook book) {
    this(book, BOOK_AGE_MAX);
  }

  /**
   * @param bookAgeMax after so long without {@link #onBookChange} the book counts as stale
   */
  public MatchingEngine(OrderBook book, Duration bookAgeMax) {
    this.book = book;
    this.bookAgeMax = bookAgeMax;
    this.grid = new Grid(book.instrument());
    this.outcomes = new Outcomes(grid);
    this.admission = new Admission(book, grid);
    this.taker = new TakerMatching(book, grid, outcomes);
    this.maker = new MakerMatching(book, grid, taker, outcomes);
  }

  /** Hands an order in. The first outcome is Accepted or Rejected. */
  public List<Outcome> place(SimulatedOrder order, Instant now) {
    MarketState market = market(now);
    Optional<Outcome> refusal = roomRefusal(order).or(() -> admission.refusal(order, market));
    if (refusal.isPresent()) {
      return List.of(refusal.orElseThrow());
    }
    WorkingOrder working = working(order, now);
    outcomes.accepted(working);
    if (isOver(working, now)) {
      outcomes.expired(working, ExpiryReason.GOOD_TILL_PASSED);
      return outcomes.taken();
    }
    boolean ready = market == MarketState.READY;
    if (!ready || !taker.meet(working, now)) {
      rest(working, ready);
    }
    return outcomes.taken();
  }

  /**
   * What this market would have against an order whatever the market does meanwhile: its numbers,
   * not its moment. A conditional order is asked about before it waits.
   */
  public Optional<Outcome> offGrid(SimulatedOrder order) {
    return admission.offGrid(order);
  }

  /**
   * Changes the quantity and the price of a resting order. It keeps what it has traded and loses
   * its place in line: it meets the book as a new order would.
   *
   * @param changed the order as it shall be; all but quantity and price must be as it was
   */
  public Amendment amend(SimulatedOrder changed, Instant now) {
    WorkingOrder before = byId.get(changed.id());
    if (before == null) {
      return new Amendment.NotHere();
    }
    OrderTerms was = before.order.terms();
    OrderTerms terms = changed.terms();
    if (!terms.equals(was.withType(terms.type()).withQuantity(terms.quantity()))
        || !terms.type().waits()) {
      throw new IllegalArgumentException("Not the order that rests: " + changed.id());
    }
    MarketState market = market(now);
    Optional<Outcome> refusal = admission.refusal(changed, market);
    if (refusal.orElse(null) instanceof Outcome.Rejected(var _, var reason, var message)) {
      return new Amendment.Refused(reason, message);
    }
    if (grid.lots(terms.quantity()) <= before.filledLots) {
      return new Amendment.Refused(
          RejectReason.QUANTITY_TOO_SMALL,
          grid.quantity(before.filledLots) + " of it has traded already");
    }
    remove(before);
    WorkingOrder working = working(changed, now);
    working.filledLots = before.filledLots;
    working.fills = before.fills;
    changed.reducible().ifPresent(reducible -> working.limitTo(grid.flooredLots(reducible)));
    boolean ready = market == MarketState.READY;
    if (!ready || !taker.meet(working, now)) {
      rest(working, ready);
    }
    return new Amendment.Done(outcomes.taken());
  }

  /** Takes a resting order back; no outcome when no such order rests. */
  public List<Outcome> cancel(OrderId id) {
    WorkingOrder order = byId.get(id);
    if (order == null) {
      return List.of();
    }
    remove(order);
    outcomes.cancelled(order);
    return outcomes.taken();
  }

  /**
   * Says how much a resting reduce-only order may still close, after the position has changed in
   * another way. An order with nothing left to close expires.
   */
  public List<Outcome> limitReducible(OrderId id, Quantity reducible) {
    WorkingOrder order = byId.get(id);
    if (order == null) {
      return List.of();
    }
    if (!order.order.terms().reduceOnly()) {
      throw new IllegalArgumentException("Not a reduce-only order: " + id);
    }
    order.limitTo(grid.flooredLots(reducible));
    if (order.isWorkedOff()) {
      remove(order);
      outcomes.expired(order, ExpiryReason.NOTHING_LEFT_TO_REDUCE);
    }
    return outcomes.taken();
  }

  /**
   * Takes off every order whose moment has come. Books and trades do so before anything else; while
   * they are silent the caller says now and then how late it is.
   */
  public List<Outcome> onTime(Instant now) {
    expire(now);
    return outcomes.taken();
  }

  /** The feed has changed the book, by one whole update of the venue. */
  public List<Outcome> onBookChange(Instant now) {
    bookHeardAt = now;
    expire(now);
    return byId.isEmpty() || book.state() != MarketState.READY ? outcomes.taken() : matchBook(now);
  }

  /** The venue's tape shows a trade; see {@link #onTrade(long, long, boolean, Instant)}. */
  public List<Outcome> onTrade(Price price, Quantity quantity, boolean buyerIsMaker, Instant at) {
    return byId.isEmpty()
        ? List.of()
        : onTrade(book.instrument().toTicks(price), grid.lots(quantity), buyerIsMaker, at);
  }

  /**
   * The venue's tape shows a trade, which counts whatever state the book is in.
   *
   * @param at by the clock that {@link #place} is told; a trade from before an order came does not
   *     fill it
   */
  public List<Outcome> onTrade(long priceTicks, long lots, boolean buyerIsMaker, Instant at) {
    if (byId.isEmpty()) {
      return List.of();
    }
    if (priceTicks <= 0
        || priceTicks > OrderBook.TICKS_MAX
        || lots < 0
        || lots > OrderBook.LOTS_MAX) {
      throw new IllegalArgumentException("No trade: " + priceTicks + " ticks, " + lots + " lots");
    }
    expire(at);
    maker.onTrade(buys, Ladder.key(Side.BUY, priceTicks), lots, buyerIsMaker, at);
    maker.onTrade(sells, Ladder.key(Side.SELL, priceTicks), lots, !buyerIsMaker, at);
    return outcomes.taken();
  }

  /**
   * Puts a resting order back after a restart, behind those at its price that are back already.
   *
   * <p>It keeps the queue it had when saved: nobody can have come in before it since, and what
   * traded meanwhile is unknown. When the book has moved past its price, it fills at its price.
   */
  public List<Outcome> restore(RestingOrder saved, Instant now) {
    SimulatedOrder order = saved.order();
    if (byId.containsKey(order.id())) {
      throw new IllegalArgumentException("Restored twice: " + order.id());
    }
    if (!order.terms().type().waits()
        || order.terms().type().isConditional()
        || saved.leaves().isZero()) {
      throw new IllegalArgumentException("Such an order does not rest: " + order.id());
    }
    WorkingOrder working = working(order, now);
    working.filledLots = grid.lots(saved.filled());
    working.fills = saved.fills();
    working.queueAheadLots = saved.queueAhead().map(grid::lots).orElse(Ladder.QUEUE_UNKNOWN_LOTS);
    working.standing = saved.standing();
    working.arrival = saved.arrival().orElse(null);
    order.reducible().ifPresent(reducible -> working.limitTo(grid.flooredLots(reducible)));
    if (isOver(working, now)) {
      outcomes.expired(working, ExpiryReason.GOOD_TILL_PASSED);
      return outcomes.taken();
    }
    if (working.isWorkedOff()) {
      outcomes.expired(working, ExpiryReason.NOTHING_LEFT_TO_REDUCE);
      return outcomes.taken();
    }
    rest(working, false);
    return market(now) == MarketState.READY ? matchBook(now) : outcomes.taken();
  }

  /** Whether orders can trade at once now. */
  public MarketState market(Instant now) {
    MarketState state = book.state();
    if (state != MarketState.READY) {
      return state;
    }
    boolean fresh =
        bookHeardAt != null && Duration.between(bookHeardAt, now).compareTo(bookAgeMax) <= 0;
    return fresh ? MarketState.READY : MarketState.STALE;
  }

  public OrderBook book() {
    return book;
  }

  /** A resting order as it is to be saved. */
  public Optional<RestingOrder> resting(OrderId id) {
    return Optional.ofNullable(byId.get(id)).map(this::saved);
  }

  /** All resting orders in the order they are served, which is the order to restore them in. */
  public List<RestingOrder> resting() {
    var all = new ArrayList<RestingOrder>(byId.size());
    for (RestingSide side : List.of(buys, sells)) {
      for (int index = side.first(); index >= 0; index--) {
        all.add(saved(side.get(index)));
      }
    }
    return List.copyOf(all);
  }

  private void expire(Instant now) {
    for (WorkingOrder over = deadlines.due(now); over != null; over = deadlines.due(now)) {
      remove(over);
      outcomes.expired(over, ExpiryReason.GOOD_TILL_PASSED);
    }
  }

  private static boolean isOver(WorkingOrder order, Instant now) {
    return order.order.terms().type() instanceof OrderType.LimitUntil(var _, var goodTill)
        && !goodTill.isAfter(now);
  }

  private List<Outcome> matchBook(Instant now) {
    maker.onBook(buys, now);
    maker.onBook(sells, now);
    return outcomes.taken();
  }

  private Optional<Outcome> roomRefusal(SimulatedOrder order) {
    if (byId.containsKey(order.id())) {
      return Optional.of(
          new Outcome.Rejected(
              order.id(), RejectReason.DUPLICATE_ORDER, "This order is resting already"));
    }
    return byId.size() < RESTING_ORDERS_MAX
        ? Optional.empty()
        : Optional.of(
            new Outcome.Rejected(
                order.id(),
                RejectReason.TOO_MANY_ORDERS,
                RESTING_ORDERS_MAX + " orders are resting already"));
  }

  private WorkingOrder working(SimulatedOrder order, Instant now) {
    long quantityLots = grid.lots(order.terms().quantity());
    long workableLots =
        order
            .reducible()
            .map(reducible -> Math.min(quantityLots, grid.flooredLots(reducible)))
            .orElse(quantityLots);
    return new WorkingOrder(order, grid.key(order.terms()), quantityLots, workableLots, now);
  }

  private void rest(WorkingOrder order, boolean bookIsReady) {
    RestingSide side = side(order);
    int index = side.add(order);
    if (bookIsReady) {
      maker.settlePlace(side, index);
    } else if (order.queueAheadLots != Ladder.QUEUE_UNKNOWN_LOTS) {
      side.place(
          index,
          order.standing,
          Math.max(order.queueAheadLots, side.queueAheadOfEarlierLots(index)));
    }
  }

  private void remove(WorkingOrder order) {
    RestingSide side = side(order);
    side.remove(side.indexOf(order));
  }

  private RestingSide side(WorkingOrder order) {
    return order.side == Side.BUY ? buys : sells;
  }

  private RestingOrder saved(WorkingOrder order) {
    SimulatedOrder asked = order.order;
    Optional<Quantity> reducible =
        asked.reducible().map(_ -> grid.quantity(order.workableLeavesLots()));
    return new RestingOrder(
        new SimulatedOrder(asked.id(), asked.terms(), reducible, asked.fees()),
        grid.quantity(order.filledLots),
        order.fills,
        order.queueAheadLots == Ladder.QUEUE_UNKNOWN_LOTS
            ? Optional.empty()
            : Optional.of(grid.quantity(order.queueAheadLots)),
        order.standing,
        Optional.ofNullable(order.arrival));
  }
}
