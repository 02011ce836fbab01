package io.patriot.local.aws.queue;

import org.jspecify.annotations.Nullable;

/**
 * What a queue promises: order and deduplication when its name ends in {@code .fifo}, how long a
 * message stays with whoever took it, and where it goes when nobody can handle it.
 */
public record QueueSpec(
    String name,
    int visibilityTimeoutSeconds,
    int delaySeconds,
    boolean contentBasedDeduplication,
    boolean deduplicationPerGroup,
    @Nullable DeadLetter deadLetter) {

  /** Where a message goes after it was received this many times without being deleted. */
  public record DeadLetter(String queueName, int maxReceiveCount) {
    public DeadLetter {
      if (maxReceiveCount < 1 || maxReceiveCount > 1000) {
        throw new IllegalArgumentException("maxReceiveCount must be 1 to 1000: " + maxReceiveCount);
      }
    }
  }

  public static final int VISIBILITY_SECONDS_DEFAULT = 30;
  public static final int VISIBILITY_SECONDS_MAX = 43_200;
  public static final int DELAY_SECONDS_MAX = 900;

  public QueueSpec {
    if (!name.matches("[A-Za-z0-9_-]{1,80}|[A-Za-z0-9_-]{1,75}\\.fifo")) {
      throw new IllegalArgumentException("not a queue name: " + name);
    }
    if (visibilityTimeoutSeconds < 0 || visibilityTimeoutSeconds > VISIBILITY_SECONDS_MAX) {
      throw new IllegalArgumentException(
          "visibility timeout out of range: " + visibilityTimeoutSeconds);
    }
    if (delaySeconds < 0 || delaySeconds > DELAY_SECONDS_MAX) {
      throw new IllegalArgumentException("delay out of range: " + delaySeconds);
    }
    if (!name.endsWith(".fifo") && (contentBasedDeduplication || deduplicationPerGroup)) {
      throw new IllegalArgumentException("only a FIFO queue deduplicates: " + name);
    }
  }

  public static QueueSpec named(String name) {
    return new QueueSpec(name, VISIBILITY_SECONDS_DEFAULT, 0, false, false, null);
  }

  public boolean fifo() {
    return name.endsWith(".fifo");
  }

  public QueueSpec withVisibilityTimeoutSeconds(int seconds) {
    return new QueueSpec(
        name, seconds, delaySeconds, contentBasedDeduplication, deduplicationPerGroup, deadLetter);
  }

  public QueueSpec withDelaySeconds(int seconds) {
    return new QueueSpec(
        name,
        visibilityTimeoutSeconds,
        seconds,
        contentBasedDeduplication,
        deduplicationPerGroup,
        deadLetter);
  }

  public QueueSpec withContentBasedDeduplication(boolean on) {
    return new QueueSpec(
        name, visibilityTimeoutSeconds, delaySeconds, on, deduplicationPerGroup, deadLetter);
  }

  /** The same deduplication id may appear once in each group, as in SQS's high-throughput mode. */
  public QueueSpec withDeduplicationPerGroup(boolean on) {
    return new QueueSpec(
        name, visibilityTimeoutSeconds, delaySeconds, contentBasedDeduplication, on, deadLetter);
  }

  public QueueSpec withDeadLetter(String queueName, int maxReceiveCount) {
    return withDeadLetter(new DeadLetter(queueName, maxReceiveCount));
  }

  public QueueSpec withDeadLetter(@Nullable DeadLetter to) {
    return new QueueSpec(
        name,
        visibilityTimeoutSeconds,
        delaySeconds,
        contentBasedDeduplication,
        deduplicationPerGroup,
        to);
  }
}
