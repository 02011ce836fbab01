package io.patriot.simulation;

import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Plays moves into an engine and keeps a diary. */
final class TradingDay {
  /** What one move brought, and the best prices before it. */
  record Entry(
      Move move,
      List<Outcome> outcomes,
      long bestBidTicks,
      long bestAskTicks,
      List<RestingOrder> restingAfter) {}

  final OrderBook book = new OrderBook(Pit.COIN);
  final MatchingEngine engine = new MatchingEngine(book);
  final NaiveBook displayed = new NaiveBook();
  final List<Entry> diary = new ArrayList<>();
  final Map<OrderId, SimulatedOrder> orders = new HashMap<>();
  private Instant now = Pit.NOON;
  private int placed;

  static TradingDay of(List<Move> moves) {
    return of(moves, _ -> true);
  }

  /** Leaves out the orders of the other side, which keep their numbers. */
  static TradingDay of(List<Move> moves, Predicate<Side> sides) {
    var day = new TradingDay();
    for (Move move : moves) {
      day.play(move, sides);
    }
    return day;
  }

  List<Outcome> outcomes() {
    return diary.stream().flatMap(entry -> entry.outcomes().stream()).toList();
  }

  List<Outcome> outcomes(Side side) {
    return outcomes().stream().filter(outcome -> order(outcome).terms().side() == side).toList();
  }

  SimulatedOrder order(Outcome outcome) {
    SimulatedOrder order = orders.get(outcome.orderId());
    if (order == null) {
      throw new AssertionError("An outcome for nobody: " + outcome);
    }
    return order;
  }

  static OrderId id(int number) {
    return OrderId.of(new IntentId("order-" + number));
  }

  private void play(Move move, Predicate<Side> sides) {
    now = now.plusMillis(10);
    long bestBidTicks = book.bestTicks(Side.BUY);
    long bestAskTicks = book.bestTicks(Side.SELL);
    List<Outcome> outcomes =
        switch (move) {
          case Move.Place place -> place(place, sides);
          case Move.Cancel(var number) -> engine.cancel(id(number));
          case Move.Trade(var ticks, var lots, var buyerIsMaker) ->
              engine.onTrade(ticks, lots, buyerIsMaker, now);
          case Move.Level(var side, var ticks, var lots) -> {
            set(side, ticks, lots);
            yield engine.onBookChange(now);
          }
          case Move.Snapshot snapshot -> {
            show(snapshot);
            yield engine.onBookChange(now);
          }
          case Move.Gap() -> {
            book.markGapped();
            yield engine.onBookChange(now);
          }
        };
    diary.add(new Entry(move, outcomes, bestBidTicks, bestAskTicks, engine.resting()));
  }

  private List<Outcome> place(Move.Place place, Predicate<Side> sides) {
    OrderId id = id(placed++);
    if (!sides.test(place.side())) {
      return List.of();
    }
    Quantity quantity = Pit.COIN.fromLots(place.lots());
    var terms = new OrderTerms(Pit.COIN.symbol(), place.side(), quantity, place.type(), false);
    var order = SimulatedOrder.of(id, terms, FeeSchedule.BINANCE_USDM_REGULAR);
    orders.put(id, order);
    return engine.place(order, now);
  }

  private void show(Move.Snapshot snapshot) {
    book.beginSnapshot();
    displayed.clear();
    for (int i = 0; i < snapshot.bidLots().size(); i++) {
      set(Side.BUY, snapshot.midTicks() - 1 - i, snapshot.bidLots().get(i));
    }
    for (int i = 0; i < snapshot.askLots().size(); i++) {
      set(Side.SELL, snapshot.midTicks() + i, snapshot.askLots().get(i));
    }
    book.endSnapshot();
  }

  private void set(Side side, long ticks, long lots) {
    book.set(side, ticks, lots);
    displayed.set(side, ticks, lots);
  }
}
