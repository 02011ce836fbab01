package io.patriot.simulator.binance;

import io.patriot.simulator.binance.fault.Venue;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.market.Market;
import io.patriot.simulator.binance.rest.RestApi;
import io.patriot.simulator.binance.stream.Streams;
import io.patriot.simulator.binance.stream.Subscriber;
import io.patriot.simulator.binance.time.VenueClock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * All of the exchange but its doors: market, customers, streams and endpoints, owned by one thread,
 * moved by whoever owns the clock.
 */
final class Core {
  private final VenueClock clock;
  private final Market market;
  private final PrivateSide privateSide;
  private final Streams streams;
  private final RestApi rest;

  /** Every stream connection there is. */
  interface Lines {
    /** All break without a goodbye. */
    void drop();

    /** All go silent, or speak again. */
    void mute(boolean value);
  }

  Core(Market market, InstantSource base, long seed, int requestWeightPerMinuteMax, Lines lines) {
    this.market = market;
    clock = new VenueClock(base);
    privateSide = new PrivateSide(market, base, clock, seed, new LiveVenue(lines));
    streams = new Streams(market, privateSide.streams());
    rest =
        new RestApi(
            market,
            clock,
            requestWeightPerMinuteMax,
            privateSide.endpoints(),
            privateSide.faultDesk().faults());
  }

  VenueClock clock() {
    return clock;
  }

  Market market() {
    return market;
  }

  PrivateSide privateSide() {
    return privateSide;
  }

  Streams streams() {
    return streams;
  }

  RestApi rest() {
    return rest;
  }

  /** Does what is due. */
  void timePassed(long nowMs) {
    market.advanceTo(nowMs);
    privateSide.timePassed(nowMs);
  }

  /** When time alone next makes something happen. */
  long nextDueMs() {
    return Math.min(market.nextDueMs(), privateSide.nextDueMs());
  }

  /** This exchange, as faults get at it. */
  private final class LiveVenue implements Venue {
    private final Lines lines;

    LiveVenue(Lines lines) {
      this.lines = lines;
    }

    @Override
    public void dropStreams(Optional<Long> account) {
      if (account.isEmpty()) {
        lines.drop();
      } else {
        listeners(account).forEach(Subscriber::cut);
      }
    }

    @Override
    public void muteStreams(Optional<Long> account, boolean mute) {
      if (account.isEmpty()) {
        lines.mute(mute);
      } else {
        listeners(account).forEach(each -> each.mute(mute));
      }
    }

    @Override
    public void skipDepthFrame(Instrument instrument) {
      streams.skipNextDepthFrame(instrument);
    }

    @Override
    public void expireListenKeys(Optional<Long> account) {
      privateSide.accounts(account).forEach(privateSide.streams()::expire);
    }

    @Override
    public void skewClock(long aheadMs) {
      clock.skewMs(aheadMs);
    }

    @Override
    public void shiftMarkPrice(Instrument instrument, long millionths) {
      market.of(instrument).shiftMarkPrice(millionths);
    }

    @Override
    public void thinMarket(Instrument instrument, boolean thin) {
      market.of(instrument).thin(thin);
    }

    private List<Subscriber> listeners(Optional<Long> account) {
      return privateSide.accounts(account).stream()
          .flatMap(each -> privateSide.streams().listeners(each).stream())
          .toList();
    }
  }
}
