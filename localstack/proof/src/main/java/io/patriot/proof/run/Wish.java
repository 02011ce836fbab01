package io.patriot.proof.run;

import io.patriot.proof.plant.Plant;
import io.patriot.proof.plant.Planted;
import io.patriot.testkit.sim.Fault;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the simulate command is asked for.
 *
 * @param seed the first seed
 * @param seeds how many worlds
 * @param plan what they have in common
 * @param trace whether each world's journal is printed
 */
record Wish(long seed, long seeds, Plan plan, boolean trace) {
  static final String HELP =
      """
      Runs the whole platform in simulated time, one world for each seed.

        --seeds N       how many worlds (100)
        --steps M       how much happens in each of them (20000)
        --seed S        the first seed (1)
        --people P      how many people trade in each (3)
        --faults LIST   what may go wrong, by name or row: order-lost,4,8 or none (everything)
        --insist        has each of these faults strike often, in every seed
        --plant NAME    with a bug in the platform, to see that it is found; "list" names them. Unless
                        said otherwise, in small worlds with the faults that show it
        --die-at LIST   places where machines wait, and mostly die, as a failure names them; with #3
                        behind it, a place from which the world goes its third way
        --without LIST  leaves out acts and strikes by name, as the shortest schedule says
        --trace         prints what happened
      """;

  private static final long SEEDS = 100;
  private static final long STEPS = 20_000;
  private static final int PEOPLE_MAX = 20;

  /** What was asked for makes no sense; the message says why. */
  static final class Unclear extends Exception {
    private static final long serialVersionUID = 1;

    Unclear(String why) {
      super(why);
    }
  }

  static Wish of(List<String> words) throws Unclear {
    long seed = 1;
    long seeds = SEEDS;
    boolean trace = false;
    Plan plan = Plan.of(seed, STEPS);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--trace")) {
        trace = true;
        continue;
      }
      if (word.equals("--insist")) {
        plan = plan.insistingOn(plan.faults());
        continue;
      }
      if (i + 1 == words.size() || words.get(i + 1).startsWith("--")) {
        throw new Unclear(
            word.startsWith("--") ? word + " needs a value" : "What is \"" + word + "\"?");
      }
      String value = words.get(++i);
      switch (word) {
        case "--seeds" -> seeds = number(word, value, 10_000_000);
        case "--seed" -> seed = number(word, value, Long.MAX_VALUE / 2);
        case "--steps" -> plan = plan.withSteps(number(word, value, 10_000_000));
        case "--people" -> plan = plan.withPeople((int) number(word, value, PEOPLE_MAX));
        case "--faults" -> plan = plan.withFaults(faults(value));
        case "--die-at" -> plan = plan.hunting(Set.of(value.split(",")));
        case "--plant" -> plan = plan.withPlanted(new Planted(plant(value)));
        case "--without" -> plan = plan.without(new TreeSet<>(Arrays.asList(value.split(",", -1))));
        default -> throw new Unclear("There is no option \"" + word + "\"");
      }
    }
    return new Wish(seed, seeds, plan, trace);
  }

  private static long number(String option, String text, long max) throws Unclear {
    try {
      long number = Long.parseLong(text);
      if (number >= 1 && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new Unclear(option + " needs a number, and \"" + text + "\" is none");
    }
    throw new Unclear(option + " is from 1 to " + max);
  }

  private static Set<Fault> faults(String list) throws Unclear {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    if (list.equals("none")) {
      return faults;
    }
    for (String name : list.split(",", -1)) {
      faults.add(
          Arrays.stream(Fault.values())
              .filter(one -> one.slug().equals(name) || Integer.toString(one.row()).equals(name))
              .findFirst()
              .orElseThrow(() -> new Unclear("There is no fault \"" + name + "\"")));
    }
    return faults;
  }

  private static Plant plant(String name) throws Unclear {
    return Plant.named(name)
        .orElseThrow(
            () ->
                new Unclear(
                    "There is no planted bug \""
                        + name
                        + "\". There are:\n"
                        + String.join(
                            "\n",
                            Arrays.stream(Plant.values())
                                .map(one -> "  " + one.slug() + ": " + one.words())
                                .toList())));
  }

  /** The world of one seed; a planted bug is looked for in worlds that bring it to light. */
  Plan world(long one) {
    Plant plant = plan.planted().plant();
    boolean isPlain = plan.withPlanted(Planted.NOTHING).equals(Plan.of(1, STEPS));
    Plan world = plant != null && isPlain ? Hunt.world(plant, one) : plan.withSeed(one);
    return trace ? world.readable() : world;
  }

  /** The line that repeats a run. */
  static String line(Plan plan) {
    var line =
        new StringBuilder("localstack/simulate --seeds 1 --seed ")
            .append(plan.seed())
            .append(" --steps ")
            .append(plan.steps())
            .append(" --people ")
            .append(plan.people());
    if (plan.faults().size() < Fault.values().length) {
      line.append(" --faults ")
          .append(
              plan.faults().isEmpty()
                  ? "none"
                  : String.join(",", plan.faults().stream().map(Fault::slug).toList()));
    }
    if (plan.insisting()) {
      line.append(" --insist");
    }
    Plant plant = plan.planted().plant();
    if (plant != null) {
      line.append(" --plant ").append(plant.slug());
    }
    if (!plan.hunted().isEmpty()) {
      line.append(" --die-at '").append(String.join(",", plan.hunted())).append("'");
    }
    if (!plan.withheld().isEmpty()) {
      line.append(" --without ").append(String.join(",", plan.withheld()));
    }
    return line.append(" --trace").toString();
  }
}
