package io.patriot.simulation;

import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes up trading days around a price of 100. */
final class Moves {
  private static final int MOVES_MAX = 120;

  private Moves() {}

  static Arbitrary<List<Move>> days() {
    return Combinators.combine(snapshot(), move().list().ofMaxSize(MOVES_MAX))
        .as(
            (first, others) -> {
              var day = new ArrayList<Move>(others);
              day.addFirst(first);
              return List.copyOf(day);
            });
  }

  private static Arbitrary<Move> move() {
    return Arbitraries.frequencyOf(
        Tuple.of(8, place()),
        Tuple.of(6, trade()),
        Tuple.of(6, level()),
        Tuple.of(3, snapshot()),
        Tuple.of(1, cancel()),
        Tuple.of(1, Arbitraries.just(new Move.Gap())));
  }

  private static Arbitrary<Move> place() {
    Arbitrary<OrderType> limit =
        Combinators.combine(
                ticks(),
                Arbitraries.of(TimeInForce.GTC, TimeInForce.GTC, TimeInForce.IOC, TimeInForce.FOK))
            .as((ticks, tif) -> new OrderType.Limit(Pit.COIN.fromTicks(ticks), tif));
    Arbitrary<OrderType> market = Arbitraries.just(new OrderType.Market());
    return Combinators.combine(
            Arbitraries.of(Side.class),
            Arbitraries.longs().between(1, 12),
            Arbitraries.frequencyOf(Tuple.of(5, limit), Tuple.of(1, market)))
        .as(Move.Place::new);
  }

  private static Arbitrary<Move> trade() {
    return Combinators.combine(
            ticks(), Arbitraries.longs().between(1, 9), Arbitraries.of(true, false))
        .as(Move.Trade::new);
  }

  private static Arbitrary<Move> level() {
    return Combinators.combine(Arbitraries.of(Side.class), ticks(), lots()).as(Move.Level::new);
  }

  private static Arbitrary<Move> cancel() {
    return Arbitraries.integers().between(0, MOVES_MAX / 3).map(Move.Cancel::new);
  }

  private static Arbitrary<Move> snapshot() {
    Arbitrary<List<Long>> side = lots().list().ofMinSize(1).ofMaxSize(5);
    return Combinators.combine(ticks(), side, side).as(Move.Snapshot::new);
  }

  private static Arbitrary<Long> lots() {
    return Arbitraries.longs().between(0, 7);
  }

  private static Arbitrary<Long> ticks() {
    return Arbitraries.longs().between(995, 1_005);
  }
}
