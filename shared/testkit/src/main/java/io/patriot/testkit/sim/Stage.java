package io.patriot.testkit.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Where a small world is played: what may come next, who may die, and what is left to chance. */
public final class Stage {
  private final Simulation simulation;
  private final Course course;
  private final Journal journal;
  private final List<Beginning> beginnings = new ArrayList<>();
  private int deathsLeft;
  private String phase = "beforehand: ";

  private record Beginning(Host host, Runnable body) {}

  Stage(Course course, int deathsMax, Journal journal) {
    this.course = course;
    this.deathsLeft = deathsMax;
    this.journal = journal;
    // Whoever ran last goes on, unless the course departs from that.
    this.simulation = Simulation.inAnyOrder(n -> n - 1 - course.choose(n), journal);
  }

  public Simulation simulation() {
    return simulation;
  }

  /**
   * Something begins on a machine of its own, as early or as late as it may; on the plain course
   * one after another, as they were named.
   */
  public void begin(String name, Runnable body) {
    Host host = simulation.host(name);
    if (simulation.current() == null) {
      beginnings.add(new Beginning(host, body));
    } else {
      host.start(name, body);
    }
  }

  /** Time goes by when everything has come to rest. */
  public void pass(Duration time) {
    simulation.after(time, "time goes by", () -> {});
    simulation.step();
  }

  /** Lets everything begin and go on to its end; false if it has none. */
  boolean play(int stepsMax) {
    beginnings.reversed().forEach(it -> it.host().start(it.host().name(), it.body()));
    simulation.after(Duration.ZERO, "begin", () -> {});
    phase = "afterwards: ";
    while (simulation.steps() < stepsMax && simulation.step()) {}
    return simulation.steps() < stepsMax;
  }

  /**
   * Something that may turn out this way or that; each is tried.
   *
   * @return a number below {@code options}; zero is the plain one
   */
  public int choose(int options) {
    return course.choose(options);
  }

  /** Lets others go on, or the machine of the thread that calls end here. */
  public void await(String what) {
    Host host = simulation.current();
    if (deathsLeft > 0 && host != null && course.choose(2) == 1) {
      deathsLeft--;
      tell("dies before going on");
      simulation.die();
    }
    simulation.await(Duration.ZERO, what);
  }

  /** Whether a line is worth its words. */
  public boolean keepsWords() {
    return journal.keepsWords();
  }

  /** Adds a line to the schedule, under the name of who says it. */
  public void tell(String line) {
    if (journal.keepsWords()) {
      Host host = simulation.current();
      journal.tell((host == null ? phase : host.name() + ": ") + line);
    }
  }
}
