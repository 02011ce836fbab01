package io.patriot.application.pin;

import io.patriot.domain.account.TenantId;
import java.util.Optional;

/** Where PINs are kept, one for each person. */
public interface Pins {
  Optional<Pin> find(TenantId tenant);

  /**
   * Keeps a PIN as the next version of what is there; false when somebody else was faster. The
   * first has version 1.
   */
  boolean save(TenantId tenant, Pin pin);
}
