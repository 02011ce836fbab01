package io.patriot.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.proof.plant.Plant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Checks that see nothing look like a platform that does nothing wrong; these see what is wrong.
 */
final class PlantsTest {
  private static final int SEEDS_MAX = 2_000;
  private static final int SHRINKING_RUNS_MAX = 150;
  private static final int STEPS_MAX = 60;

  /** What became of one planted bug. */
  private record Row(Plant plant, Optional<Hunt.Seen> seen, int steps) {
    @Override
    public String toString() {
      return seen.map(
              one ->
                  "%-32s %3d %5d %5d  %s"
                      .formatted(
                          plant.slug(), plant.row(), one.seed(), steps, first(one.verdict())))
          .orElseGet(() -> "%-32s %3d  not found".formatted(plant.slug(), plant.row()));
    }

    private static String first(Verdict verdict) {
      String wrong = verdict.wrongs().getFirst();
      return wrong.substring(0, Math.min(wrong.length(), 150));
    }
  }

  @Test
  void everyPlantedBugIsFoundAndShownInFewSteps() throws Exception {
    List<Row> rows = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(SharedProcesses.COUNT)) {
      List<Future<Row>> all =
          Arrays.stream(Plant.values()).map(plant -> threads.submit(() -> row(plant))).toList();
      for (Future<Row> one : all) {
        rows.add(one.get());
      }
    }
    System.out.println("planted bug                      row  seed steps  symptom");
    rows.forEach(System.out::println);

    assertThat(rows).hasSizeGreaterThanOrEqualTo(25);
    assertThat(rows).allSatisfy(row -> assertThat(row.seen()).as("%s", row).isPresent());
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.steps()).as("%s", row).isBetween(1, STEPS_MAX));
  }

  private static Row row(Plant plant) {
    try (var process = SharedProcesses.borrow()) {
      Row row = row(plant, 1, process);
      while (row.steps() > STEPS_MAX && row.seen().orElseThrow().seed() < SEEDS_MAX) {
        row = row(plant, row.seen().orElseThrow().seed() + 1, process);
      }
      return row;
    }
  }

  private static Row row(Plant plant, long from, Runner process) {
    Optional<Hunt.Seen> seen = Hunt.of(plant, from, SEEDS_MAX, process);
    int steps =
        seen.map(
                one ->
                    Shrinker.shortest(
                        one.plan(), one.verdict(), STEPS_MAX, SHRINKING_RUNS_MAX, process))
            .map(shortest -> shortest.schedule().length())
            .orElse(0);
    return new Row(plant, seen, steps);
  }
}
