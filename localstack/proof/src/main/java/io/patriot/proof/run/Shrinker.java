package io.patriot.proof.run;

import io.patriot.testkit.sim.Fault;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Finds a shorter way to the same failure: fewer people, fewer steps, fewer kinds of faults, and of
 * what people did and what struck only what it takes.
 */
public final class Shrinker {
  private static final int STEPS_MIN = 200;

  private final Runner runner;
  private final String symptom;
  private final int enough;
  private final int runsMax;
  private Plan best;
  private Verdict verdict;
  private int runs;
  private boolean isShort;

  private Shrinker(Plan failing, Verdict verdict, int enough, int runsMax, Runner runner) {
    this.runner = runner;
    this.best = failing;
    this.verdict = verdict;
    this.symptom = verdict.symptom();
    this.enough = enough;
    this.runsMax = runsMax;
  }

  /**
   * The shortest way that was found.
   *
   * @param plan how to go it again
   * @param verdict what came of it, in words
   * @param runs how many runs it took to find it
   */
  public record Shortest(Plan plan, Verdict verdict, int runs) {
    public Schedule schedule() {
      return Schedule.of(verdict);
    }
  }

  /**
   * @param verdict what the plan led to
   * @param enough a schedule of so many steps need not get shorter
   * @param runsMax how many runs it may take
   */
  public static Shortest shortest(
      Plan failing, Verdict verdict, int enough, int runsMax, Runner runner) {
    var shrinker = new Shrinker(failing.readable(), verdict, enough, runsMax, runner);
    shrinker.fewerPeople();
    shrinker.fewerSteps();
    shrinker.fewerFaults();
    int before;
    do {
      before = shrinker.best.withheld().size();
      shrinker.fewerOf(() -> shrinker.verdict.acted());
      shrinker.fewerOf(() -> shrinker.verdict.struck());
      shrinker.fewerSteps();
    } while (shrinker.best.withheld().size() > before && !shrinker.isOver());
    Plan plan = shrinker.best;
    return new Shortest(plan, runner.run(plan), shrinker.runs);
  }

  private void fewerPeople() {
    for (int people = 1; people < best.people(); people++) {
      if (fails(best.withPeople(people))) {
        return;
      }
    }
  }

  private void fewerSteps() {
    while (best.steps() > STEPS_MIN
        && (fails(best.withSteps(best.steps() / 2))
            || fails(best.withSteps(best.steps() * 3 / 4)))) {
      // as far as it goes
    }
  }

  private void fewerFaults() {
    if (fails(best.withFaults(Set.of()))) {
      return;
    }
    Set<Fault> struck = EnumSet.noneOf(Fault.class);
    struck.addAll(verdict.faults().keySet());
    struck.retainAll(best.faults());
    if (struck.size() < best.faults().size()) {
      boolean unused = fails(best.withFaults(struck));
    }
    fewer(
        () -> List.copyOf(best.faults()),
        some -> {
          var left = EnumSet.copyOf(best.faults());
          left.removeAll(some);
          return best.withFaults(left);
        });
  }

  private void fewerOf(Supplier<List<String>> names) {
    fewer(
        names,
        some -> {
          var withheld = new TreeSet<>(best.withheld());
          withheld.addAll(some);
          return best.without(withheld);
        });
  }

  /** A plan without some of its things. */
  private interface Without<T> {
    Plan without(List<T> some);
  }

  /** Leaves out halves, then quarters, and so on down to single things. */
  private <T> void fewer(Supplier<List<T>> present, Without<T> without) {
    int chunk = Math.max(1, present.get().size() / 2);
    while (true) {
      boolean left = false;
      int from = 0;
      while (from < present.get().size()) {
        List<T> all = present.get();
        var some = new ArrayList<>(all.subList(from, Math.min(all.size(), from + chunk)));
        if (fails(without.without(some))) {
          left = true;
        } else {
          from += chunk;
        }
        if (isOver()) {
          return;
        }
      }
      if (chunk > 1) {
        chunk = chunk / 2;
      } else if (!left) {
        return;
      }
    }
  }

  private boolean isOver() {
    return runs >= runsMax || isShort;
  }

  /** Runs it; if it fails in the same way it is the best one from now on. */
  private boolean fails(Plan plan) {
    if (isOver()) {
      return false;
    }
    runs++;
    Verdict other = runner.run(plan);
    boolean same = other.shows(symptom);
    if (same) {
      best = plan;
      verdict = other;
      isShort = Schedule.of(other).length() <= enough;
    }
    return same;
  }
}
