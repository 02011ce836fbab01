package io.patriot.proof.flood;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How long it took until people were told something, each once. */
final class Delays {
  private final Map<Long, Instant> happened = new HashMap<>();
  private final Map<Long, Duration> told = new HashMap<>();
  private final Map<Long, Integer> messages = new HashMap<>();
  private int twice;

  void happens(long chat, Instant at) {
    happened.putIfAbsent(chat, at);
  }

  void told(long chat, int message, Instant at) {
    Instant begin = happened.get(chat);
    if (begin == null) {
      throw new IllegalStateException("Told before it happened: " + chat);
    }
    told.putIfAbsent(chat, Duration.between(begin, at));
    Integer before = messages.putIfAbsent(chat, message);
    if (before != null && before != message) {
      twice++;
    }
  }

  int count() {
    return happened.size();
  }

  /** To whom it happened and who was never told. */
  Set<Long> untold() {
    return untold(Instant.MAX);
  }

  /** The same, of what happened before a moment. */
  Set<Long> untold(Instant before) {
    var untold = new TreeSet<Long>();
    happened.forEach(
        (chat, at) -> {
          if (at.isBefore(before) && !told.containsKey(chat)) {
            untold.add(chat);
          }
        });
    return untold;
  }

  /** So long it took at most for that share of them. */
  Duration atMost(double share) {
    List<Duration> sorted = new ArrayList<>(told.values());
    sorted.sort(null);
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  @Override
  public String toString() {
    return "%d people, half within %.1f s, 99 %% within %.1f s, all within %.1f s, %d not reached, %d told twice"
        .formatted(count(), seconds(0.5), seconds(0.99), seconds(1), untold().size(), twice);
  }

  private double seconds(double share) {
    return atMost(share).toMillis() / 1_000.0;
  }
}
