package io.patriot.testkit.link;

import io.patriot.application.link.Rates;
import io.patriot.domain.account.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** How often people did something, in memory. */
public final class InMemoryRates implements Rates {
  private final Map<String, Integer> counts = new TreeMap<>();

  @Override
  public synchronized boolean admit(
      TenantId tenant, String act, int max, Duration span, Instant now) {
    String key = tenant + "/" + act + "/" + now.getEpochSecond() / span.toSeconds();
    int before = counts.getOrDefault(key, 0);
    if (before >= max) {
      return false;
    }
    counts.put(key, before + 1);
    return true;
  }
}
