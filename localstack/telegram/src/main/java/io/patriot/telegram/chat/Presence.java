package io.patriot.telegram.chat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Whether a bot listens, as far as one can tell from here. */
public final class Presence {
  private static final long QUIET_MS_MAX = Duration.ofSeconds(15).toMillis();
  private static final long NEVER = Long.MIN_VALUE / 2;

  private final InstantSource clock;
  private final Webhook webhook;
  private final AtomicInteger polls = new AtomicInteger();
  private final AtomicLong lastPollMs = new AtomicLong(NEVER);

  public Presence(InstantSource clock, Webhook webhook) {
    this.clock = clock;
    this.webhook = webhook;
  }

  public void pollBegan() {
    polls.incrementAndGet();
  }

  public void pollEnded() {
    polls.decrementAndGet();
    lastPollMs.set(clock.millis());
  }

  public boolean isBotThere() {
    return webhook.setting() != null
        ? webhook.lastFailure() == null
        : polls.get() > 0 || clock.millis() - lastPollMs.get() < QUIET_MS_MAX;
  }
}
