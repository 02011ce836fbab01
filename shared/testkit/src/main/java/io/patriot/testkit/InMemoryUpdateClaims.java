package io.patriot.testkit;

import io.patriot.application.card.UpdateClaims;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;

/** The updates that were taken in, in memory and for ever. */
public final class InMemoryUpdateClaims implements UpdateClaims {
  private final SortedSet<Long> claimed = new TreeSet<>();
  private final SortedSet<Long> lately = new TreeSet<>();

  @Override
  public synchronized boolean claim(long updateId) {
    boolean isNew = claimed.add(updateId);
    if (isNew) {
      lately.add(updateId);
    }
    return isNew;
  }

  @Override
  public synchronized boolean claimedWithin(long updateId, Duration age) {
    return lately.contains(updateId);
  }

  /** Time passes, and every claim so far is an old one. */
  public synchronized void growOld() {
    lately.clear();
  }

  @Override
  public synchronized void release(long updateId) {
    lately.remove(updateId);
    claimed.remove(updateId);
  }
}
