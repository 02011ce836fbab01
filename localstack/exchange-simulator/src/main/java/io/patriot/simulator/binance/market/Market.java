package io.patriot.simulator.binance.market;

import java.io.Closeable;
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

  private final Map<Instrument, Replay> replays = new EnumMap<>(Instrument.class);
  private long nowMs;
  private boolean paused;

  public Market(long nowMs, double speed, long historySeed) {
    this.nowMs = nowMs;
    for (Instrument instrument : Instrument.values()) {
      replays.put(instrument, Replay.start(instrument, nowMs, speed, historySeed));
    }
  }

  public InstrumentMarket of(Instrument instrument) {
    return replay(instrument).market();
  }

  public void each(Consumer<InstrumentMarket> action) {
    replays.values().forEach(replay -> action.accept(replay.market()));
  }

  public void listen(MarketListener listener) {
    each(market -> market.listen(listener));
  }

  /** How often an instrument's recording has begun anew. */
  public long loops(Instrument instrument) {
    return replay(instrument).loops();
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
    for (Replay replay : replays.values()) {
      replay.advanceTo(timeMs);
      replay.market().timePassed(timeMs);
    }
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

  private Replay replay(Instrument instrument) {
    return Objects.requireNonNull(replays.get(instrument));
  }
}
