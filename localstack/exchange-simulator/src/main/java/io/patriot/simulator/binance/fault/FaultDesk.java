package io.patriot.simulator.binance.fault;

import java.util.ArrayList;
import java.util.List;

/** Switches faults on and off. */
public final class FaultDesk {
  private final Faults faults;
  private final Venue venue;
  private final List<VenueFault> lasting = new ArrayList<>();

  public FaultDesk(Faults faults, Venue venue) {
    this.faults = faults;
    this.venue = venue;
  }

  public Faults faults() {
    return faults;
  }

  /** A fault of the exchange itself begins at once, whatever its reach; the others strike later. */
  public void on(Fault fault, Reach reach) {
    if (fault instanceof VenueFault now) {
      now.begin(venue);
      faults.count(now.name());
      lasting.removeIf(each -> each.name().equals(now.name()));
      lasting.add(now);
    } else {
      faults.on(fault, reach);
    }
  }

  public void off(String name) {
    faults.off(name);
    lasting.stream().filter(each -> each.name().equals(name)).forEach(each -> each.end(venue));
    lasting.removeIf(each -> each.name().equals(name));
  }

  public void allOff() {
    faults.allOff();
    lasting.forEach(each -> each.end(venue));
    lasting.clear();
  }
}
