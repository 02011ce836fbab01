package io.patriot.local.aws.invoke;

import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * How a table's stream feeds a function: from where, which changes, how many at once, and how often
 * a failing batch is tried.
 */
public record StreamMapping(
    String streamArn,
    From from,
    Predicate<Record> filter,
    int batchSize,
    int attemptsMax,
    Duration functionTimeout,
    Duration pollBusy,
    Duration pollIdle) {
  /** Where reading begins. */
  public enum From {
    /** With the oldest change the stream still has. */
    TRIM_HORIZON,
    /** With the next change. */
    LATEST
  }

  public static final int BATCH_SIZE_MAX = 1_000;

  private static final int BATCH_SIZE_DEFAULT = 100;
  private static final int ATTEMPTS_MAX_DEFAULT = 8;
  private static final Duration FUNCTION_TIMEOUT = Duration.ofSeconds(25);
  private static final Duration POLL_BUSY = Duration.ofMillis(20);
  private static final Duration POLL_IDLE = Duration.ofMillis(200);

  public StreamMapping {
    if (batchSize < 1 || batchSize > BATCH_SIZE_MAX) {
      throw new IllegalArgumentException(
          "batch size must be 1 to " + BATCH_SIZE_MAX + ": " + batchSize);
    }
    if (attemptsMax < 1) {
      throw new IllegalArgumentException("at least one attempt: " + attemptsMax);
    }
  }

  public static StreamMapping of(String streamArn, From from) {
    return new StreamMapping(
        streamArn,
        from,
        _ -> true,
        BATCH_SIZE_DEFAULT,
        ATTEMPTS_MAX_DEFAULT,
        FUNCTION_TIMEOUT,
        POLL_BUSY,
        POLL_IDLE);
  }

  /** New items whose text key begins so, the filter an event log needs. */
  public static Predicate<Record> insertedWithKey(String keyName, String prefix) {
    return record -> {
      @Nullable AttributeValue key = record.dynamodb().keys().get(keyName);
      return record.eventName() == OperationType.INSERT
          && key != null
          && key.s() != null
          && key.s().startsWith(prefix);
    };
  }

  /** As Lambda's filter criteria: what does not match is passed over without a call. */
  public StreamMapping withFilter(Predicate<Record> matching) {
    return new StreamMapping(
        streamArn, from, matching, batchSize, attemptsMax, functionTimeout, pollBusy, pollIdle);
  }

  public StreamMapping withBatchSize(int size) {
    return new StreamMapping(
        streamArn, from, filter, size, attemptsMax, functionTimeout, pollBusy, pollIdle);
  }

  public StreamMapping withAttemptsMax(int attempts) {
    return new StreamMapping(
        streamArn, from, filter, batchSize, attempts, functionTimeout, pollBusy, pollIdle);
  }

  public StreamMapping withFunctionTimeout(Duration timeout) {
    return new StreamMapping(
        streamArn, from, filter, batchSize, attemptsMax, timeout, pollBusy, pollIdle);
  }

  public StreamMapping withPolling(Duration busy, Duration idle) {
    return new StreamMapping(
        streamArn, from, filter, batchSize, attemptsMax, functionTimeout, busy, idle);
  }
}
