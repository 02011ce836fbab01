package io.patriot.application.news;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps all that tell traders something, on however many machines, to what the messenger takes, so
 * that it never shuts the bot out while somebody must be told of their money.
 */
public interface SendingPace {
  /**
   * Takes a token from a bucket.
   *
   * @return zero when it is taken; otherwise nothing is, and it is worth asking again after this
   */
  Duration take(Bucket bucket, Urgency urgency, Instant now);

  /** Lets nobody take from a bucket before a moment, because the messenger asked for that. */
  void close(Bucket bucket, Instant until);
}
