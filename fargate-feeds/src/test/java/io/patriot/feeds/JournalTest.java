package io.patriot.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.exchanges.timing.Delays;
import io.patriot.testkit.AccountExamples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long an order waits for its turn to be stored. */
@Timeout(10)
final class JournalTest {
  private static final ThreadFactory THREADS = Thread.ofVirtual().factory();

  private final AtomicInteger takenBack = new AtomicInteger();

  @Test
  void aStepThatTakesTooLongIsNotWaitedFor() {
    List<Duration> waited = new ArrayList<>();
    Delays atOnce =
        (delay, task) -> {
          waited.add(delay);
          task.run();
          return () -> {};
        };
    try (var journal = new Journal(THREADS, Thread::sleep, atOnce)) {
      assertThatThrownBy(() -> journal.await(new CompletableFuture<>()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("in time");
    }
    assertThat(waited).containsExactly(Duration.ofSeconds(25));
  }

  @Test
  void aStepThatIsDoneTakesItsTimerBack() {
    try (var journal = new Journal(THREADS, Thread::sleep, never())) {
      var done = new AtomicInteger();
      journal.run(AccountExamples.ACCOUNT, done::incrementAndGet);
      assertThat(done).hasValue(1);
    }
    assertThat(takenBack).hasValue(1);
  }

  @Test
  void whatFailedIsNotTakenForStored() {
    try (var journal = new Journal(THREADS, Thread::sleep, never())) {
      assertThatThrownBy(
              () ->
                  journal.run(
                      AccountExamples.ACCOUNT,
                      () -> {
                        throw new IllegalArgumentException("not an order");
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasRootCauseMessage("not an order");
    }
  }

  @Test
  void aJournalThatIsClosedKeepsNobodyWaiting() {
    var journal = new Journal(THREADS, Thread::sleep, never());
    journal.close();

    assertThatThrownBy(() -> journal.await(new CompletableFuture<>()))
        .isInstanceOf(IllegalStateException.class);
  }

  private Delays never() {
    return (_, _) -> takenBack::incrementAndGet;
  }
}
