package io.patriot.simulator.binance.userstream;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of events an account's owner is told. */
public enum EventKind {
  ORDER_TRADE_UPDATE,
  TRADE_LITE,
  ACCOUNT_UPDATE,
  ACCOUNT_CONFIG_UPDATE,
  MARGIN_CALL,
  ALGO_UPDATE,
  LISTEN_KEY_EXPIRED("listenKeyExpired");

  private final String spelling;

  EventKind() {
    this.spelling = name();
  }

  EventKind(String spelling) {
    this.spelling = spelling;
  }

  public String spelling() {
    return spelling;
  }

  static Optional<EventKind> spelled(String text) {
    return Arrays.stream(values()).filter(each -> each.spelling.equals(text)).findFirst();
  }
}
