package io.patriot.simulator.binance.rest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who kept asking after being told to stop, and until when nobody listens to them.
 *
 * <p>The venue's terms are two minutes, longer each time, up to three days; how many refusals bring
 * a ban it does not say.
 */
final class Bans {
  static final int REFUSALS_BEFORE_BAN = 20;

  private static final long FIRST_BAN_MS = Duration.ofMinutes(2).toMillis();
  private static final long BAN_MS_MAX = Duration.ofDays(3).toMillis();
  private static final int ADDRESSES_MAX = 1000;

  private final Map<String, Conduct> records = new LinkedHashMap<>();

  /** When the ban of this address ends; 0 when there is none. */
  long bannedUntilMs(String address, long nowMs) {
    Conduct known = records.get(address);
    return known != null && known.untilMs > nowMs ? known.untilMs : 0;
  }

  /** Notes that a request was refused for its number, and bans when that happened too often. */
  void refused(String address, long nowMs) {
    Conduct known = records.computeIfAbsent(address, _ -> new Conduct());
    if (++known.refusals >= REFUSALS_BEFORE_BAN) {
      known.refusals = 0;
      known.untilMs = nowMs + known.nextMs;
      known.nextMs = Math.min(BAN_MS_MAX, known.nextMs * 2);
    }
    if (records.size() > ADDRESSES_MAX) {
      records.remove(records.keySet().iterator().next());
    }
  }

  /** Notes that the address kept to its budget again. */
  void obeyed(String address) {
    Conduct known = records.get(address);
    if (known != null) {
      known.refusals = 0;
    }
  }

  private static final class Conduct {
    int refusals;
    long untilMs;
    long nextMs = FIRST_BAN_MS;
  }
}
