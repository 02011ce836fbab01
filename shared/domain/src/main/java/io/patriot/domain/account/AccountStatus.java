package io.patriot.domain.account;

/**
 * Whether an account may trade: active, suspended (may only reduce what it holds), or disabled
 * (nothing at all).
 */
public enum AccountStatus {
  ACTIVE,
  SUSPENDED,
  DISABLED
}
