package io.patriot.simulator.binance.market;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How long a bar lasts. */
public enum BarInterval {
  M1("1m", Duration.ofMinutes(1)),
  M3("3m", Duration.ofMinutes(3)),
  M5("5m", Duration.ofMinutes(5)),
  M15("15m", Duration.ofMinutes(15)),
  M30("30m", Duration.ofMinutes(30)),
  H1("1h", Duration.ofHours(1)),
  H2("2h", Duration.ofHours(2)),
  H4("4h", Duration.ofHours(4)),
  H6("6h", Duration.ofHours(6)),
  H8("8h", Duration.ofHours(8)),
  H12("12h", Duration.ofHours(12)),
  D1("1d", Duration.ofDays(1));

  private final String code;
  private final long lengthMs;

  BarInterval(String code, Duration length) {
    this.code = code;
    this.lengthMs = length.toMillis();
  }

  public static Optional<BarInterval> coded(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public long lengthMs() {
    return lengthMs;
  }

  /** Bars start at whole multiples of their length since 1970, UTC. */
  public long startOf(long timeMs) {
    return Math.floorDiv(timeMs, lengthMs) * lengthMs;
  }
}
