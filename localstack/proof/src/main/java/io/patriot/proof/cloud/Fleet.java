package io.patriot.proof.cloud;

import io.patriot.lambda.Shell;
import io.patriot.testkit.sim.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * The machines that Lambda has for one function: warm ones are used again, new ones are made when
 * none is free, and one that runs too long is ended.
 */
final class Fleet implements Machines {
  private static final Duration OLD = Duration.ofMinutes(2);

  private final Surroundings world;
  private final String part;
  private final Duration timeLimit;
  private final Function<Container, Shell> maker;
  private final Deque<Machine> free = new ArrayDeque<>();
  private final List<Machine> frozen = new ArrayList<>();

  Fleet(Surroundings world, String part, Duration timeLimit, Function<Container, Shell> maker) {
    this.world = world;
    this.part = part;
    this.timeLimit = timeLimit;
    this.maker = maker;
  }

  @Override
  public void invoke(String event, Outcome outcome) {
    Machine machine = machine();
    machine.outcome = outcome;
    long run = ++machine.runs;
    machine.container.begins(event);
    world
        .simulation()
        .after(
            timeLimit,
            "time limit of " + part,
            () -> {
              if (machine.runs == run && machine.outcome != null) {
                machine.container.kill("time limit");
              }
            });
    machine.container.host().start("call", () -> machine.work(event));
  }

  private Machine machine() {
    if (!frozen.isEmpty()
        && frozen.getFirst().usedAt.plus(OLD).isBefore(world.simulation().now())
        && world.faults().strikes(Fault.OLD_MEMORY_WAKES, 0.5, part)) {
      return frozen.removeFirst();
    }
    Machine warm = free.poll();
    if (warm != null) {
      if (frozen.isEmpty() && world.chance().of("freeze").nextInt(40) == 0) {
        frozen.add(warm);
        return new Machine();
      }
      return warm;
    }
    return new Machine();
  }

  private final class Machine {
    private final Container container;
    private final Shell shell;
    private Instant usedAt = Instant.MIN;
    private Outcome outcome;
    private long runs;

    @SuppressWarnings("NullAway") // the outcome is set before the first call
    Machine() {
      container = new Container(world, part, _ -> dead());
      shell = maker.apply(container);
    }

    void work(String event) {
      String answer;
      try {
        answer = Invocation.of(shell, event);
      } catch (RuntimeException e) {
        Outcome over = over();
        free.push(this);
        over.failed(e);
        return;
      }
      Outcome over = over();
      free.push(this);
      over.answered(answer);
    }

    private void dead() {
      if (outcome != null) {
        over().died();
      }
      free.remove(this);
    }

    @SuppressWarnings("NullAway") // nothing runs between two calls
    private Outcome over() {
      Outcome over = outcome;
      outcome = null;
      usedAt = world.simulation().now();
      return over;
    }
  }
}
