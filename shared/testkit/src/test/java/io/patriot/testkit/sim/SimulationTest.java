package io.patriot.testkit.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Blocking code waits in simulated time, one thread after another, and dies where it is told. */
final class SimulationTest {
  private final List<String> said = new ArrayList<>();
  private final Journal journal = Journal.ofNumbers();
  private final Simulation simulation = Simulation.inTime(journal);

  @Test
  void whoWaitsLessGoesOnEarlier() {
    Host host = simulation.host("host");
    host.start("slow", () -> sayAfter(20, "slow"));
    host.start("quick", () -> sayAfter(10, "quick"));

    run();

    assertThat(said).containsExactly("slow begins", "quick begins", "quick", "slow");
    assertThat(simulation.now())
        .isEqualTo(Simulation.inTime(journal).now().plus(Duration.ofMillis(20)));
  }

  @Test
  void whoIsInterruptedWhileItWaitsKnowsAfterwards() {
    var threads = new ArrayList<Thread>();
    Host host = simulation.host("host");
    host.start(
        "slow",
        () -> {
          threads.add(Thread.currentThread());
          sayAfter(20, "slow");
          said.add("interrupted: " + Thread.interrupted());
        });
    host.start(
        "quick",
        () -> {
          sayAfter(10, "quick");
          threads.forEach(Thread::interrupt);
        });

    run();

    assertThat(said)
        .containsExactly("slow begins", "quick begins", "quick", "slow", "interrupted: true");
  }

  @Test
  void nothingOfADeadMachineGoesOnNotEvenItsFinally() {
    Host host = simulation.host("host");
    host.start(
        "work",
        () -> {
          try {
            sayAfter(10, "work");
            simulation.die();
          } finally {
            said.add("finally");
          }
        });
    host.start("beside it", () -> sayAfter(20, "beside it"));

    run();

    assertThat(said).containsExactly("work begins", "beside it begins", "work");
    assertThat(host.isDead()).isTrue();
  }

  @Test
  void locksAndPoolsOfRealCodeWorkAcrossWaits() {
    Host host = simulation.host("host");
    var lock = new ReentrantLock();
    var pool =
        new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), host.threads("pool"));
    host.start("first", () -> holding(lock, "first"));
    host.start("second", () -> holding(lock, "second"));
    host.start(
        "pooled",
        () -> {
          var future = pool.submit(() -> sayAfter(5, "pooled"));
          try {
            future.get(25, TimeUnit.SECONDS);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          said.add("after the pool");
        });

    run();

    assertThat(said)
        .containsSubsequence("first begins", "first", "second begins", "second")
        .containsSubsequence("pooled begins", "pooled", "after the pool");
  }

  @Test
  void theSameSeedGoesTheSameWayAndAnotherOneDoesNot() {
    assertThat(hashOf(7)).isEqualTo(hashOf(7)).isNotEqualTo(hashOf(8));
  }

  @Test
  void anyOrderReachesEveryOrder() {
    var orders = new TreeSet<String>();
    for (int seed = 0; seed < 200; seed++) {
      var dice = new SplittableRandom(seed);
      var world = Simulation.inAnyOrder(dice::nextInt, Journal.ofNumbers());
      var order = new StringBuilder();
      for (String name : List.of("a", "b", "c")) {
        world
            .host(name)
            .start(
                name,
                () -> {
                  world.await(Duration.ofMillis(1), name);
                  order.append(name);
                });
      }
      runAll(world);
      orders.add(order.toString());
    }
    assertThat(orders).hasSize(6);
  }

  @Test
  void whatNobodyCaughtIsToldAtOnce() {
    simulation
        .host("host")
        .start(
            "work",
            () -> {
              throw new IllegalStateException("broken");
            });

    assertThatThrownBy(this::run).isInstanceOf(Simulation.Broken.class).hasMessage("broken");
  }

  private static long hashOf(long seed) {
    Journal numbers = Journal.ofNumbers();
    var world = Simulation.inTime(numbers);
    var dice = new SplittableRandom(seed);
    for (int i = 0; i < 5; i++) {
      world
          .host("host " + i)
          .start(
              "work",
              () -> {
                for (int n = 0; n < 10; n++) {
                  world.await(Duration.ofMillis(dice.nextInt(100)), "work");
                }
              });
    }
    runAll(world);
    return numbers.hash();
  }

  private void holding(ReentrantLock lock, String name) {
    lock.lock();
    try {
      sayAfter(10, name);
    } finally {
      lock.unlock();
    }
  }

  private void sayAfter(int ms, String what) {
    said.add(what + " begins");
    simulation.await(Duration.ofMillis(ms), what);
    said.add(what);
  }

  private void run() {
    runAll(simulation);
  }

  private static void runAll(Simulation world) {
    world.after(Duration.ZERO, "begin", () -> {});
    int steps = 0;
    while (world.step()) {
      if (++steps > 1_000) {
        throw new AssertionError("It does not end");
      }
    }
  }
}
