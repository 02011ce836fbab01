package io.patriot.proof.cloud;

import io.patriot.testkit.Interception;
import io.patriot.testkit.sim.Fault;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The way from one machine to one AWS service: every call takes time, may be refused, and may be
 * done without the caller hearing so. As the SDK does, it tries three times.
 */
final class AwsRoad implements Interception {
  private static final int ATTEMPTS_MAX = 3;
  private static final Duration ATTEMPT_TIME_MAX = Duration.ofSeconds(2);
  private static final Duration LONGER_THAN_ANY_LIMIT = Duration.ofSeconds(30);
  private static final double SLOW_OF_ONE = 0.01;

  private final Surroundings world;
  private final Container container;
  private final Troubles troubles;
  private final String service;
  private final Runnable afterCall;

  /**
   * @param afterCall told when a call has had its effect
   */
  AwsRoad(
      Surroundings world,
      Container container,
      Troubles troubles,
      String service,
      Runnable afterCall) {
    this.world = world;
    this.container = container;
    this.troubles = troubles;
    this.service = service;
    this.afterCall = afterCall;
  }

  @Override
  public @Nullable Object intercept(String method, Call call) {
    if (isAboutTheClient(method)) {
      return call.proceed();
    }
    String name = service + "." + method;
    @Nullable RuntimeException refused = null;
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      container.goesOut(name, time());
      if (world.faults().strikes(Fault.TIME_LIMIT_HIT, 0.0005, container.part())) {
        container.pause(LONGER_THAN_ANY_LIMIT);
      }
      @Nullable RuntimeException refusal = refusal(method);
      if (refusal != null) {
        container.comesBack(name, time());
        if (refusal instanceof TransactionCanceledException) {
          throw refusal;
        }
        refused = refusal;
        container.pause(backOff(attempt));
        continue;
      }
      @Nullable Object answer;
      try {
        answer = call.proceed();
      } catch (RuntimeException e) {
        container.comesBack(name, time());
        throw e;
      }
      afterCall.run();
      if (isWrite(method)
          && world.faults().strikes(Fault.WRITE_DONE_ANSWER_LOST, lossRate(), container.part())) {
        container.pause(ATTEMPT_TIME_MAX);
        continue;
      }
      container.comesBack(name, time());
      return answer;
    }
    throw refused == null ? SdkClientException.create(name + " did not answer in time") : refused;
  }

  private @Nullable RuntimeException refusal(String method) {
    if (!service.equals("dynamodb")) {
      return null;
    }
    if (troubles.isThrottled(world.simulation().now())) {
      return ProvisionedThroughputExceededException.builder()
          .message("throttled")
          .statusCode(400)
          .build();
    }
    if (method.equals("transactWriteItems")
        && world.faults().strikes(Fault.TRANSACTION_CANCELLED, 0.01, container.part())) {
      return TransactionCanceledException.builder()
          .message("cancelled")
          .statusCode(400)
          .cancellationReasons(
              List.of(
                  CancellationReason.builder().code("TransactionConflict").build(),
                  CancellationReason.builder().code("None").build()))
          .build();
    }
    return null;
  }

  /** Three losses in a row make a call fail, which must happen often enough. */
  private double lossRate() {
    return troubles.isLossy(world.simulation().now()) ? 0.5 : 0.002;
  }

  private Duration time() {
    var dice = world.chance().of("latency");
    return dice.nextDouble() < SLOW_OF_ONE
        ? Duration.ofMillis(dice.nextLong(100, 1_500))
        : Duration.ofMillis(dice.nextLong(1, 9));
  }

  private Duration backOff(int attempt) {
    return world.between("back-off", 10, 100L << attempt);
  }

  private static boolean isWrite(String method) {
    return switch (method) {
      case "putItem",
          "updateItem",
          "deleteItem",
          "transactWriteItems",
          "batchWriteItem",
          "sendMessage",
          "sendMessageBatch",
          "putEvents" ->
          true;
      default -> false;
    };
  }

  private static boolean isAboutTheClient(String method) {
    return switch (method) {
      case "serviceName", "close", "toString", "hashCode", "equals" -> true;
      default -> false;
    };
  }
}
