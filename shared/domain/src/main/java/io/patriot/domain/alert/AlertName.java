package io.patriot.domain.alert;

import io.patriot.domain.account.TenantId;

/** The name of an alert among everybody's. */
public record AlertName(TenantId owner, AlertId id) {
  @Override
  public String toString() {
    return owner + "/" + id;
  }
}
