package io.patriot.telegram.bot;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets a bot speak as fast as it may. One who hurries is shut out of every method for a while, as
 * the messenger does.
 */
final class RateGate {
  private static final int CHATS_MAX = 10_000;

  private final RateLimits limits;
  private final InstantSource clock;
  private final Bucket global;
  private final Map<Long, Bucket> chats = new HashMap<>();
  private long shutUntilMs;

  RateGate(RateLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
    this.global = new Bucket(limits.globalPerSecond(), limits.globalPerSecond(), clock.millis());
  }

  /** Seconds to wait before any call; 0 for come in. */
  synchronized int shutForSeconds() {
    return limits.enforced() ? seconds(shutUntilMs - clock.millis()) : 0;
  }

  /** Seconds to wait before this word to this chat; 0 when it may be said, and then it counts. */
  synchronized int speak(long chatId) {
    if (!limits.enforced()) {
      return 0;
    }
    long now = clock.millis();
    if (chats.size() > CHATS_MAX) {
      chats.clear();
    }
    var chat = chats.computeIfAbsent(chatId, id -> bucket(id, now));
    long waitMs = Math.max(global.waitMs(now), chat.waitMs(now));
    if (waitMs > 0) {
      shutUntilMs = now + seconds(waitMs) * 1_000L;
      return seconds(waitMs);
    }
    global.take();
    chat.take();
    return 0;
  }

  private Bucket bucket(long chatId, long now) {
    boolean isGroup = chatId < 0;
    return isGroup
        ? new Bucket(limits.perGroupPerMinute(), limits.perGroupPerMinute() / 60.0, now)
        : new Bucket(limits.perChatBurst(), limits.perChatPerSecond(), now);
  }

  private static int seconds(long ms) {
    return (int) Math.max(0, Math.ceilDiv(ms, 1_000));
  }

  private static final class Bucket {
    private final double capacity;
    private final double perMs;
    private double tokens;
    private long filledAtMs;

    Bucket(double capacity, double perSecond, long now) {
      this.capacity = capacity;
      this.perMs = perSecond / 1_000;
      this.tokens = capacity;
      this.filledAtMs = now;
    }

    long waitMs(long now) {
      tokens = Math.min(capacity, tokens + (now - filledAtMs) * perMs);
      filledAtMs = now;
      return tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) / perMs);
    }

    void take() {
      tokens -= 1;
    }
  }
}
