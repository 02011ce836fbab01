package io.patriot.testkit.stop;

import io.patriot.application.stop.StopLink;
import io.patriot.application.stop.StopLinks;
import io.patriot.domain.account.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stop links in memory; of two who renew one, one wins. */
public final class InMemoryStopLinks implements StopLinks {
  private final Map<TenantId, StopLink> links = new TreeMap<>();

  @Override
  public synchronized Optional<StopLink> find(TenantId tenant) {
    return Optional.ofNullable(links.get(tenant));
  }

  @Override
  public synchronized boolean save(TenantId tenant, StopLink link) {
    long before = find(tenant).map(StopLink::version).orElse(0L);
    if (link.version() != before + 1) {
      return false;
    }
    links.put(tenant, link);
    return true;
  }
}
