package io.patriot.application.order;

import java.time.Duration;
import java.time.Instant;
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

  /** Whether nobody knows any more what the account really has. */
  public boolean isBlind(Instant now) {
    return failures >= FAILURES_MAX
        && endedAt.map(at -> !now.isBefore(at.plus(BLIND_MAX))).orElse(true);
  }

  public Comparison ended(Instant at) {
    return new Comparison(Optional.of(at), 0, "");
  }

  public Comparison failed(String why) {
    return new Comparison(endedAt, failures + 1, why);
  }
}
