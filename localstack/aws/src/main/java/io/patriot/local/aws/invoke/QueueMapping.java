package io.patriot.local.aws.invoke;

import java.time.Duration;

/**
 * How a queue feeds a function: how many messages at once, how many calls at once, how long a call
 * may take, and how soon a failed message comes back. A {@code retrySecondsMax} below zero leaves
 * that to the queue's own visibility timeout, as Lambda does; {@code waitSeconds} is how long it is
 * asked for messages at a time.
 */
public record QueueMapping(
    String queueUrl,
    String queueArn,
    int batchSize,
    int concurrencyMax,
    Duration functionTimeout,
    int retrySecondsFirst,
    int retrySecondsMax,
    int waitSeconds) {
  public static final int BATCH_SIZE_MAX = 10;
  public static final int CONCURRENCY_LIMIT = 1_000;
  public static final int WAIT_SECONDS_MAX = 20;

  private static final int CONCURRENCY_DEFAULT = 8;
  private static final Duration FUNCTION_TIMEOUT = Duration.ofSeconds(25);
  private static final int RETRY_SECONDS_MAX_DEFAULT = 8;

  public QueueMapping {
    if (batchSize < 1 || batchSize > BATCH_SIZE_MAX) {
      throw new IllegalArgumentException(
          "batch size must be 1 to " + BATCH_SIZE_MAX + ": " + batchSize);
    }
    if (concurrencyMax < 1 || concurrencyMax > CONCURRENCY_LIMIT) {
      throw new IllegalArgumentException(
          "concurrency must be 1 to " + CONCURRENCY_LIMIT + ": " + concurrencyMax);
    }
  }

  public static QueueMapping of(String queueUrl, String queueArn) {
    return new QueueMapping(
        queueUrl,
        queueArn,
        BATCH_SIZE_MAX,
        CONCURRENCY_DEFAULT,
        FUNCTION_TIMEOUT,
        0,
        RETRY_SECONDS_MAX_DEFAULT,
        WAIT_SECONDS_MAX);
  }

  public QueueMapping withBatchSize(int size) {
    return new QueueMapping(
        queueUrl,
        queueArn,
        size,
        concurrencyMax,
        functionTimeout,
        retrySecondsFirst,
        retrySecondsMax,
        waitSeconds);
  }

  public QueueMapping withConcurrencyMax(int calls) {
    return new QueueMapping(
        queueUrl,
        queueArn,
        batchSize,
        calls,
        functionTimeout,
        retrySecondsFirst,
        retrySecondsMax,
        waitSeconds);
  }

  public QueueMapping withFunctionTimeout(Duration timeout) {
    return new QueueMapping(
        queueUrl,
        queueArn,
        batchSize,
        concurrencyMax,
        timeout,
        retrySecondsFirst,
        retrySecondsMax,
        waitSeconds);
  }

  /**
   * A failed message comes back after {@code first} seconds, then after 1, 2, 4 and so on up to
   * {@code max}.
   */
  public QueueMapping withRetrySeconds(int first, int max) {
    return new QueueMapping(
        queueUrl, queueArn, batchSize, concurrencyMax, functionTimeout, first, max, waitSeconds);
  }

  public QueueMapping withRetryByVisibilityTimeout() {
    return withRetrySeconds(0, -1);
  }

  /** Asks for messages this long at a time. */
  public QueueMapping withWaitSeconds(int seconds) {
    return new QueueMapping(
        queueUrl,
        queueArn,
        batchSize,
        concurrencyMax,
        functionTimeout,
        retrySecondsFirst,
        retrySecondsMax,
        seconds);
  }

  boolean returnsEarly() {
    return retrySecondsMax >= 0;
  }

  int retrySeconds(int receiveCount) {
    if (receiveCount <= 1) {
      return Math.min(retrySecondsFirst, retrySecondsMax);
    }
    long doubled = Math.max(1L, retrySecondsFirst) << Math.min(receiveCount - 2, 20);
    return (int) Math.min(retrySecondsMax, doubled);
  }
}
