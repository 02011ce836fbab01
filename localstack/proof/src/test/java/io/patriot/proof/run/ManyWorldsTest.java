package io.patriot.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.testkit.sim.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The platform in thousands of worlds, on every build the same ones: nothing is wrong in any of
 * them, what a seed does it does again, faults struck a thousand times, and machines died fifty
 * times at every place where they wait.
 *
 * <p>{@code -Dpatriot.worlds=100} runs fewer, and says nothing of faults and places then.
 */
final class ManyWorldsTest {
  /** As they come; as many as it takes to say something of each fault. */
  private static final int ENOUGH = 800;

  private static final int PLAIN = Integer.getInteger("patriot.worlds", ENOUGH);

  /** The others are chosen for places where machines died too seldom. */
  private static final int HUNTS_MAX = PLAIN < ENOUGH ? 0 : 5_000;

  /** With its beginning, and until everything rests, a plain world comes to some 20,000. */
  private static final long STEPS = 12_000;

  /** Two thousand worlds of 20,000 each. */
  private static final long STEPS_MIN = PLAIN < ENOUGH ? 0 : 40_000_000;

  private static final int WORLDS_MIN = 2_000;

  /** What is chosen next depends on all that was seen before, and on nothing else. */
  private static final int ROUND = 40;

  private static final int TWICE = Math.min(200, PLAIN / 4);
  private static final int WRONG_TOLD_MAX = 5;
  private static final long FAULTS_STRUCK_MIN = 1_000;
  private static final long FAULT_ROWS_MIN = 60;
  private static final long DEATHS_WANTED = 50;

  private final Tally tally = new Tally();
  private final List<String> wrongs = new ArrayList<>();
  private final Map<Long, Long> hashes = new TreeMap<>();
  private final Hunting hunting = new Hunting(tally, DEATHS_WANTED);
  private long nextSeed = 1;
  private int hunts;
  private int again;
  private final List<Long> different = new ArrayList<>();

  @Test
  void nothingIsEverWrong() throws InterruptedException, ExecutionException {
    long began = System.nanoTime();
    List<Plan> next = next();
    while (!next.isEmpty() && !tooMuchIsWrong()) {
      run(next);
      next = next();
    }
    run(plain(1, TWICE));
    double seconds = (System.nanoTime() - began) / 1e9;
    tally.inWords().forEach(System.out::println);
    System.out.printf(
        "%,d steps in %,.0f s: %,.0f steps/s in %d processes; %d worlds run twice, %d another way%n",
        tally.steps(),
        seconds,
        tally.steps() / seconds,
        SharedProcesses.COUNT,
        again,
        different.size());
    List<String> rare = hunting.rare();
    System.out.printf(
        "%d worlds went on a hunt; %d of %d places saw fewer than %d deaths%n",
        hunts, rare.size(), tally.places(), DEATHS_WANTED);
    rare.forEach(
        place ->
            System.out.printf(
                "  %d deaths, %d worlds: %s%n",
                tally.deathsAt(place), hunting.worldsKept(place), place));

    assertThat(wrongs).isEmpty();
    assertThat(different).as("seeds that went another way").isEmpty();
    if (PLAIN >= ENOUGH) {
      assertThat(tally.worlds()).isGreaterThanOrEqualTo(WORLDS_MIN);
      assertThat(tally.steps()).isGreaterThanOrEqualTo(STEPS_MIN);
      assertThat(again).isGreaterThanOrEqualTo(200);
      assertThat(Arrays.stream(Fault.values()).filter(this::struckOftenOrWaits).count())
          .isGreaterThanOrEqualTo(FAULT_ROWS_MIN);
      assertThat(hunting.rare()).isEmpty();
    }
  }

  private boolean tooMuchIsWrong() {
    return wrongs.size() >= WRONG_TOLD_MAX;
  }

  /** Plain worlds, then hunts for what is rare, and plain ones again where steps are missing. */
  private List<Plan> next() {
    if (nextSeed > PLAIN && hunts < HUNTS_MAX) {
      List<Plan> plans = hunting.next(Math.min(ROUND, HUNTS_MAX - hunts));
      hunts += plans.size();
      if (!plans.isEmpty()) {
        return plans;
      }
    }
    boolean isEnough = nextSeed > PLAIN && tally.steps() >= STEPS_MIN;
    List<Plan> plans = isEnough ? List.of() : plain(nextSeed, ROUND);
    nextSeed += plans.size();
    return plans;
  }

  private static List<Plan> plain(long first, int count) {
    return LongStream.range(first, first + count).mapToObj(seed -> Plan.of(seed, STEPS)).toList();
  }

  private void run(List<Plan> plans) throws InterruptedException, ExecutionException {
    List<Verdict> verdicts = SharedProcesses.run(plans);
    for (int i = 0; i < plans.size(); i++) {
      heard(plans.get(i), verdicts.get(i));
    }
  }

  private void heard(Plan plan, Verdict verdict) {
    for (String wrong : verdict.wrongs()) {
      wrongs.add(wrong + " in " + Wish.line(plan));
    }
    Long before = plan.hunted().isEmpty() ? hashes.putIfAbsent(plan.seed(), verdict.hash()) : null;
    if (before != null) {
      again++;
      if (before != verdict.hash()) {
        different.add(plan.seed());
      }
      return;
    }
    hunting.heard(plan, verdict.points());
    tally.add(plan, verdict);
  }

  private boolean struckOftenOrWaits(Fault fault) {
    return fault.waitsFor().isPresent() || tally.times(fault) >= FAULTS_STRUCK_MIN;
  }
}
