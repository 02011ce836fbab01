package io.patriot.domain.order;

/**
 * How long a limit order lives: until cancelled (GTC), fill what is there now and drop the rest
 * (IOC), or fill all of it now or nothing (FOK).
 */
public enum TimeInForce {
  GTC,
  IOC,
  FOK
}
