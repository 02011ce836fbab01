package io.patriot.testkit;

import io.patriot.application.card.UpdateClaims;
import java.util.SortedSet;
import java.util.TreeSet;

/** The updates that were taken in, in memory and for ever. */
public final class InMemoryUpdateClaims implements UpdateClaims {
  private final SortedSet<Long> claimed = new TreeSet<>();

  @Override
  public synchronized boolean claim(long updateId) {
    return claimed.add(updateId);
  }

  @Override
  public synchronized void release(long updateId) {
    claimed.remove(updateId);
  }
}
