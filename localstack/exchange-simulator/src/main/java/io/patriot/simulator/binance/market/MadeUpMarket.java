package io.patriot.simulator.binance.market;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A market drawn from a seed instead of a recording: trades, best quotes and book changes of every
 * instrument, one at a time and only when asked.
 */
public final class MadeUpMarket {
  /** What the largest level has, unless said otherwise: far more than one order takes. */
  public static final int LEVEL_MILLI_MAX = 20_000;

  private static final long BTC_CENTS = 6_000_000;
  private static final long BTC_RUNG_CENTS = 50;
  private static final long ETH_CENTS = 260_000;
  private static final long ETH_RUNG_CENTS = 3;

  private final Map<Instrument, Walk> walks = new EnumMap<>(Instrument.class);
  private final Set<Instrument> silent = EnumSet.noneOf(Instrument.class);
  private final SplittableRandom random;
  private final Market market;

  /**
   * @param levelMilliMax the thousandths that the largest level of a book has
   */
  public MadeUpMarket(long nowMs, int levelMilliMax, SplittableRandom random) {
    this.random = random;
    walks.put(
        Instrument.BTCUSDT,
        Walk.start(
            Instrument.BTCUSDT, BTC_CENTS, BTC_RUNG_CENTS, nowMs, levelMilliMax, random.split()));
    walks.put(
        Instrument.ETHUSDT,
        Walk.start(
            Instrument.ETHUSDT, ETH_CENTS, ETH_RUNG_CENTS, nowMs, levelMilliMax, random.split()));
    market = new Market(nowMs, walks.values().stream().map(Walk::market).toList());
  }

  public Market market() {
    return market;
  }

  /** The next thing happens in one of the instruments; nothing while all are silent. */
  public void step(long nowMs) {
    List<Walk> awake = new ArrayList<>();
    walks.forEach(
        (instrument, walk) -> {
          if (!silent.contains(instrument)) {
            awake.add(walk);
          }
        });
    if (!awake.isEmpty()) {
      awake.get(random.nextInt(awake.size())).step(nowMs);
    }
  }

  /** The next thing happens in this instrument, silent or not. */
  public void step(Instrument instrument, long nowMs) {
    walk(instrument).step(nowMs);
  }

  /**
   * In its next step the price jumps by so many millionths, below zero down, and in the one after
   * it is back.
   */
  public void wick(Instrument instrument, long millionths) {
    walk(instrument).wick(millionths);
  }

  /** While it is thin there is little at each price. */
  public void thin(Instrument instrument, boolean value) {
    walk(instrument).thin(value);
  }

  /** While silent, an instrument takes no part in the steps. */
  public void silence(Instrument instrument, boolean value) {
    if (value) {
      silent.add(instrument);
    } else {
      silent.remove(instrument);
    }
  }

  private Walk walk(Instrument instrument) {
    return Objects.requireNonNull(walks.get(instrument));
  }
}
