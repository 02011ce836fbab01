package io.patriot.application.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the comparing of an account with its venue stands.
 *
 * @param endedAt when it was last compared to the end; empty when it never was
 * @param failures how many comparisons came to nothing since
 * @param lastFailure what stood in the way of the last of them
 */
public record Comparison(Optional<Instant> endedAt, int failures, String lastFailure) {
  public static final Comparison NONE = new Comparison(Optional.empty(), 0, "");

  /** Less is a bad moment of the venue's, more is trading without looking. */
  private static final Duration BLIND_MAX = Duration.ofMinutes(10);

  private static final int FAILURES_MAX = 3;

  /** The last is behind the minute by which venues count what they are asked. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(60));

  /** Whether nobody knows any more what the account really has. */
  public boolean isBlind(Instant now) {
    return failures >= FAILURES_MAX
        && endedAt.map(at -> !now.isBefore(at.plus(BLIND_MAX))).orElse(true);
  }

  /**
   * How long after a failure it is tried again by itself, since whoever asked for it may have heard
   * of a trade that nobody else tells; nothing when it is left to the rounds.
   */
  Optional<Duration> again() {
    return failures >= 1 && failures <= PAUSES.size()
        ? Optional.of(PAUSES.get(failures - 1))
        : Optional.empty();
  }

  public Comparison ended(Instant at) {
    return new Comparison(Optional.of(at), 0, "");
  }

  public Comparison failed(String why) {
    return new Comparison(endedAt, failures + 1, why);
  }
}
