package io.patriot.simulator.binance.access;

import io.patriot.simulator.binance.rest.Refusal;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** How many orders each account has sent in the running ten seconds and minute. */
public final class OrderBudget {
  public static final int PER_10_SECONDS_MAX = 300;
  public static final int PER_MINUTE_MAX = 1200;

  private static final long TEN_SECONDS_MS = 10_000;
  private static final long MINUTE_MS = 60_000;
  private static final int TOO_MANY = 429;

  private final InstantSource clock;
  private final Map<Long, Integer> in10Seconds = new HashMap<>(); // emptied as time passes
  private final Map<Long, Integer> inMinute = new HashMap<>();
  private long tenSeconds;
  private long minute;

  public OrderBudget(InstantSource clock) {
    this.clock = clock;
  }

  /** Counts, and gives the headers that say so. */
  Map<String, String> use(long accountId, OrderCost cost) {
    forgetThePast();
    int shortly = in10Seconds.merge(accountId, cost.per10Seconds(), Integer::sum);
    int overall = inMinute.merge(accountId, cost.perMinute(), Integer::sum);
    var headers =
        Map.of(
            "X-MBX-ORDER-COUNT-10S", Integer.toString(shortly),
            "X-MBX-ORDER-COUNT-1M", Integer.toString(overall));
    if (shortly > PER_10_SECONDS_MAX) {
      throw refusal(PER_10_SECONDS_MAX, "10 SECOND", headers).now();
    }
    if (overall > PER_MINUTE_MAX) {
      throw refusal(PER_MINUTE_MAX, "1 MINUTE", headers).now();
    }
    return headers;
  }

  private void forgetThePast() {
    long now = clock.millis();
    if (now / TEN_SECONDS_MS != tenSeconds) {
      tenSeconds = now / TEN_SECONDS_MS;
      in10Seconds.clear();
    }
    if (now / MINUTE_MS != minute) {
      minute = now / MINUTE_MS;
      inMinute.clear();
    }
  }

  private static Refusal refusal(int max, String per, Map<String, String> headers) {
    return new Refusal(
        TOO_MANY,
        -1015,
        "Too many new orders; current limit is " + max + " orders per " + per + ".",
        headers);
  }
}
