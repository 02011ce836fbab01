package io.patriot.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.testkit.sim.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The platform in two thousand worlds, on every build the same ones: nothing is wrong in any of
 * them, what a seed does it does again, and faults struck a thousand times.
 *
 * <p>{@code -Dpatriot.hunt=true} has most of them look for places where machines died too seldom,
 * and asks for fifty deaths at each; which worlds those are depends on which ends first. {@code
 * -Dpatriot.worlds=100} runs fewer, and says nothing of faults and places then.
 */
final class ManyWorldsTest {
  /** As many as it takes to say something of each fault and of each place. */
  private static final int ENOUGH = 2_000;

  private static final int WORLDS = Integer.getInteger("patriot.worlds", ENOUGH);
  private static final boolean HUNTS = Boolean.getBoolean("patriot.hunt");

  /** With its beginning, and until everything rests, a world comes to some 20,000. */
  private static final long STEPS = 12_000;

  private static final long STEPS_MIN = 40_000_000;

  /** As they come; the others hunt for places where machines died too seldom. */
  private static final int PLAIN = HUNTS ? WORLDS / 4 : WORLDS;

  private static final int NEW = WORLDS * 60 / 100;

  /** More of those that are known to have the places that are still wanted, if it takes them. */
  private static final int MORE_MAX = HUNTS ? WORLDS / 20 : 0;

  private static final int TWICE = Math.min(200, WORLDS / 10);
  private static final int WRONG_TOLD_MAX = 5;
  private static final long FAULTS_STRUCK_MIN = 1_000;
  private static final long FAULT_ROWS_MIN = 60;
  private static final long DEATHS_MIN = 50;

  private final Tally tally = new Tally();
  private final List<String> wrongs = new ArrayList<>();
  private final Map<Long, Long> hashes = new TreeMap<>();
  private final Hunting hunting = new Hunting(tally, DEATHS_MIN);
  private long nextSeed = 1;
  private int begun;
  private int begunAgain;
  private int again;
  private int different;

  @Test
  void nothingIsEverWrong() throws InterruptedException, ExecutionException {
    long began = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(SharedProcesses.COUNT)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < SharedProcesses.COUNT; i++) {
        all.add(threads.submit(this::work));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    tally.inWords().forEach(System.out::println);
    System.out.printf(
        "%,d steps in %,.0f s: %,.0f steps/s in %d processes; %d worlds run twice, %d another way%n",
        tally.steps(), seconds, tally.steps() / seconds, SharedProcesses.COUNT, again, different);
    List<String> rare = hunting.rare();
    System.out.printf(
        "%d of %d places saw fewer than %d deaths%n", rare.size(), tally.places(), DEATHS_MIN);
    if (HUNTS) {
      rare.forEach(
          place ->
              System.out.printf(
                  "  %d deaths, in %d worlds waited: %s%n",
                  tally.deathsAt(place), hunting.worldsThatWait(place), place));
    }

    assertThat(wrongs).isEmpty();
    assertThat(different).isZero();
    if (WORLDS >= ENOUGH) {
      assertThat(tally.steps()).isGreaterThanOrEqualTo(STEPS_MIN);
      assertThat(again).isGreaterThanOrEqualTo(200);
      assertThat(Arrays.stream(Fault.values()).filter(this::struckOftenOrWaits).count())
          .isGreaterThanOrEqualTo(FAULT_ROWS_MIN);
    }
    if (HUNTS) {
      assertThat(hunting.wanted()).isEmpty();
    }
  }

  private void work() {
    try (var process = SharedProcesses.borrow()) {
      for (Plan plan = next(); plan != null; plan = next()) {
        heard(plan, process.run(plan));
      }
    }
  }

  /**
   * First worlds as they come; then others in which machines die above all where they did too
   * seldom so far; at last those again that are known to have such places.
   */
  private synchronized @Nullable Plan next() {
    if (wrongs.size() >= WRONG_TOLD_MAX) {
      return null;
    }
    if (begun < PLAIN) {
      begun++;
      return plain(nextSeed++);
    }
    if (begun < NEW) {
      begun++;
      return hunting.anew(plain(nextSeed++));
    }
    if (begun < WORLDS + MORE_MAX) {
      Optional<Plan> again = hunting.again();
      if (again.isPresent() || begun < WORLDS) {
        begun++;
        return again.orElseGet(() -> hunting.anew(plain(nextSeed++)));
      }
    }
    return begunAgain < TWICE ? plain(++begunAgain) : null;
  }

  private static Plan plain(long seed) {
    return Plan.of(seed, STEPS);
  }

  private synchronized void heard(Plan plan, Verdict verdict) {
    for (String wrong : verdict.wrongs()) {
      wrongs.add(wrong + " in " + Wish.line(plan));
    }
    if (plan.hunted().isEmpty()) {
      Long before = hashes.putIfAbsent(plan.seed(), verdict.hash());
      if (before != null) {
        again++;
        different += before == verdict.hash() ? 0 : 1;
        return;
      }
    }
    hunting.heard(plan, verdict);
    tally.add(verdict);
  }

  private boolean struckOftenOrWaits(Fault fault) {
    return fault.waitsFor().isPresent() || tally.times(fault) >= FAULTS_STRUCK_MIN;
  }
}
