package io.patriot.application.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A difference between our book and a venue's that nothing has explained so far. A venue lists a
 * trade seconds after it shows the position it made, so a difference counts only when it is still
 * the same a while later.
 *
 * @param difference both sides, so that it is alike only while neither moves
 * @param since when it was first seen like this
 * @param looks how often the account was looked at in one go, also while the difference was another
 */
public record Doubt(String difference, Instant since, int looks) {
  private static final Duration STANDS_MIN = Duration.ofSeconds(20);
  private static final int LOOKS_MAX = 12;

  /** Between one look and the next; the last is repeated. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(15));

  static Doubt first(String difference, Instant now) {
    return new Doubt(difference, now, 1);
  }

  /** After one more look: the same difference grows older, another one is new. */
  Doubt seenAgain(String now, Instant at) {
    return new Doubt(now, now.equals(difference) ? since : at, looks + 1);
  }

  /** Whether it has stood long enough to be no trade on its way. */
  boolean stands(Instant now) {
    return !now.isBefore(since.plus(STANDS_MIN));
  }

  boolean isLastLook() {
    return looks >= LOOKS_MAX;
  }

  Duration pause() {
    return PAUSES.get(Math.min(looks, PAUSES.size()) - 1);
  }
}
