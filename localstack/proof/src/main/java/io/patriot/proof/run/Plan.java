package io.patriot.proof.run;

import io.patriot.testkit.sim.Fault;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one run is to be.
 *
 * @param steps so many things happen before it is let go calm
 * @param people how many trade in it
 * @param faults those that may strike
 * @param withheld strikes and acts that are left out
 * @param inWords whether its journal can be read afterwards
 */
public record Plan(
    long seed, long steps, int people, Set<Fault> faults, Set<String> withheld, boolean inWords) {
  private static final int PEOPLE = 3;

  public Plan {
    faults = faults.isEmpty() ? EnumSet.noneOf(Fault.class) : EnumSet.copyOf(faults);
    withheld = new TreeSet<>(withheld);
  }

  public static Plan of(long seed, long steps) {
    return new Plan(seed, steps, PEOPLE, EnumSet.allOf(Fault.class), Set.of(), false);
  }

  public Plan readable() {
    return new Plan(seed, steps, people, faults, withheld, true);
  }
}
