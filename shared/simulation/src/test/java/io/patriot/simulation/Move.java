package io.patriot.simulation;

import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import java.util.List;

/** Something that happens in a made-up trading day. */
sealed interface Move {

  record Place(Side side, long lots, OrderType type) implements Move {}

  /** Takes back the order that was placed as number {@code number}, if it rests. */
  record Cancel(int number) implements Move {}

  record Trade(long ticks, long lots, boolean buyerIsMaker) implements Move {}

  record Level(Side side, long ticks, long lots) implements Move {}

  /** A new snapshot around a middle: one size for each level, walking away from it. */
  record Snapshot(long midTicks, List<Long> bidLots, List<Long> askLots) implements Move {}

  record Gap() implements Move {}
}
