package io.patriot.proof.run;

import io.patriot.proof.check.Watch;
import io.patriot.proof.cloud.AwaitPoints;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.crowd.Chatters;
import io.patriot.proof.crowd.Crowd;
import io.patriot.proof.crowd.Desk;
import io.patriot.proof.platform.Platform;
import io.patriot.testkit.sim.Chance;
import io.patriot.testkit.sim.Faults;
import io.patriot.testkit.sim.Journal;
import io.patriot.testkit.sim.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One world from its beginning until everything rests again. */
public final class Passage {
  private static final int BEGINNING_STEPS_MAX = 200_000;
  private static final int LOOK_EVERY_STEPS = 250;

  private final Plan plan;
  private final Surroundings world;
  private final Simulation simulation;
  private final Platform platform;
  private final Watch watch;
  private final List<Desk> desks;
  private @Nullable Duration settledIn;

  private Passage(Plan plan) {
    this.plan = plan;
    Journal journal = plan.inWords() ? Journal.inWordsAndTimes() : Journal.ofNumbers();
    var chance = new Chance(plan.seed());
    this.simulation = Simulation.inTime(journal);
    var faults = new Faults(chance, plan.faults(), plan.withheld(), journal);
    if (plan.insisting()) {
      faults.insist();
    }
    this.world = new Surroundings(simulation, chance, faults, new AwaitPoints(plan.hunted()));
    this.platform = new Platform(world, plan.planted());
    this.watch = Watch.over(platform);
    this.desks = IntStream.rangeClosed(1, plan.people()).mapToObj(Desk::of).toList();
  }

  /** Runs a plan. */
  public static Verdict of(Plan plan) {
    return new Passage(plan).verdict();
  }

  private Verdict verdict() {
    var wrongs = new ArrayList<String>();
    List<String> acted = List.of();
    Duration calmedIn = Duration.ZERO;
    try {
      begin();
      if (plan.inWords()) {
        Narrator.listen(world, platform);
      }
      var crowd = new Crowd(world, platform, desks, plan.withheld());
      world.faults().begin();
      var chatters = new Chatters(world, platform.telegram(), desks, plan.withheld());
      crowd.start();
      chatters.start();
      long end = simulation.steps() + plan.steps();
      run(end);
      acted = Stream.concat(crowd.acted().stream(), chatters.acted().stream()).toList();
      world.faults().calm();
      Instant calm = simulation.now();
      wrongs.addAll(rest(calm));
      calmedIn = Duration.between(calm, simulation.now());
    } catch (RuntimeException | AssertionError e) {
      wrongs.add("thrown: " + e);
      for (StackTraceElement at : e.getStackTrace()) {
        world.tell("  at " + at);
      }
    }
    wrongs.addAll(watch.findings().wrongs());
    wrongs.forEach(wrong -> world.tell("WRONG " + wrong));
    return new Verdict(
        plan.seed(),
        simulation.steps(),
        simulation.journal().hash(),
        wrongs,
        orders(),
        calmedIn,
        settledIn == null ? calmedIn : settledIn,
        world.faults().counts(),
        world.points(),
        world.faults().struck(),
        acted,
        watch.findings().looks(),
        simulation.journal().lines());
  }

  private void begin() {
    platform.start();
    runUntil(platform::isUp, "the platform is not up");
    var admitted = new ArrayList<Desk>();
    desks.forEach(desk -> platform.admit(desk, () -> admitted.add(desk)));
    runUntil(() -> admitted.size() == desks.size(), "nobody was admitted");
  }

  /** Runs on; what went wrong for good ends it. */
  private void run(long end) {
    boolean more = true;
    while (more && simulation.steps() < end && watch.findings().isEmpty()) {
      more = simulation.step();
    }
  }

  private void runUntil(BooleanSupplier done, String otherwise) {
    for (int i = 0; i < BEGINNING_STEPS_MAX; i++) {
      if (done.getAsBoolean()) {
        return;
      }
      if (!simulation.step()) {
        break;
      }
    }
    throw new IllegalStateException("In the beginning " + otherwise);
  }

  /** Runs on until nothing is wrong any more, or too long. */
  private List<String> rest(Instant calm) {
    while (true) {
      run(simulation.steps() + LOOK_EVERY_STEPS);
      if (settledIn == null && watch.isSettled()) {
        settledIn = Duration.between(calm, simulation.now());
      }
      if (!watch.findings().isEmpty()) {
        return List.of();
      }
      List<String> wrongs = watch.atRest(desks);
      if (wrongs.isEmpty() || simulation.now().isAfter(calm.plus(plan.calmMax()))) {
        return wrongs;
      }
    }
  }

  private int orders() {
    return desks.stream()
        .flatMap(desk -> List.of(desk.paper(), desk.live()).stream())
        .mapToInt(account -> platform.counter().orders(account).size())
        .sum();
  }
}
