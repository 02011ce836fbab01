package io.patriot.application.link;

import io.patriot.domain.account.TenantId;
import java.time.Duration;
import java.time.Instant;

/** Counts how often a person does something costly. */
public interface Rates {

  /**
   * Counts one act; false when there were as many as allowed in this span of time already.
   *
   * @param act a short name such as link
   */
  boolean admit(TenantId tenant, String act, int max, Duration span, Instant now);
}
