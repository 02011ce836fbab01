package io.patriot.application.stop;

import io.patriot.domain.account.TenantId;
import java.util.Optional;

/** Which link is the newest, for each person who has one. */
public interface StopLinks {
  Optional<StopLink> find(TenantId tenant);

  /**
   * Keeps a link as the next version of what is there; false when somebody else was faster. The
   * first has version 1.
   */
  boolean save(TenantId tenant, StopLink link);
}
