package io.patriot.exchanges.binance.signed;

import java.util.Set;

/** Binance's error codes that mean something to more than the reader of a message. */
public final class VenueCode {
  // "Error Codes", 2026-05-28
  public static final int UNKNOWN = -1000;
  public static final int DISCONNECTED = -1001;
  public static final int TOO_MANY_REQUESTS = -1003;
  public static final int UNEXPECTED_RESPONSE = -1006;
  public static final int TIMEOUT = -1007;
  public static final int THROTTLED = -1008;
  public static final int TOO_MANY_ORDERS = -1015;
  public static final int SHUTTING_DOWN = -1016;
  public static final int INVALID_TIMESTAMP = -1021;
  public static final int NO_SUCH_LISTEN_KEY = -1125;
  public static final int CANCEL_REJECTED = -2011;
  public static final int NO_SUCH_ORDER = -2013;
  public static final int BAD_KEY_FORMAT = -2014;
  public static final int REJECTED_KEY = -2015;
  public static final int NO_NEED_TO_CHANGE_MARGIN_TYPE = -4046;
  public static final int NO_NEED_TO_CHANGE_POSITION_SIDE = -4059;
  public static final int OTHER_POSITION_MODE = -4061;
  public static final int DUPLICATE_CLIENT_ID = -4116;
  public static final int SAME_ORDER = -5027;

  /** Codes of the network range that the venue gives before anything was executed. */
  private static final Set<Integer> NOTHING_DONE =
      Set.of(
          -1002,
          TOO_MANY_REQUESTS,
          THROTTLED,
          -1010,
          -1011,
          -1013,
          -1014,
          TOO_MANY_ORDERS,
          SHUTTING_DOWN,
          -1020,
          INVALID_TIMESTAMP,
          -1022,
          -1023);

  /** The codes from here to -1000 tell of the venue's own trouble unless known better. */
  private static final int TROUBLE_RANGE_END = -1099;

  private VenueCode() {}

  /** Whether a refusal with this code is proof that no order came of the call. */
  static boolean isDefinite(int code) {
    if (code >= 0 || code == DUPLICATE_CLIENT_ID) {
      return false;
    }
    return code < TROUBLE_RANGE_END || NOTHING_DONE.contains(code);
  }

  /** Whether a question that was refused so deserves another try. */
  static boolean isPassing(int code) {
    return switch (code) {
      case UNKNOWN, DISCONNECTED, UNEXPECTED_RESPONSE, TIMEOUT, THROTTLED, SHUTTING_DOWN -> true;
      default -> false;
    };
  }
}
