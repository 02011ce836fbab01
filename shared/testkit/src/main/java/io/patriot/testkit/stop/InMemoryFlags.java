package io.patriot.testkit.stop;

import io.patriot.application.platform.FeatureFlags;
import io.patriot.application.platform.Flags;

/** For whom the parts of the platform are on, in memory. */
public final class InMemoryFlags implements Flags {
  private FeatureFlags now = FeatureFlags.ALL_ON;
  private boolean away;

  /** Whether they cannot be read. */
  public synchronized void away(boolean is) {
    away = is;
  }

  @Override
  public synchronized FeatureFlags read() {
    if (away) {
      throw new IllegalStateException("They cannot be read, because the test says so");
    }
    return now;
  }

  @Override
  public synchronized boolean turn(FeatureFlags next) {
    if (next.version() != now.version() + 1) {
      return false;
    }
    now = next;
    return true;
  }
}
