package io.patriot.proof.run;

import io.patriot.proof.check.Invariant;
import io.patriot.proof.cloud.AwaitPoints;
import io.patriot.testkit.sim.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What many worlds had in them, all together. */
final class Tally {
  private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
  private final Map<Invariant, Long> looks = new EnumMap<>(Invariant.class);
  private final AwaitPoints points = new AwaitPoints();
  private final List<Settled> settled = new ArrayList<>();
  private long worlds;
  private long steps;
  private long orders;

  /** How long a world in which nothing failed any more took until no order was on its way. */
  private record Settled(Duration time, long seed) {}

  synchronized void add(Plan plan, Verdict verdict) {
    worlds++;
    steps += verdict.steps();
    orders += verdict.orders();
    verdict.faults().forEach((fault, times) -> faults.merge(fault, times, Long::sum));
    verdict.looks().forEach((invariant, times) -> looks.merge(invariant, times, Long::sum));
    points.add(verdict.points());
    if (plan.hunted().isEmpty()) {
      settled.add(new Settled(verdict.settledIn(), verdict.seed()));
    }
  }

  synchronized long worlds() {
    return worlds;
  }

  synchronized long steps() {
    return steps;
  }

  synchronized long times(Fault fault) {
    return faults.getOrDefault(fault, 0L);
  }

  synchronized long deathsAt(String place) {
    return points.at(place).crashes();
  }

  /** How many places there are where machines waited. */
  synchronized int places() {
    return points.count();
  }

  synchronized List<String> placesWithFewerDeathsThan(long deaths) {
    return points.withFewerDeathsThan(deaths);
  }

  private long settledIn(double share) {
    int last = settled.size() - 1;
    return last < 0 ? 0 : settled.get((int) Math.round(last * share)).time().toSeconds();
  }

  /** How long all took, and who took longest. */
  private String settledInAll() {
    return settled.isEmpty() ? "0 s" : settledIn(1) + " s, seed " + settled.getLast().seed() + ",";
  }

  synchronized List<String> inWords() {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add("Faults, by row of the catalogue:");
    for (Fault fault : Fault.values()) {
      long times = faults.getOrDefault(fault, 0L);
      String count =
          times == 0 && fault.waitsFor().isPresent()
              ? "waits for " + fault.waitsFor().get()
              : "%,d".formatted(times);
      lines.add("%4d %12s  %s".formatted(fault.row(), count, fault.words()));
    }
    lines.add("");
    lines.add("What must be true, and how often that was looked at:");
    for (Invariant invariant : Invariant.values()) {
      lines.add(
          "%4s %,12d  %s"
              .formatted(invariant, looks.getOrDefault(invariant, 0L), invariant.words()));
    }
    long visits = 0;
    long crashes = 0;
    long deadly = 0;
    for (AwaitPoints.Seen seen : points.all().values()) {
      visits += seen.visits();
      crashes += seen.crashes();
      deadly += seen.crashes() > 0 ? 1 : 0;
    }
    lines.add("");
    lines.add(
        "%,d places to wait, waited at %,d times; machines died at %,d of them, %,d times."
            .formatted(points.all().size(), visits, deadly, crashes));
    settled.sort(Comparator.comparing(Settled::time));
    lines.add(
        "Once nothing failed any more, orders settled within %d s in half of the worlds, %d s in 99 of 100, %s in all."
            .formatted(settledIn(0.5), settledIn(0.99), settledInAll()));
    lines.add("%,d worlds, %,d steps, %,d orders.".formatted(worlds, steps, orders));
    return lines;
  }
}
