package io.patriot.feeds.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Doubt;
import io.patriot.application.order.LookAfter;
import io.patriot.application.order.ProtectionLook;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.HandTurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often one account has itself compared. */
@Timeout(20)
final class AccountFeedTest {
  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final Asked asked = new Asked();
  private final AccountFeed feed =
      new AccountFeed(
          AccountExamples.ACCOUNT,
          (_, _) -> {},
          asked,
          AccountExamples::aCause,
          Thread.ofVirtual().factory(),
          Thread::sleep,
          clock);

  AccountFeedTest() {
    feed.start();
  }

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void anAccountThatTradesBySelfAsksOnceAndThenOnceInFifteenSeconds() throws InterruptedException {
    somethingForeign();
    assertThat(next()).isEqualTo(Duration.ZERO);
    clock.advance(Duration.ofSeconds(1));
    somethingForeign();
    assertThat(next()).isEqualTo(Duration.ofSeconds(14));

    for (int i = 0; i < 10; i++) {
      clock.advance(Duration.ofSeconds(1));
      somethingForeign();
    }
    assertThat(asked.delays.poll(100, TimeUnit.MILLISECONDS)).as("one waits already").isNull();

    clock.advance(Duration.ofSeconds(5));
    somethingForeign();
    assertThat(next()).isEqualTo(Duration.ofSeconds(14));
    clock.advance(Duration.ofMinutes(1));
    somethingForeign();
    assertThat(next()).as("after a quiet minute").isEqualTo(Duration.ZERO);
  }

  @Test
  void aQueueThatFailsIsAskedAgain() throws InterruptedException {
    asked.failures.set(1);
    somethingForeign();
    assertThat(next()).isEqualTo(Duration.ZERO);
  }

  private void somethingForeign() {
    feed.gap(Instant.EPOCH);
  }

  private Duration next() throws InterruptedException {
    Duration delay = asked.delays.poll(10, TimeUnit.SECONDS);
    assertThat(delay).as("a comparison is asked for").isNotNull();
    return delay;
  }

  private static final class Asked implements ReconcileRequests {
    private final BlockingQueue<Duration> delays = new LinkedBlockingQueue<>();
    private final AtomicInteger failures = new AtomicInteger();

    @Override
    public void send(AccountId account, Duration delay, Cause cause) {
      if (failures.getAndDecrement() > 0) {
        throw new IllegalStateException("the queue does not answer");
      }
      delays.add(delay);
    }

    @Override
    public void send(AccountId account, OrderId order, Duration delay, Cause cause) {
      throw new AssertionError("no order is asked for");
    }

    @Override
    public void sendReplacing(AccountId account, OrderId order, Duration delay, Cause cause) {
      throw new AssertionError("no order is replaced");
    }

    @Override
    public void send(AccountId account, Doubt doubt, Duration delay, Cause cause) {
      throw new AssertionError("nothing was looked at yet");
    }

    @Override
    public void send(AccountId account, LookAfter look, Duration delay, Cause cause) {
      throw new AssertionError("nobody stopped it");
    }

    @Override
    public void send(AccountId account, ProtectionLook look, Duration delay, Cause cause) {
      throw new AssertionError("nobody stopped it");
    }
  }
}
