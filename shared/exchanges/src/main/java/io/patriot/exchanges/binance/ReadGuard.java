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
 * questions and for what is the same done twice, such as a cancel: an order never passes here.
 */
public final class ReadGuard {
  private static final Duration REST_OF_VENUE = Duration.ofSeconds(15);
  private static final Duration REST_FROM_CANCELS = Duration.ofSeconds(2);
  private static final int CALLS_LOOKED_AT = 20;
  private static final int CALLS_BEFORE_JUDGING_MIN = 8;
  private static final int FAILURES_PERCENT_MAX = 50;

  private final CircuitBreaker breaker;
  private final Retry retry;
  private final Duration rest;

  private ReadGuard(int attempts, Duration firstWait, Duration rest) {
    this.rest = rest;
    breaker =
        CircuitBreaker.of(
            "binance-reads",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(CALLS_LOOKED_AT)
                .minimumNumberOfCalls(CALLS_BEFORE_JUDGING_MIN)
                .failureRateThreshold(FAILURES_PERCENT_MAX)
                .waitDurationInOpenState(rest)
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
    return new ReadGuard(3, Duration.ofMillis(200), REST_OF_VENUE);
  }

  /** The same for cancels, which are tried again soon even at a venue that keeps failing. */
  public static ReadGuard forCancels() {
    return new ReadGuard(3, Duration.ofMillis(200), REST_FROM_CANCELS);
  }

  /** One try only, for callers that repeat by themselves. */
  public static ReadGuard once() {
    return new ReadGuard(1, Duration.ofMillis(200), REST_OF_VENUE);
  }

  /** Asks until it is answered or asking is useless. */
  public <T> Reading<T> read(Supplier<Reading<T>> question) {
    return retry.executeSupplier(() -> throughBreaker(question));
  }

  private <T> Reading<T> throughBreaker(Supplier<Reading<T>> question) {
    try {
      return breaker.executeSupplier(question);
    } catch (CallNotPermittedException _) {
      return new Unavailable<>(Reason.CIRCUIT_OPEN, "letting the venue rest", rest);
    }
  }

  private static boolean isLost(Object reading) {
    return reading instanceof Unavailable<?>(Reason reason, _, _) && reason.worthRepeating();
  }
}
