package io.patriot.proof.cost;

import io.patriot.proof.chat.Telegram.Posted;
import io.patriot.proof.cloud.AwaitPoints;
import io.patriot.proof.cloud.Meter;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.crowd.Desk;
import io.patriot.proof.platform.Platform;
import io.patriot.testkit.sim.Chance;
import io.patriot.testkit.sim.Fault;
import io.patriot.testkit.sim.Faults;
import io.patriot.testkit.sim.Journal;
import io.patriot.testkit.sim.Simulation;
import io.patriot.topology.Patriot;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/**
 * An hour of one person who trades live by chat, in a world in which nothing fails, and what AWS
 * would put on the bill for them.
 */
final class Visit {
  private static final Duration LASTS = Duration.ofMinutes(60);
  private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(60);
  private static final Duration THINKS = Duration.ofSeconds(3);
  private static final int STEPS_MAX = 1_000_000;
  private static final Set<String> CONFIRMS = Set.of("v1|ok|", "v1|ay|");

  private final Simulation simulation = Simulation.inTime(Journal.ofNumbers());
  private final Meter meter = new Meter(Patriot.TOPOLOGY);
  private final Desk desk = Desk.of(1);
  private final Set<String> seen = new TreeSet<>();
  private final Platform platform;
  private int presses;

  private Visit(int nth) {
    var chance = new Chance(seedOfSomebodyLive(nth));
    var faults = new Faults(chance, EnumSet.noneOf(Fault.class), Set.of(), simulation.journal());
    this.platform = new Platform(new Surroundings(simulation, chance, faults, new AwaitPoints()));
    platform.cloud().count(meter);
  }

  /** One visit, counted from when the person may begin. */
  record Counted(Map<Meter.Unit, Double> units, int presses, int orders) {
    /** What came on top of another one. */
    Counted without(Counted other) {
      var rest = new EnumMap<Meter.Unit, Double>(Meter.Unit.class);
      units.forEach((unit, count) -> rest.put(unit, count - other.units.getOrDefault(unit, 0.0)));
      return new Counted(rest, presses - other.presses, orders - other.orders);
    }

    /** Both together. */
    Counted and(Counted other) {
      var sum = new EnumMap<Meter.Unit, Double>(other.units);
      units.forEach((unit, count) -> sum.merge(unit, count, Double::sum));
      return new Counted(sum, presses + other.presses, orders + other.orders);
    }
  }

  /**
   * What happens while a person writes this, and says yes to whatever they are asked, on top of
   * what happens while they write nothing.
   *
   * @param nth in which of all hours, so that no single one's fills and waits decide
   */
  static Counted of(int nth, List<String> messages) {
    return new Visit(nth).counted(messages).without(new Visit(nth).counted(List.of()));
  }

  private static long seedOfSomebodyLive(int nth) {
    return LongStream.iterate(1, seed -> seed + 1)
        .filter(seed -> new Chance(seed).of("who acts live").nextInt(3) == 0)
        .skip(nth)
        .findFirst()
        .orElseThrow();
  }

  private Counted counted(List<String> messages) {
    platform.start();
    runUntil(platform::isUp);
    var admitted = new TreeSet<Long>();
    platform.admit(desk, () -> admitted.add(desk.chat()));
    runUntil(() -> !admitted.isEmpty());
    Instant begin = simulation.now();
    runUntil(() -> simulation.now().isAfter(begin.plus(BETWEEN_MESSAGES)));

    Map<Meter.Unit, Double> before = meter.counts();
    platform.telegram().onPosted(this::looks);
    for (int i = 0; i < messages.size(); i++) {
      String message = messages.get(i);
      simulation.after(
          BETWEEN_MESSAGES.multipliedBy(i + 1L),
          "somebody writes to the bot",
          () -> platform.telegram().write(desk.chat(), message));
    }
    Instant end = simulation.now().plus(LASTS);
    runUntil(() -> simulation.now().isAfter(end));
    int orders = platform.counter().orders(desk.live()).size();
    return new Counted(meter.counts(), presses, orders).without(new Counted(before, 0, 0));
  }

  private void looks(Posted message) {
    message.buttons().stream()
        .filter(button -> CONFIRMS.stream().anyMatch(button::startsWith))
        .filter(seen::add)
        .forEach(
            button ->
                simulation.after(
                    THINKS,
                    "somebody presses a button",
                    () -> {
                      presses++;
                      platform.telegram().press(message, button);
                    }));
  }

  private void runUntil(BooleanSupplier done) {
    for (int i = 0; i < STEPS_MAX; i++) {
      if (done.getAsBoolean()) {
        return;
      }
      if (!simulation.step()) {
        break;
      }
    }
    throw new IllegalStateException("It never came so far");
  }
}
