package io.patriot.application.news;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often a trader is called for the same error while it happens again and again: at once, then
 * when five, fifteen and sixty minutes have passed, then every hour. What happens in between is
 * counted and never lost; after an hour without it the next one is a first one again.
 *
 * @param first when it began
 * @param last when it happened last
 * @param rang when its owner was called last
 * @param more how often it has happened again since it began
 * @param rings whether its owner is called for the last time it happened
 */
public record Repeats(Instant first, Instant last, Instant rang, int more, boolean rings) {
  private static final Duration SOON = Duration.ofMinutes(5);
  private static final Duration LATER = Duration.ofMinutes(15);

  /** What was quiet for so long is over, and what goes on for longer rings so often. */
  private static final Duration HOUR = Duration.ofHours(1);

  /** It happens for the first time. */
  public static Repeats begun(Instant at) {
    return new Repeats(at, at, at, 0, true);
  }

  /**
   * How it stands after all of these.
   *
   * @param times of the same error in the order in which they were heard, at least one
   */
  public static Repeats of(List<Instant> times) {
    Repeats repeats = begun(times.getFirst());
    for (Instant at : times.subList(1, times.size())) {
      repeats = repeats.again(at);
    }
    return repeats;
  }

  /** It happened again; what is heard late counts as if it came now. */
  public Repeats again(Instant at) {
    Instant now = at.isBefore(last) ? last : at;
    if (!now.isBefore(last.plus(HOUR))) {
      return begun(now);
    }
    boolean due = !now.isBefore(nextRing());
    return new Repeats(first, now, due ? now : rang, more + 1, due);
  }

  /** From when on its owner is called again. */
  private Instant nextRing() {
    Duration gone = Duration.between(first, rang);
    if (gone.compareTo(SOON) < 0) {
      return first.plus(SOON);
    }
    return gone.compareTo(LATER) < 0
        ? first.plus(LATER)
        : first.plus(HOUR.multipliedBy(gone.toHours() + 1));
  }
}
