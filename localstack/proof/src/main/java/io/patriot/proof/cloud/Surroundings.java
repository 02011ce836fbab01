package io.patriot.proof.cloud;

import io.patriot.testkit.sim.Chance;
import io.patriot.testkit.sim.Faults;
import io.patriot.testkit.sim.Journal;
import io.patriot.testkit.sim.Simulation;
import java.time.Duration;

/** What every part of one world shares: its time, its dice, its faults, its journal. */
public record Surroundings(
    Simulation simulation,
    Chance chance,
    Faults faults,
    AwaitPoints points,
    Replacements replacements) {

  public Surroundings(Simulation simulation, Chance chance, Faults faults, AwaitPoints points) {
    this(simulation, chance, faults, points, new Replacements());
  }

  public Journal journal() {
    return simulation.journal();
  }

  /** A time between these two, drawn from the dice of a purpose. */
  public Duration between(String purpose, long msMin, long msMax) {
    return Duration.ofMillis(chance.of(purpose).nextLong(msMin, msMax + 1));
  }

  /** Adds a line to the journal, if lines are kept. */
  public void tell(String line) {
    if (journal().keepsWords()) {
      journal().tell(line);
    }
  }
}
