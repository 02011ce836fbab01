package io.patriot.simulator.binance.order;

import io.patriot.domain.order.TimeInForce;

/** How long a limit order lives. */
public enum Lifetime {
  GTC,
  IOC,
  FOK,
  /** Rests or is refused. */
  GTX,
  /** Until a date. */
  GTD,
  /** Rests or is refused; at the venue it trades with retail orders only. */
  RPI;

  public boolean postOnly() {
    return this == GTX || this == RPI;
  }

  /** Whether what does not trade at once waits. */
  public boolean rests() {
    return this != IOC && this != FOK;
  }

  TimeInForce inEngine() {
    return switch (this) {
      case IOC -> TimeInForce.IOC;
      case FOK -> TimeInForce.FOK;
      case GTC, GTX, GTD, RPI -> TimeInForce.GTC;
    };
  }
}
