package io.patriot.simulator.binance.fault;

/** A fault that has been switched on: what it strikes, and how often it has. */
public final class FaultSwitch {
  private final Fault fault;
  private final Reach reach;
  private int struck;

  FaultSwitch(Fault fault, Reach reach) {
    this.fault = fault;
    this.reach = reach;
  }

  public Fault fault() {
    return fault;
  }

  public Reach reach() {
    return reach;
  }

  public int struck() {
    return struck;
  }

  /** Whether it has done all it was to do. */
  public boolean isSpent() {
    return reach.times() > 0 && struck >= reach.times();
  }

  void strike() {
    struck++;
  }
}
