package io.patriot.simulator.binance.algo;

import java.math.BigDecimal;

/** Tells whether the price a conditional order waits for has come. */
interface Trigger {
  /** Looks at the next price. */
  boolean isReachedAt(BigDecimal price);
}
