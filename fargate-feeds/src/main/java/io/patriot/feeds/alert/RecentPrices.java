package io.patriot.feeds.alert;

import io.patriot.domain.alert.Stretch;
import io.patriot.domain.money.Price;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Between which prices a market traded in each of the last seconds, since an alert is heard of a
 * little after it was set.
 */
final class RecentPrices {
  private static final Duration KEPT = Duration.ofMinutes(2);

  private final Deque<Stretch> seconds = new ArrayDeque<>();
  private Instant from;

  /**
   * @param from what happened before is not known
   */
  RecentPrices(Instant from) {
    this.from = from;
  }

  void traded(Price price, Instant at) {
    Instant second = at.truncatedTo(ChronoUnit.SECONDS);
    Stretch last = seconds.peekLast();
    if (last != null && !last.from().isBefore(second)) {
      seconds.removeLast();
      seconds.addLast(last.with(price));
      return;
    }
    seconds.addLast(new Stretch(second, second.plusSeconds(1), price, price, price, price));
    Instant kept = second.minus(KEPT);
    while (seconds.getFirst().from().isBefore(kept)) {
      from = seconds.removeFirst().to();
    }
  }

  void forget(Instant now) {
    seconds.clear();
    from = now;
  }

  boolean reachBackTo(Instant moment) {
    return !from.isAfter(moment);
  }

  /** What the market did from a moment on, second by second. */
  List<Stretch> since(Instant moment) {
    return seconds.stream().filter(second -> !second.from().isBefore(moment)).toList();
  }

  /** Where the market stood at a moment, if it traded in the seconds before. */
  Optional<Price> at(Instant moment) {
    return seconds.stream()
        .filter(second -> second.from().isBefore(moment))
        .reduce((_, later) -> later)
        .map(Stretch::close);
  }
}
