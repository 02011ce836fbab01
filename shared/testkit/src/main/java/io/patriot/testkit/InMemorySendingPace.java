package io.patriot.testkit;

import io.patriot.application.news.Bucket;
import io.patriot.application.news.SendingPace;
import io.patriot.application.news.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Buckets of one process. */
public final class InMemorySendingPace implements SendingPace {
  private final Map<String, Instant> full = new HashMap<>();

  /** There is always room. */
  public static SendingPace endless() {
    return new SendingPace() {
      @Override
      public Duration take(Bucket bucket, Urgency urgency, Instant now) {
        return Duration.ZERO;
      }

      @Override
      public void close(Bucket bucket, Instant until) {
        // nobody asks for it
      }
    };
  }

  @Override
  public synchronized Duration take(Bucket bucket, Urgency urgency, Instant now) {
    Instant before = full.getOrDefault(bucket.name(), now);
    Duration wait = bucket.waitFor(urgency, before, now);
    if (wait.isZero()) {
      full.put(bucket.name(), bucket.after(before, now));
    }
    return wait;
  }

  @Override
  public synchronized void close(Bucket bucket, Instant until) {
    full.merge(bucket.name(), bucket.closedUntil(until), (a, b) -> a.isAfter(b) ? a : b);
  }
}
