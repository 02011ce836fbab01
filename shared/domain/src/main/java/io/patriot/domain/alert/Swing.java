package io.patriot.domain.alert;

import io.patriot.domain.money.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Between which prices a market went in the time over which an alert looks back. What is kept of it
 * is the lowest and the highest of each sixtieth of that time, so it costs the same however much is
 * traded; a trade that sets neither is compared with two prices.
 */
final class Swing {
  private static final int SLOTS = 60;
  private static final Duration SLOT_MIN = Duration.ofSeconds(1);

  private final Condition.Moves moves;
  private final Instant since;
  private final long slotMillis;
  private final NavigableMap<Instant, Slot> slots = new TreeMap<>();
  private @Nullable Extreme lowest;
  private @Nullable Extreme highest;

  /**
   * @param since what happened before does not count
   */
  Swing(Condition.Moves moves, Instant since) {
    this.moves = moves;
    this.since = since;
    Duration slot = moves.window().dividedBy(SLOTS);
    this.slotMillis = (slot.compareTo(SLOT_MIN) < 0 ? SLOT_MIN : slot).toMillis();
  }

  /** A price and when it was, or at the earliest was. */
  private record Extreme(Price price, Instant at) {}

  private record Slot(Extreme low, Extreme high) {
    Slot with(Extreme one) {
      return new Slot(
          one.price().isAbove(low.price()) ? low : one,
          one.price().isBelow(high.price()) ? high : one);
    }
  }

  /** A trade; the move that it completes, if it completes one. */
  Optional<Sighting.Moved> traded(Price price, Instant at) {
    if (at.isBefore(since)) {
      return Optional.empty();
    }
    forgetBefore(at.minus(moves.window()));
    Optional<Sighting.Moved> found = from(lowest, price, at).or(() -> from(highest, price, at));
    keep(new Extreme(price, at));
    return found;
  }

  /**
   * What the market did a while ago, in the order in which it did; the first move that was surely
   * made in it. Within a stretch only its open is known to have come first and its close last.
   */
  Optional<Sighting.Moved> happened(List<Stretch> stretches) {
    var replay = new Swing(moves, since);
    for (Stretch stretch : stretches) {
      Optional<Sighting.Moved> found =
          stretch.from().isBefore(since) ? Optional.empty() : replay.happened(stretch);
      if (found.isPresent()) {
        return found;
      }
    }
    replay.slots.values().forEach(this::keep);
    return Optional.empty();
  }

  private Optional<Sighting.Moved> happened(Stretch stretch) {
    forgetBefore(stretch.to().minus(moves.window()));
    var open = new Extreme(stretch.open(), stretch.from());
    keep(open);
    var low = new Extreme(stretch.low(), stretch.from());
    var high = new Extreme(stretch.high(), stretch.from());
    Optional<Sighting.Moved> found =
        from(lowest, stretch.high(), stretch.from())
            .or(() -> from(highest, stretch.low(), stretch.from()))
            .or(() -> from(low, stretch.close(), stretch.from()))
            .or(() -> from(high, stretch.close(), stretch.from()));
    keep(low);
    keep(high);
    return found;
  }

  private Optional<Sighting.Moved> from(@Nullable Extreme extreme, Price price, Instant at) {
    return extreme != null && moves.isSo(extreme.price(), price)
        ? Optional.of(new Sighting.Moved(price, at, extreme.price(), extreme.at()))
        : Optional.empty();
  }

  private void keep(Slot slot) {
    keep(slot.low());
    keep(slot.high());
  }

  private void keep(Extreme one) {
    Instant slot =
        Instant.ofEpochMilli(Math.floorDiv(one.at().toEpochMilli(), slotMillis) * slotMillis);
    slots.merge(slot, new Slot(one, one), (there, _) -> there.with(one));
    if (lowest == null || !one.price().isAbove(lowest.price())) {
      lowest = one;
    }
    if (highest == null || !one.price().isBelow(highest.price())) {
      highest = one;
    }
  }

  /** What is too long ago counts no more; most trades find nothing of it. */
  private void forgetBefore(Instant moment) {
    Instant slot = moment.minusMillis(slotMillis);
    while (!slots.isEmpty() && !slots.firstKey().isAfter(slot)) {
      slots.pollFirstEntry();
    }
    if (lowest != null && lowest.at().isBefore(moment)) {
      lowest = null;
      for (Slot one : slots.values()) {
        if (!one.low().at().isBefore(moment)
            && (lowest == null || !one.low().price().isAbove(lowest.price()))) {
          lowest = one.low();
        }
      }
    }
    if (highest != null && highest.at().isBefore(moment)) {
      highest = null;
      for (Slot one : slots.values()) {
        if (!one.high().at().isBefore(moment)
            && (highest == null || !one.high().price().isBelow(highest.price()))) {
          highest = one.high();
        }
      }
    }
  }
}
