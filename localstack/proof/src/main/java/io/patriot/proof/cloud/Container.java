package io.patriot.proof.cloud;

import io.patriot.testkit.sim.Fault;
import io.patriot.testkit.sim.Host;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A machine on which one part of the platform runs; at every wait for somebody else it may die. */
public final class Container {
  private static final int FOCUS_SHARES = 16;
  private static final double RATE_WHERE_HUNTED = 0.8;
  private static final double RATE_IN_FOCUS = 0.05;
  private static final double RATE_AT_FIRST = 0.02;
  private static final double RATE_AT_FIRST_MAX = 0.15;
  private static final double RATE_GAINED_EACH_STEP = 0.00003;
  private static final long COMMON_UNTIL_STEPS = 2_500;
  private static final double RATE = 0.001;

  /** The third call of a kind in one piece of work and all later ones are one place. */
  private static final int ALIKE_MAX = 3;

  private final Surroundings world;
  private final String part;
  private final Host host;
  private final Consumer<Container> onDeath;
  private final Map<String, Integer> calls = new HashMap<>();
  private boolean answered;
  private boolean replaces;
  private String message = "";

  /**
   * @param onDeath told when it dies, before anything else happens
   */
  public Container(Surroundings world, String part, Consumer<Container> onDeath) {
    this.world = world;
    this.part = part;
    this.host = world.simulation().host(part);
    this.onDeath = onDeath;
    host.whenItLogs(this::logs);
  }

  public String part() {
    return part;
  }

  public Host host() {
    return host;
  }

  /** A new piece of work begins; the waits of it are counted from one. */
  void begins() {
    begins("");
  }

  /** The same, on a message that may be somebody's. */
  void begins(String work) {
    calls.clear();
    answered = false;
    message = work;
    replaces = !work.isEmpty() && world.replacements().areIn(work);
  }

  /** What it logs to takes nothing for a while, and it waits. */
  private void logs() {
    if (world.faults().strikes(Fault.LOG_AWAY, 0.01, part)) {
      pause(world.between("log away", 100, 5_000));
    }
  }

  /** What it works on, where that is one message at a time; otherwise empty. */
  String message() {
    return message;
  }

  /** Ends it now, whatever it is doing. */
  public void kill(String why) {
    if (!host.isDead()) {
      world.tell("DIES " + part + ": " + why);
      onDeath.accept(this);
      host.die();
    }
  }

  /** A call goes out: it takes its time, and the machine may die before anybody heard it. */
  public void goesOut(String call, Duration time) {
    calls.merge(call, 1, Integer::sum);
    waits("> ", call, time);
  }

  /** An answer comes back: it takes its time, and the machine may die before it read it. */
  public void comesBack(String call, Duration time) {
    waits("< ", call, time);
    answered = true;
  }

  /** Lets time pass on this machine. */
  public void pause(Duration time) {
    world.simulation().await(time, part + " pauses");
  }

  private void waits(String way, String call, Duration time) {
    int nth = Math.min(calls.getOrDefault(call, 1), ALIKE_MAX);
    String point = part + " " + way + call + (nth == 1 ? "" : " " + nth);
    boolean isNew =
        !world.faults().isCalm() && world.points().visited(point, world.simulation().steps());
    world.simulation().await(time, point);
    if (isNew && world.points().futureFrom(point) > 0) {
      world.chance().turn(world.points().futureFrom(point));
    }
    if (dies(point, way + call, isNew)) {
      world.points().crashed(part, point);
      world.tell("DIES " + point);
      onDeath.accept(this);
      world.simulation().die();
    }
  }

  private boolean dies(String point, String call, boolean isNew) {
    if (world.points().isHunted(part, point)) {
      return diesWhereHunted(call, isNew);
    }
    double rate = rate(point, isNew);
    if (isAcknowledgement(call)) {
      return world.faults().strikes(Fault.CRASH_AFTER_ACKNOWLEDGEMENT, rate * 4, point);
    }
    if (call.startsWith("> sqs.send") && answered) {
      return world.faults().strikes(Fault.CRASH_BEFORE_SENDING_ON, rate * 4, point);
    }
    if (replaces && answered && world.faults().strikes(Fault.CRASH_WHILE_REPLACING, 0.05, point)) {
      return true;
    }
    return !world.faults().isCalm() && world.chance().of("crash").nextDouble() < rate;
  }

  /** Also when nothing else fails any more: so a hunt need not keep everybody busy. */
  private boolean diesWhereHunted(String call, boolean isNew) {
    boolean dies = isNew || world.chance().of("crash").nextDouble() < RATE_WHERE_HUNTED;
    if (dies && isAcknowledgement(call)) {
      world.faults().counted(Fault.CRASH_AFTER_ACKNOWLEDGEMENT);
    }
    return dies;
  }

  private static boolean isAcknowledgement(String call) {
    return call.startsWith("< venue POST");
  }

  /** Each seed has places that it looks at more closely than at others. */
  private double rate(String point, boolean isNew) {
    boolean inFocus =
        Math.floorMod(point.hashCode() ^ world.chance().seed(), (long) FOCUS_SHARES) == 0;
    return isNew
        ? Math.max(rateAtFirst(), inFocus ? RATE_IN_FOCUS : 0)
        : inFocus ? RATE_IN_FOCUS : RATE;
  }

  /** What a world comes to late is rare; few machines would die there otherwise. */
  private double rateAtFirst() {
    long late = Math.max(0, world.simulation().steps() - COMMON_UNTIL_STEPS);
    return Math.min(RATE_AT_FIRST_MAX, RATE_AT_FIRST + late * RATE_GAINED_EACH_STEP);
  }
}
