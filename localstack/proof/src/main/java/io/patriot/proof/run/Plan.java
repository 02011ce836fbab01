package io.patriot.proof.run;

import io.patriot.proof.plant.Planted;
import io.patriot.testkit.sim.Fault;
import java.io.Serializable;
import java.time.Duration;
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
 * @param hunted places where machines wait for somebody else, and mostly die; {@code #3} behind one
 *     has the world go its third way from there
 * @param planted what is wrong with the platform on purpose
 * @param calmMax how long everything may take to rest again
 * @param insisting whether each of the faults strikes often, in every seed
 * @param inWords whether its journal can be read afterwards
 */
public record Plan(
    long seed,
    long steps,
    int people,
    Set<Fault> faults,
    Set<String> withheld,
    Set<String> hunted,
    Planted planted,
    Duration calmMax,
    boolean insisting,
    boolean inWords)
    implements Serializable {
  private static final int PEOPLE = 3;
  private static final Duration CALM_MAX = Duration.ofMinutes(40);

  public Plan {
    faults = faults.isEmpty() ? EnumSet.noneOf(Fault.class) : EnumSet.copyOf(faults);
    withheld = new TreeSet<>(withheld);
    hunted = new TreeSet<>(hunted);
  }

  public static Plan of(long seed, long steps) {
    return new Plan(
        seed,
        steps,
        PEOPLE,
        EnumSet.allOf(Fault.class),
        Set.of(),
        Set.of(),
        Planted.NOTHING,
        CALM_MAX,
        false,
        false);
  }

  public Plan readable() {
    return new Plan(
        seed, steps, people, faults, withheld, hunted, planted, calmMax, insisting, true);
  }

  public Plan without(Set<String> left) {
    return new Plan(
        seed, steps, people, faults, left, hunted, planted, calmMax, insisting, inWords);
  }

  public Plan withFaults(Set<Fault> some) {
    return new Plan(
        seed, steps, people, some, withheld, hunted, planted, calmMax, insisting, inWords);
  }

  public Plan withSteps(long other) {
    return new Plan(
        seed, other, people, faults, withheld, hunted, planted, calmMax, insisting, inWords);
  }

  public Plan withPeople(int other) {
    return new Plan(
        seed, steps, other, faults, withheld, hunted, planted, calmMax, insisting, inWords);
  }

  public Plan withPlanted(Planted other) {
    return new Plan(
        seed, steps, people, faults, withheld, hunted, other, calmMax, insisting, inWords);
  }

  public Plan withCalmMax(Duration other) {
    return new Plan(
        seed, steps, people, faults, withheld, hunted, planted, other, insisting, inWords);
  }

  public Plan withSeed(long other) {
    return new Plan(
        other, steps, people, faults, withheld, hunted, planted, calmMax, insisting, inWords);
  }

  public Plan insistingOn(Set<Fault> some) {
    return new Plan(seed, steps, people, some, withheld, hunted, planted, calmMax, true, inWords);
  }

  public Plan hunting(Set<String> places) {
    return new Plan(
        seed, steps, people, faults, withheld, places, planted, calmMax, insisting, inWords);
  }
}
