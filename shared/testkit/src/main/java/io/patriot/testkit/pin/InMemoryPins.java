package io.patriot.testkit.pin;

import io.patriot.application.pin.Pin;
import io.patriot.application.pin.Pins;
import io.patriot.domain.account.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** PINs in memory; of two who change one, one wins. */
public final class InMemoryPins implements Pins {
  private final Map<TenantId, Pin> pins = new TreeMap<>();

  @Override
  public synchronized Optional<Pin> find(TenantId tenant) {
    return Optional.ofNullable(pins.get(tenant));
  }

  @Override
  public synchronized boolean save(TenantId tenant, Pin pin) {
    long before = find(tenant).map(Pin::version).orElse(0L);
    if (pin.version() != before + 1) {
      return false;
    }
    pins.put(tenant, pin);
    return true;
  }
}
