package io.patriot.testkit.stop;

import io.patriot.application.platform.PlatformSwitch;
import io.patriot.application.platform.PlatformSwitches;
import java.util.ArrayList;
import java.util.List;

/** The platform's switch in memory; of two who turn it at once, one wins. */
public final class InMemoryPlatformSwitches implements PlatformSwitches {
  private final List<PlatformSwitch> turns = new ArrayList<>();

  @Override
  public synchronized PlatformSwitch read() {
    return turns.isEmpty() ? PlatformSwitch.NEVER_TURNED : turns.getLast();
  }

  @Override
  public synchronized boolean turn(PlatformSwitch next) {
    if (next.version() != turns.size() + 1) {
      return false;
    }
    turns.add(next);
    return true;
  }

  /** Every turn it made, the first one first. */
  public synchronized List<PlatformSwitch> turns() {
    return List.copyOf(turns);
  }
}
