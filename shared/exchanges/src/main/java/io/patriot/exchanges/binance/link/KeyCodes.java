package io.patriot.exchanges.binance.link;

import io.patriot.exchanges.binance.signed.VenueCode;

/** The codes with which Binance turns a key away. */
public final class KeyCodes {
  private static final int UNAUTHORIZED = -1002;
  private static final int WRONG_SIGNATURE = -1022;

  private KeyCodes() {}

  /** Whether the key, its secret or our address is what the venue does not take. */
  public static boolean saysNo(int code) {
    return switch (code) {
      case VenueCode.BAD_KEY_FORMAT, VenueCode.REJECTED_KEY, UNAUTHORIZED, WRONG_SIGNATURE -> true;
      default -> false;
    };
  }
}
