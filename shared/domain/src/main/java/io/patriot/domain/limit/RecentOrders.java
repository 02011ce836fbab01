package io.patriot.domain.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * When the orders of the last minute were asked for, so that no sixty seconds have more than they
 * may.
 *
 * @param times oldest first
 */
public record RecentOrders(List<Instant> times) {
  /** More than any pace allows in a minute; older ones are forgotten first. */
  public static final int LENGTH_MAX = 120;

  private static final Duration SPAN = Duration.ofSeconds(60);

  public static final RecentOrders NONE = new RecentOrders(List.of());

  public RecentOrders {
    times = List.copyOf(times);
    if (times.size() > LENGTH_MAX) {
      throw new IllegalArgumentException("More orders than a minute can have");
    }
  }

  /** How many of them lie in the minute that ends now. */
  public int count(Instant now) {
    Instant from = now.minus(SPAN);
    int count = 0;
    for (int i = times.size() - 1; i >= 0 && times.get(i).isAfter(from); i--) {
      count++;
    }
    return count;
  }

  /** When the next order may go, if so many in a minute are the most; none when it may go now. */
  public Optional<Instant> nextAt(int maximum, Instant now) {
    return count(now) < maximum
        ? Optional.empty()
        : Optional.of(times.get(times.size() - maximum).plus(SPAN));
  }

  /** These and those of other accounts that count together. */
  public RecentOrders and(RecentOrders others) {
    RecentOrders all = this;
    for (Instant at : others.times) {
      all = all.and(at);
    }
    return all;
  }

  /** With one more; orders may be told of out of their order. */
  public RecentOrders and(Instant at) {
    var all = new ArrayList<>(times);
    all.add(at);
    Collections.sort(all);
    Instant from = all.getLast().minus(SPAN);
    all.removeIf(time -> !time.isAfter(from));
    return new RecentOrders(all.subList(Math.max(0, all.size() - LENGTH_MAX), all.size()));
  }
}
