package io.patriot.aws.table;

import io.patriot.application.time.Waits;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Turns the many ways in which the store can be away into one; a wrong request stays a bug. */
final class Guard {
  private static final int SERVER_ERROR = 500;
  private static final long PAUSE_MS_FIRST = 10;
  private static final int PAUSE_DOUBLINGS_MAX = 5;

  private Guard() {}

  static <T> T calling(String act, Supplier<T> call) {
    try {
      return call.get();
    } catch (DynamoDbException e) {
      if (isAway(e)) {
        throw new StoreUnavailable(act, e);
      }
      throw e;
    } catch (SdkClientException e) {
      throw new StoreUnavailable(act, e);
    }
  }

  /** Waits a little before another try of the same. */
  static void pause(Waits waits, int attempt, String act) {
    try {
      waits.waitFor(Duration.ofMillis(PAUSE_MS_FIRST << Math.min(attempt, PAUSE_DOUBLINGS_MAX)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable(act, e);
    }
  }

  private static boolean isAway(DynamoDbException e) {
    return e instanceof ProvisionedThroughputExceededException
        || e instanceof RequestLimitExceededException
        || e instanceof LimitExceededException
        || e instanceof InternalServerErrorException
        || e instanceof TransactionInProgressException
        || e.isThrottlingException()
        || e.statusCode() >= SERVER_ERROR;
  }
}
