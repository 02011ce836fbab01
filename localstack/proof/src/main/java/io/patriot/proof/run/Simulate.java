package io.patriot.proof.run;

import io.patriot.proof.plant.Plant;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The command: runs many worlds and says what came of them. */
public final class Simulate {
  private static final int GOOD = 0;
  private static final int FAILED = 1;
  private static final int UNCLEAR = 2;
  private static final int SHRINKING_RUNS_MAX = 200;

  private final PrintStream out;
  private final Supplier<Workplace> workplaces;

  /**
   * @param workplaces where worlds run
   */
  Simulate(PrintStream out, Supplier<Workplace> workplaces) {
    this.out = out;
    this.workplaces = workplaces;
  }

  public static void main(String[] arguments) {
    System.exit(new Simulate(System.out, OtherProcess::start).run(Arrays.asList(arguments)));
  }

  /** What the command exits with. */
  int run(List<String> words) {
    if (words.contains("--help")) {
      out.print(Wish.HELP);
      return GOOD;
    }
    if (words.equals(List.of("--plant", "list"))) {
      for (Plant plant : Plant.values()) {
        out.printf("%-32s row %2d: %s%n", plant.slug(), plant.row(), plant.words());
      }
      return GOOD;
    }
    Wish wish;
    try {
      wish = Wish.of(words);
    } catch (Wish.Unclear e) {
      out.println(e.getMessage());
      out.println();
      out.print(Wish.HELP);
      return UNCLEAR;
    }
    return run(wish);
  }

  private int run(Wish wish) {
    var worlds = new Worlds(wish, out, workplaces);
    Optional<Worlds.Failure> failure = worlds.run();
    worlds.tally().inWords().forEach(out::println);
    if (failure.isEmpty()) {
      out.println(
          wish.plan().planted().plant() == null
              ? "Nothing was wrong."
              : "The planted bug was not found in these worlds.");
      return GOOD;
    }
    explain(failure.get());
    return FAILED;
  }

  private void explain(Worlds.Failure failure) {
    out.println();
    out.println("Seed " + failure.plan().seed() + " went wrong:");
    failure.verdict().wrongs().stream().limit(5).forEach(wrong -> out.println("  " + wrong));
    out.println("Looking for the shortest way there ...");
    Shrinker.Shortest shortest = shortest(failure);
    Schedule schedule = shortest.schedule();
    out.println("It takes " + schedule.length() + " steps (" + shortest.runs() + " runs):");
    schedule.inWords().forEach(out::println);
    out.println();
    out.println("Again, and as short:  " + Wish.line(shortest.plan()));
    out.println("As it was found:      " + Wish.line(failure.plan()));
  }

  private Shrinker.Shortest shortest(Worlds.Failure failure) {
    try (var workplace = workplaces.get()) {
      return Shrinker.shortest(failure.plan(), failure.verdict(), 0, SHRINKING_RUNS_MAX, workplace);
    }
  }
}
