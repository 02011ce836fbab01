package io.patriot.domain.limit;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a person allows over all their accounts of real money together. The book of each of those
 * accounts keeps the same, so that no order is let pass by limits that have changed since.
 *
 * @param accounts the names of all accounts that count together
 */
public record PersonLimits(LimitSchedule schedule, SortedSet<String> accounts) {
  /** So many accounts are looked at before one of them opens something. */
  public static final int ACCOUNTS_MAX = 10;

  public PersonLimits {
    accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
    if (accounts.isEmpty() || accounts.size() > ACCOUNTS_MAX) {
      throw new IllegalArgumentException("Limits bind one to " + ACCOUNTS_MAX + " accounts");
    }
  }
}
