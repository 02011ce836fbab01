package io.patriot.application.news;

import java.time.Duration;
import java.time.Instant;

/**
 * A limit on how fast traders can be told things: a bucket that a message takes a token from,
 * filled again at an even pace.
 *
 * <p>It is kept as one moment, the one at which the bucket is full again (the theoretical arrival
 * time of the generic cell rate algorithm, ITU-T I.371): each message puts it off by {@code every},
 * and nothing may be said while it lies further away than the tokens that may be taken.
 *
 * @param name tells it from the other buckets
 * @param every how long it takes until one more token is there
 * @param size how many tokens it holds
 */
public record Bucket(String name, Duration every, int size) {
  /**
   * All messages of the bot: a little less than twenty-five a second, so that with the few at once
   * no second ever sees more than the thirty Telegram takes, though some arrive late.
   */
  public static final Bucket ALL = new Bucket("ALL", Duration.ofMillis(41), 5);

  /** Telegram takes one message a second in a private chat, and a few more at once. */
  private static final Duration IN_A_CHAT = Duration.ofSeconds(1);

  /** Telegram takes twenty messages a minute in a group; this is eighteen. */
  private static final Duration IN_A_GROUP = Duration.ofMillis(3_334);

  private static final int SIZE_OF_A_CHAT = 3;

  public Bucket {
    if (size < 1 || !every.isPositive()) {
      throw new IllegalArgumentException("A bucket holds something and is filled: " + name);
    }
  }

  /** The one of a chat, by Telegram's number; that of a group is below zero. */
  public static Bucket ofChat(long chat) {
    return new Bucket("CHAT#" + chat, chat < 0 ? IN_A_GROUP : IN_A_CHAT, SIZE_OF_A_CHAT);
  }

  /**
   * How long to wait before a message may be said; nothing, when it may be said now.
   *
   * @param full when the bucket is full again
   */
  public Duration waitFor(Urgency urgency, Instant full, Instant now) {
    Duration tooLong = Duration.between(latest(urgency, now), full);
    return tooLong.isPositive() ? tooLong : Duration.ZERO;
  }

  /** The bucket may be full again at this moment at the latest for a message to be said now. */
  public Instant latest(Urgency urgency, Instant now) {
    return now.plus(every.multipliedBy(urgency.of(size - 1)));
  }

  /** When it is full again after one more message. */
  public Instant after(Instant full, Instant now) {
    return (full.isAfter(now) ? full : now).plus(every);
  }

  /** When it is full again if nothing may be said before a moment. */
  public Instant closedUntil(Instant until) {
    return until.plus(every.multipliedBy(size - 1L));
  }
}
