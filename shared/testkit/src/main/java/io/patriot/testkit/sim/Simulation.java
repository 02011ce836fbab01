package io.patriot.testkit.sim;

import io.patriot.testkit.sim.Journal.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The one thread on which everything happens, one thing after another, in simulated time.
 *
 * <p>Code that blocks runs on threads of {@link Host}s; wherever it calls a port it {@linkplain
 * #await waits}, and others run. A turn is one step. To be used by the thread that made it.
 */
public final class Simulation {
  private static final Instant BEGINNING = Instant.parse("2026-03-02T12:00:00Z");
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final ScopedValue<Running> RUNNING = ScopedValue.newInstance();

  private final Agenda agenda;
  private final Journal journal;
  private final Carrier carrier = new Carrier();
  private final List<Throwable> broken = new ArrayList<>();
  private long nowMicros;
  private Instant now = BEGINNING;
  private long asked;
  private long steps;

  /** A thread of a machine, and the next thing it may be stopped by. */
  private record Running(Host host) {}

  private Simulation(Agenda agenda, Journal journal) {
    this.agenda = agenda;
    this.journal = journal;
  }

  /** A world in which things take the time they take. */
  public static Simulation inTime(Journal journal) {
    return new Simulation(new TimedAgenda(), journal);
  }

  /**
   * A world in which whatever is waiting may come next, however long it was to take.
   *
   * @param choice of so many that could come next, the one that does
   */
  public static Simulation inAnyOrder(IntUnaryOperator choice, Journal journal) {
    return new Simulation(new ChosenAgenda(choice), journal);
  }

  public InstantSource clock() {
    return this::now;
  }

  public Instant now() {
    return now;
  }

  /** How many things have happened. */
  public long steps() {
    return steps;
  }

  public Journal journal() {
    return journal;
  }

  public Host host(String name) {
    return new Host(this, name);
  }

  /** Has something happen later, on no machine. */
  public void after(Duration delay, String what, Runnable act) {
    long micros = delay.toNanos() / 1_000;
    if (micros < 0) {
      throw new IllegalArgumentException("Nothing happens in the past: " + delay);
    }
    agenda.add(new Turn(nowMicros + micros, asked++, what, act));
  }

  /**
   * Lets the thread that calls wait while others run. A thread whose machine dies meanwhile never
   * comes back.
   */
  public void await(Duration delay, String what) {
    Running running = RUNNING.get();
    var waiting = new Waiting(Thread.currentThread());
    after(
        delay,
        what,
        () -> {
          if (!running.host().isDead()) {
            waiting.end();
          }
        });
    waiting.untilEnded();
  }

  /** Ends the machine of the thread that calls, here and now. */
  public void die() {
    RUNNING.get().host().die();
    new Waiting(Thread.currentThread()).untilEnded();
  }

  /** The machine whose thread calls, if it is the thread of a machine. */
  public @Nullable Host current() {
    return running();
  }

  static @Nullable Host running() {
    return RUNNING.isBound() ? RUNNING.get().host() : null;
  }

  /** Does the next thing; false when there is none. */
  public boolean step() {
    if (agenda.isEmpty()) {
      return false;
    }
    Turn turn = agenda.next();
    if (turn.atMicros() > nowMicros) {
      nowMicros = turn.atMicros();
      now =
          BEGINNING
              .plusSeconds(nowMicros / MICROS_PER_SECOND)
              .plusNanos(nowMicros % MICROS_PER_SECOND * 1_000);
    }
    steps++;
    journal.turn(new Entry(steps, nowMicros, turn.what()));
    turn.act().run();
    carrier.runAll();
    if (!broken.isEmpty()) {
      throw new Broken(broken.getFirst());
    }
    return true;
  }

  Thread thread(Host host, String what, Runnable body) {
    Runnable inItsPlace = () -> ScopedValue.where(RUNNING, new Running(host)).run(body);
    return carrier.thread(
        host.name() + " " + what,
        () -> {
          try {
            inItsPlace.run();
          } catch (RuntimeException | Error e) {
            broken.add(e);
          }
        });
  }

  /** A thread ended with something that nobody caught, which a machine's code must never do. */
  public static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Broken(Throwable cause) {
      super(Objects.requireNonNullElse(cause.getMessage(), cause.toString()), cause);
    }
  }

  private static final class Waiting {
    private final Thread thread;
    private boolean ended;

    Waiting(Thread thread) {
      this.thread = thread;
    }

    void end() {
      ended = true;
      LockSupport.unpark(thread);
    }

    /** One that is interrupted meanwhile goes on waiting, and knows of it afterwards. */
    void untilEnded() {
      boolean interrupted = false;
      while (!ended) {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
