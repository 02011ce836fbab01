package io.patriot.exchanges.binance.trade;

import java.util.List;

/** What became of fitting an order to the venue's rules. */
public sealed interface Fitted<O> {
  /** The order as it may be sent; where numbers had to be rounded, its risk is not greater. */
  record Fits<O>(O order) implements Fitted<O> {}

  /** Why it may not be sent, all reasons at once. */
  record Breaks<O>(List<Breach> breaches) implements Fitted<O> {
    public Breaks {
      breaches = List.copyOf(breaches);
    }
  }
}
