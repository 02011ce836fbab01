package io.patriot.exchanges.binance;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What Binance's documentation says about USD-M futures, in one place with its source and date. */
public final class BinanceFacts {
  // "General Info", 2026-05-28
  public static final URI REST = URI.create("https://fapi.binance.com");
  public static final URI STREAMS = URI.create("wss://fstream.binance.com");

  // "General Info", limits, 2026-05-28; exchangeInfo.rateLimits says the same
  public static final int WEIGHT_PER_MINUTE_MAX = 2400;
  static final String WEIGHT_HEADER = "X-MBX-USED-WEIGHT-1M";
  static final String RETRY_AFTER_HEADER = "Retry-After";
  static final int STATUS_WAF = 403;
  static final int STATUS_BACKEND_TIMEOUT = 408;
  static final int STATUS_BANNED = 418;
  static final int STATUS_TOO_MANY_REQUESTS = 429;
  static final Duration BAN_MIN = Duration.ofMinutes(2);

  // "Market Data Endpoints", 2026-05-28
  static final String PATH_SERVER_TIME = "/fapi/v1/time";
  static final String PATH_EXCHANGE_INFO = "/fapi/v1/exchangeInfo";
  static final String PATH_DEPTH = "/fapi/v1/depth";
  static final String PATH_KLINES = "/fapi/v1/klines";
  static final String PATH_PREMIUM_INDEX = "/fapi/v1/premiumIndex";
  static final String PATH_TICKER_24H = "/fapi/v1/ticker/24hr";
  static final int WEIGHT_SMALL = 1;
  static final int WEIGHT_ALL_TICKERS = 40;
  static final int DEPTH_LIMIT = 1000;
  static final int DEPTH_WEIGHT = 20;
  static final int DEPTH_WEIGHT_100 = 5;
  public static final int KLINES_LIMIT_MAX = 1500;

  // "Websocket Market Streams", "Connect", 2026-05-28
  static final Duration CONNECTION_LIFE = Duration.ofHours(24);
  static final int STREAMS_PER_CONNECTION_MAX = 1024;
  static final int MESSAGES_PER_SECOND_MAX = 10;

  // "How to manage a local order book correctly" has no limit of its own; this is ten seconds at
  // 100 ms and several times that at the speed of a quiet market.
  static final int DEPTH_EVENTS_BUFFERED_MAX = 512;

  // "Kline/Candlestick Data", intervals, 2026-05-28; a month has no fixed length and is left out
  private static final Map<String, Duration> INTERVALS = intervals();

  private BinanceFacts() {}

  private static Map<String, Duration> intervals() {
    var intervals = new LinkedHashMap<String, Duration>();
    intervals.put("1m", Duration.ofMinutes(1));
    intervals.put("3m", Duration.ofMinutes(3));
    intervals.put("5m", Duration.ofMinutes(5));
    intervals.put("15m", Duration.ofMinutes(15));
    intervals.put("30m", Duration.ofMinutes(30));
    intervals.put("1h", Duration.ofHours(1));
    intervals.put("2h", Duration.ofHours(2));
    intervals.put("4h", Duration.ofHours(4));
    intervals.put("6h", Duration.ofHours(6));
    intervals.put("8h", Duration.ofHours(8));
    intervals.put("12h", Duration.ofHours(12));
    intervals.put("1d", Duration.ofDays(1));
    intervals.put("3d", Duration.ofDays(3));
    intervals.put("1w", Duration.ofDays(7));
    return Collections.unmodifiableMap(intervals);
  }

  /** The bar lengths the venue draws. */
  public static Map<String, Duration> barIntervals() {
    return INTERVALS;
  }

  /** The venue's word for a bar length, if it draws such bars. */
  static Optional<String> intervalCode(Duration interval) {
    return INTERVALS.entrySet().stream()
        .filter(known -> known.getValue().equals(interval))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** "Klines": 1 below 100 bars, 2 below 500, 5 up to 1000, 10 above; 2026-05-28. */
  static int klinesWeight(int limit) {
    if (limit < 100) {
      return 1;
    }
    if (limit < 500) {
      return 2;
    }
    return limit <= 1000 ? 5 : 10;
  }
}
