package io.patriot.telegram.bot;

/** How fast a bot may speak: overall, in one chat with a small burst, and in one group. */
public record RateLimits(
    boolean enforced,
    int globalPerSecond,
    int perChatPerSecond,
    int perChatBurst,
    int perGroupPerMinute) {
  /** As fast as it likes. */
  public static final RateLimits OFF = new RateLimits(false, 30, 1, 3, 20);

  /** What the messenger is known to allow. */
  public static final RateLimits AS_TELEGRAM = new RateLimits(true, 30, 1, 3, 20);

  public RateLimits {
    if (Math.min(
            Math.min(globalPerSecond, perChatPerSecond), Math.min(perChatBurst, perGroupPerMinute))
        < 1) {
      throw new IllegalArgumentException("a rate is at least 1");
    }
  }
}
