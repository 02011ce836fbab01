package io.patriot.exchanges.binance;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.patriot.application.time.Waits;
import io.patriot.exchanges.binance.Reading.Reason;
import io.patriot.exchanges.binance.Reading.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Repeats a question that a network lost, and leaves a venue in peace that keeps failing. For
 * questions and for what is the same done twice, such as a cancel: an order never passes here.
 */
public final class ReadGuard implements Asking {
  private static final Duration REST_OF_VENUE = Duration.ofSeconds(15);
  private static final Duration REST_FROM_CANCELS = Duration.ofSeconds(2);
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final int ATTEMPTS_MAX = 3;
  private static final int CALLS_LOOKED_AT = 20;
  private static final int CALLS_BEFORE_JUDGING_MIN = 8;
  private static final int FAILURES_PERCENT_MAX = 50;

  private final CircuitBreaker breaker;
  private final Retry retry;
  private final Duration rest;
  private final Waits waits;

  private ReadGuard(int attempts, Duration rest, Waits waits, InstantSource clock) {
    this.waits = waits;
    this.rest = rest;
    breaker =
        CircuitBreaker.of(
            "binance-reads",
            CircuitBreakerConfig.custom()
                .clock(clock.withZone(ZoneOffset.UTC))
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
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
                .intervalFunction(IntervalFunction.ofExponentialBackoff(FIRST_WAIT))
                .retryOnResult(ReadGuard::isLost)
                .build());
  }

  /** Three tries, 200 and 300 ms apart. */
  public static ReadGuard standard(Waits waits, InstantSource clock) {
    return new ReadGuard(ATTEMPTS_MAX, REST_OF_VENUE, waits, clock);
  }

  /** The same for cancels, which are tried again soon even at a venue that keeps failing. */
  public static ReadGuard forCancels(Waits waits, InstantSource clock) {
    return new ReadGuard(ATTEMPTS_MAX, REST_FROM_CANCELS, waits, clock);
  }

  /** One try only, for callers that repeat by themselves. */
  public static ReadGuard once(InstantSource clock) {
    return new ReadGuard(1, REST_OF_VENUE, _ -> {}, clock);
  }

  /** Asks until it is answered or asking is useless. */
  @Override
  public <T> Reading<T> read(Supplier<Reading<T>> question) {
    Retry.AsyncContext<Reading<T>> tries = retry.asyncContext();
    while (true) {
      Reading<T> reading = throughBreaker(question);
      long waitMs = tries.onResult(reading);
      if (waitMs <= 0) {
        return reading;
      }
      try {
        waits.waitFor(Duration.ofMillis(waitMs));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return reading;
      }
    }
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
