package io.patriot.exchanges.binance;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.patriot.exchanges.binance.Reading.Reason;
import io.patriot.exchanges.binance.Reading.Unavailable;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Repeats a question that a network lost, and leaves a venue in peace that keeps failing. For
 * questions only: what changes something at the venue never passes here.
 */
public final class ReadGuard {
  private static final Duration REST_OF_VENUE = Duration.ofSeconds(15);
  private static final int CALLS_LOOKED_AT = 20;
  private static final int CALLS_BEFORE_JUDGING_MIN = 8;
  private static final int FAILURES_PERCENT_MAX = 50;

  private final CircuitBreaker breaker;
  private final Retry retry;

  private ReadGuard(int attempts, Duration firstWait) {
    breaker =
        CircuitBreaker.of(
            "binance-reads",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(CALLS_LOOKED_AT)
                .minimumNumberOfCalls(CALLS_BEFORE_JUDGING_MIN)
                .failureRateThreshold(FAILURES_PERCENT_MAX)
                .waitDurationInOpenState(REST_OF_VENUE)
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordResult(ReadGuard::isLost)
                .build());
    retry =
        Retry.of(
            "binance-reads",
            RetryConfig.custom()
                .maxAttempts(attempts)
                .intervalFunction(IntervalFunction.ofExponentialBackoff(firstWait))
                .retryOnResult(ReadGuard::isLost)
                .build());
  }

  /** Three tries, 200 and 300 ms apart. */
  public static ReadGuard standard() {
    return new ReadGuard(3, Duration.ofMillis(200));
  }

  /** One try only, for callers that repeat by themselves. */
  public static ReadGuard once() {
    return new ReadGuard(1, Duration.ofMillis(200));
  }

  <T> Reading<T> read(Supplier<Reading<T>> question) {
    return retry.executeSupplier(() -> throughBreaker(question));
  }

  private <T> Reading<T> throughBreaker(Supplier<Reading<T>> question) {
    try {
      return breaker.executeSupplier(question);
    } catch (CallNotPermittedException _) {
      return new Unavailable<>(Reason.CIRCUIT_OPEN, "letting the venue rest", REST_OF_VENUE);
    }
  }

  private static boolean isLost(Object reading) {
    return reading instanceof Unavailable<?>(Reason reason, _, _) && reason.worthRepeating();
  }
}
