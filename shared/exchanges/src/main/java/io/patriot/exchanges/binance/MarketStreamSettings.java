package io.patriot.exchanges.binance;

import java.net.URI;
import java.time.Duration;

/**
 * Where a market stream connects and how patient it is.
 *
 * @param base without the route's path
 * @param life after which a connection is replaced; the venue cuts at 24 hours
 * @param checkEvery how often the connections are looked at
 * @param pingAfter silence of a socket after which we ask for a sign of life
 * @param pongWait time for that sign; none means half-open and the socket is cut
 */
public record MarketStreamSettings(
    URI base, Duration life, Duration checkEvery, Duration pingAfter, Duration pongWait) {

  public MarketStreamSettings {
    if (life.compareTo(BinanceFacts.CONNECTION_LIFE) >= 0) {
      throw new IllegalArgumentException("The venue cuts earlier than " + life);
    }
  }

  public static MarketStreamSettings standard(URI base) {
    return new MarketStreamSettings(
        base,
        Duration.ofHours(23),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Duration.ofSeconds(10));
  }
}
