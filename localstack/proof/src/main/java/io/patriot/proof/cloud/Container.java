package io.patriot.proof.cloud;

import io.patriot.testkit.sim.Fault;
import io.patriot.testkit.sim.Host;
import java.time.Duration;
import java.util.function.Consumer;

/** A machine on which one part of the platform runs; at every wait for somebody else it may die. */
public final class Container {
  private static final int FOCUS_SHARES = 16;
  private static final double RATE_IN_FOCUS = 0.05;
  private static final double RATE = 0.001;
  private static final int ORDINAL_MAX = 15;

  private final Surroundings world;
  private final String part;
  private final Host host;
  private final Consumer<Container> onDeath;
  private int ordinal;
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
    ordinal = 0;
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
    ordinal = Math.min(ordinal + 1, ORDINAL_MAX);
    waits("> " + call, time);
  }

  /** An answer comes back: it takes its time, and the machine may die before it read it. */
  public void comesBack(String call, Duration time) {
    waits("< " + call, time);
    answered = true;
  }

  /** Lets time pass on this machine. */
  public void pause(Duration time) {
    world.simulation().await(time, part + " pauses");
  }

  private void waits(String call, Duration time) {
    String point = part + " " + ordinal + " " + call;
    world.points().visited(point);
    world.simulation().await(time, point);
    if (dies(point, call)) {
      world.points().crashed(point);
      world.tell("DIES " + point);
      onDeath.accept(this);
      world.simulation().die();
    }
  }

  /** Each seed has places that it looks at more closely than at others. */
  private boolean dies(String point, String call) {
    boolean inFocus =
        Math.floorMod(point.hashCode() ^ world.chance().seed(), (long) FOCUS_SHARES) == 0;
    double rate = inFocus ? RATE_IN_FOCUS : RATE;
    if (call.startsWith("< venue POST")) {
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
}
