package io.patriot.simulator.binance;

import io.patriot.simulator.binance.market.MadeUpMarket;
import io.patriot.simulator.binance.server.ConnectionLimits;
import java.time.InstantSource;

/**
 * How an exchange without doors is to run.
 *
 * @param clock stands until its owner moves it
 * @param seed what the market, keys and ids are drawn from
 * @param requestWeightPerMinuteMax the REST budget of one client address
 * @param levelMilliMax the thousandths that the largest level of a made-up book has; the fewer, the
 *     more often an order trades in parts
 */
public record InMemorySettings(
    InstantSource clock,
    long seed,
    int requestWeightPerMinuteMax,
    int levelMilliMax,
    ConnectionLimits connections) {
  private static final int REQUEST_WEIGHT_PER_MINUTE_MAX = 2400;

  /** With the venue's own limits. */
  public static InMemorySettings of(InstantSource clock, long seed) {
    return new InMemorySettings(
        clock,
        seed,
        REQUEST_WEIGHT_PER_MINUTE_MAX,
        MadeUpMarket.LEVEL_MILLI_MAX,
        ConnectionLimits.defaults());
  }

  public InMemorySettings withRequestWeightPerMinuteMax(int value) {
    return new InMemorySettings(clock, seed, value, levelMilliMax, connections);
  }

  public InMemorySettings withConnections(ConnectionLimits value) {
    return new InMemorySettings(clock, seed, requestWeightPerMinuteMax, levelMilliMax, value);
  }

  public InMemorySettings withLevelMilliMax(int value) {
    return new InMemorySettings(clock, seed, requestWeightPerMinuteMax, value, connections);
  }
}
