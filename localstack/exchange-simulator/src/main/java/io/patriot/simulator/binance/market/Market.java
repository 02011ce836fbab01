package io.patriot.simulator.binance.market;

import java.io.Closeable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The exchange's trading floor: every instrument's replay, moved forward by whoever owns the clock.
 *
 * <p>One thread owns it; that alone makes a depth answer fit the stream it is read beside.
 */
public final class Market implements Closeable {
  /**
   * After a longer silence (the machine slept, say) the replay goes on from where it stood instead
   * of racing.
   */
  private static final long CATCH_UP_MS_MAX = 2000;

  private final Map<Instrument, InstrumentMarket> markets = new EnumMap<>(Instrument.class);
  private final Map<Instrument, Replay> replays = new EnumMap<>(Instrument.class);
  private long nowMs;
  private boolean paused;

  public Market(long nowMs, double speed, long historySeed) {
    this.nowMs = nowMs;
    for (Instrument instrument : Instrument.values()) {
      Replay replay = Replay.start(instrument, nowMs, speed, historySeed);
      replays.put(instrument, replay);
      markets.put(instrument, replay.market());
    }
  }

  /** Markets in which nothing is replayed: somebody else makes them move. */
  Market(long nowMs, Collection<InstrumentMarket> madeUp) {
    this.nowMs = nowMs;
    madeUp.forEach(market -> markets.put(market.instrument(), market));
  }

  public InstrumentMarket of(Instrument instrument) {
    return Objects.requireNonNull(markets.get(instrument));
  }

  public void each(Consumer<InstrumentMarket> action) {
    markets.values().forEach(action);
  }

  public void listen(MarketListener listener) {
    each(market -> market.listen(listener));
  }

  /** How often an instrument's recording has begun anew. */
  public long loops(Instrument instrument) {
    Replay replay = replays.get(instrument);
    return replay == null ? 0 : replay.loops();
  }

  public long nowMs() {
    return nowMs;
  }

  public void advanceTo(long timeMs) {
    if (paused || timeMs <= nowMs) {
      return;
    }
    if (timeMs - nowMs > CATCH_UP_MS_MAX) {
      delay(timeMs - nowMs);
    }
    nowMs = timeMs;
    for (InstrumentMarket market : markets.values()) {
      Replay replay = replays.get(market.instrument());
      if (replay != null) {
        replay.advanceTo(timeMs);
      }
      market.timePassed(timeMs);
    }
  }

  /** When time alone, without a trade or a change of a book, next makes somebody say something. */
  public long nextDueMs() {
    long dueMs = Long.MAX_VALUE;
    for (InstrumentMarket market : markets.values()) {
      dueMs = Math.min(dueMs, market.nextDueMs(nowMs));
    }
    return dueMs;
  }

  /** When the mark prices next move. */
  public long nextMarkMs() {
    long dueMs = Long.MAX_VALUE;
    for (InstrumentMarket market : markets.values()) {
      dueMs = Math.min(dueMs, market.nextMarkMs());
    }
    return dueMs;
  }

  /** Nothing happens any more, and nobody is told. */
  public void pause(long timeMs) {
    advanceTo(timeMs);
    paused = true;
  }

  public void resume(long timeMs) {
    if (paused) {
      paused = false;
      delay(Math.max(0, timeMs - nowMs));
      nowMs = Math.max(nowMs, timeMs);
    }
  }

  public void speed(double speed) {
    replays.values().forEach(replay -> replay.speed(nowMs, speed));
  }

  @Override
  public void close() {
    replays.values().forEach(Replay::close);
  }

  private void delay(long delayMs) {
    replays.values().forEach(replay -> replay.delay(delayMs));
  }
}
