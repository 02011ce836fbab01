package io.patriot.domain.account;

import java.util.regex.Pattern;

/**
 * The owner of data: everything a person has here hangs under one tenant, and nothing is read
 * without naming it.
 */
public record TenantId(String value) implements Comparable<TenantId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

  public TenantId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a tenant id");
    }
  }

  @Override
  public int compareTo(TenantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
