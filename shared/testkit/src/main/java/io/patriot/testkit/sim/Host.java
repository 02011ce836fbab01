package io.patriot.testkit.sim;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * A machine or a container: what runs on it dies with it at once, in the middle of whatever it did,
 * and its memory is gone.
 */
public final class Host {
  private final Simulation simulation;
  private final String name;
  private boolean dead;
  private Runnable onLog = () -> {};

  Host(Simulation simulation, String name) {
    this.simulation = simulation;
    this.name = name;
  }

  public String name() {
    return name;
  }

  public boolean isDead() {
    return dead;
  }

  /** From now on nothing of it runs any more; no {@code finally} block is run either. */
  public void die() {
    dead = true;
  }

  /** The machine whose thread calls, in whatever world; nothing outside of them. */
  public static Optional<Host> ofThisThread() {
    return Optional.ofNullable(Simulation.running());
  }

  /** Has somebody told whenever something that runs here is about to log. */
  public void whenItLogs(Runnable told) {
    onLog = told;
  }

  /** Something that runs here is about to log. */
  public void logs() {
    if (!dead) {
      onLog.run();
    }
  }

  /** Begins something on this machine, as soon as whoever runs now waits. */
  public void start(String what, Runnable body) {
    thread(what, body).start();
  }

  /** Where code that runs here takes its threads from. */
  public ThreadFactory threads(String what) {
    return body -> thread(what, body);
  }

  private Thread thread(String what, Runnable body) {
    return simulation.thread(this, what, body);
  }
}
