package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.market.Instrument;
import java.util.Optional;

/** What of the exchange can go wrong. An account of none means everybody's. */
public interface Venue {
  void dropStreams(Optional<Long> account);

  void muteStreams(Optional<Long> account, boolean mute);

  void skipDepthFrame(Instrument instrument);

  void expireListenKeys(Optional<Long> account);

  void skewClock(long aheadMs);

  void shiftMarkPrice(Instrument instrument, long millionths);

  void thinMarket(Instrument instrument, boolean thin);
}
