package io.patriot.exchanges.binance.userstream;

import java.time.Duration;

/**
 * How patient an account's stream is.
 *
 * @param life after which a connection is replaced; the venue cuts at 24 hours
 * @param lifeSpread so much of it may be taken off at random, so that not all change in one moment
 * @param extendEvery how often the stream's key is extended, which lives 60 minutes
 * @param checkEvery how often the connection is looked at
 * @param pingAfter silence after which a sign of life is asked for
 * @param pongWait time for that sign; none means the connection is dead
 * @param fillsRemembered how many trades are kept from being told twice
 */
public record UserStreamSettings(
    Duration life,
    Duration lifeSpread,
    Duration extendEvery,
    Duration checkEvery,
    Duration pingAfter,
    Duration pongWait,
    int fillsRemembered) {
  public static UserStreamSettings standard() {
    return new UserStreamSettings(
        Duration.ofHours(23).plusMinutes(50),
        Duration.ofMinutes(10),
        Duration.ofMinutes(30),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Duration.ofSeconds(10),
        10_000);
  }
}
