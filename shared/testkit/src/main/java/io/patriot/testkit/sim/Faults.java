package io.patriot.testkit.sim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What goes wrong in one world. A seed has some faults and not others, some rarely and some often,
 * because where everything fails at once little is reached.
 */
public final class Faults {
  private static final int OFF_OF_TEN = 4;
  private static final double INTENSITY_MIN = 0.3;
  private static final double INTENSITY_MAX = 3;
  private static final double INSISTING = 8;

  private final Chance chance;
  private final Set<Fault> wanted;
  private final Set<String> withheld;
  private final Journal journal;
  private final Map<Fault, Double> intensity = new EnumMap<>(Fault.class);
  private final Map<Fault, Integer> drawn = new EnumMap<>(Fault.class);
  private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);
  private final List<String> struck = new ArrayList<>();
  private boolean calm = true;

  /**
   * @param wanted those that may strike
   * @param withheld strikes that are left out of a run that is repeated, by the names that {@link
   *     #struck} gave them
   */
  public Faults(Chance chance, Set<Fault> wanted, Set<String> withheld, Journal journal) {
    this.chance = chance;
    this.wanted = wanted;
    this.withheld = withheld;
    this.journal = journal;
    for (Fault fault : Fault.values()) {
      var dice = chance.of("intensity " + fault.slug());
      boolean off = dice.nextInt(10) < OFF_OF_TEN;
      intensity.put(fault, off ? 0 : dice.nextDouble(INTENSITY_MIN, INTENSITY_MAX));
    }
  }

  /** Has each of them strike in this world, and strike often. */
  public void insist() {
    wanted.forEach(fault -> intensity.put(fault, INSISTING));
  }

  /** Whether this world has it at all. */
  public boolean mayStrike(Fault fault) {
    return wanted.contains(fault) && intensity.getOrDefault(fault, 0.0) > 0;
  }

  /** From now on things fail. */
  public void begin() {
    calm = false;
  }

  /** From now on nothing fails any more. */
  public void calm() {
    calm = true;
  }

  public boolean isCalm() {
    return calm;
  }

  /**
   * Whether it strikes at this opportunity.
   *
   * @param rate how often it does at opportunities like this, in a world where it is neither rare
   *     nor frequent
   */
  public boolean strikes(Fault fault, double rate) {
    return strikes(fault, rate, "");
  }

  /** The same, with words for who is struck. */
  public boolean strikes(Fault fault, double rate, String whom) {
    if (calm || !wanted.contains(fault)) {
      return false;
    }
    double often = intensity.getOrDefault(fault, 0.0);
    if (often == 0 || chance.of("strike " + fault.slug()).nextDouble() >= rate * often) {
      return false;
    }
    String name = fault.slug() + "." + drawn.merge(fault, 1, Integer::sum);
    if (withheld.contains(name)) {
      return false;
    }
    struck.add(name);
    counted(fault);
    if (journal.keepsWords()) {
      journal.tell("FAULT " + name + (whom.isEmpty() ? "" : " " + whom) + ": " + fault.words());
    }
    return true;
  }

  /** Counts one that came about by itself, without being drawn. */
  public void counted(Fault fault) {
    counts.merge(fault, 1L, Long::sum);
    journal.mix(fault.row());
  }

  /** How often each one struck. */
  public Map<Fault, Long> counts() {
    return new EnumMap<>(counts);
  }

  /** The strikes by name, in order. */
  public List<String> struck() {
    return List.copyOf(struck);
  }
}
