package io.patriot.simulator.binance.order;

import io.patriot.domain.order.OrderId;

/** Names orders for the matching engine, which wants 32 letters and digits. */
final class EngineIds {
  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int BITS = 5;

  private EngineIds() {}

  static OrderId of(long orderId, int amendments) {
    var text = new StringBuilder(OrderId.LENGTH);
    append(text, amendments, OrderId.LENGTH / 2);
    append(text, orderId, OrderId.LENGTH / 2);
    return new OrderId(text.toString());
  }

  private static void append(StringBuilder text, long number, int digits) {
    for (int shift = (digits - 1) * BITS; shift >= 0; shift -= BITS) {
      text.append(DIGITS.charAt(shift > 60 ? 0 : (int) (number >>> shift) & 31));
    }
  }
}
