package io.patriot.exchanges.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VirtualThreadDelaysTest {

  @Test
  void tasksRunLaterAndATaskTakenBackDoesNot() throws InterruptedException {
    try (var delays = VirtualThreadDelays.start()) {
      List<String> ran = new CopyOnWriteArrayList<>();
      var done = new CountDownLatch(1);
      var second = delays.after(Duration.ofMillis(50), () -> ran.add("taken back"));
      second.cancel();
      var _ = delays.after(Duration.ofMillis(10), () -> ran.add("first"));
      var _ =
          delays.after(
              Duration.ofMillis(100),
              () -> {
                ran.add("last");
                done.countDown();
              });
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(ran).containsExactly("first", "last");
    }
  }

  @Test
  void afterClosingNothingRuns() {
    var delays = VirtualThreadDelays.start();
    delays.close();
    delays.after(Duration.ZERO, () -> Thread.currentThread().interrupt()).cancel();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
