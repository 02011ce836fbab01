package io.patriot.simulator.binance.account;

import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;

/** The prices margin is reckoned by. */
public interface Marks {
  BigDecimal mark(Instrument instrument);
}
