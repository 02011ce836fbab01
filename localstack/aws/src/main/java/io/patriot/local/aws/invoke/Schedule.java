package io.patriot.local.aws.invoke;

import io.patriot.local.aws.http.AwsJsonServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls a function again and again, as EventBridge Scheduler does at a rate; a call that runs too
 * long delays the next, they never overlap.
 */
public final class Schedule implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Schedule.class);
  private static final int ATTEMPTS_MAX = 3;
  private static final long RETRY_DELAY_MS = 200;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final ScheduleSpec spec;
  private final LambdaFunction function;
  private final Invoker invoker;
  private final InstantSource clock;
  private final Supplier<String> ids;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private Schedule(
      ScheduleSpec spec, LambdaFunction function, InstantSource clock, Supplier<String> ids) {
    this.spec = spec;
    this.function = function;
    this.invoker = new Invoker(function, spec.functionTimeout());
    this.clock = clock;
    this.ids = ids;
    this.thread = Thread.ofVirtual().name("schedule-" + spec.name()).unstarted(this::run);
  }

  public static Schedule start(ScheduleSpec spec, LambdaFunction function) {
    return start(spec, function, InstantSource.system(), () -> UUID.randomUUID().toString());
  }

  public static Schedule start(
      ScheduleSpec spec, LambdaFunction function, InstantSource clock, Supplier<String> ids) {
    var schedule = new Schedule(spec, function, clock, ids);
    schedule.thread.start();
    return schedule;
  }

  private void run() {
    long rateNanos = spec.rate().toNanos();
    long nextNanos = System.nanoTime() + spec.firstAfter().toNanos();
    try {
      while (!closed.await(nextNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        call();
        long lateNanos = Math.max(0, System.nanoTime() - nextNanos);
        // What was missed meanwhile is not made up for.
        nextNanos += rateNanos * (1 + lateNanos / rateNanos);
      }
    } catch (InterruptedException e) {
      log.debug("schedule.ended name={}", spec.name());
    }
  }

  private void call() throws InterruptedException {
    byte[] event = event();
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      boolean answered =
          switch (invoker.invoke(event)) {
            case Invocation.Answered _ -> true;
            case Invocation.Failed _ -> false;
          };
      if (answered || closed.await(RETRY_DELAY_MS, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
    log.error(
        "schedule.call.skipped name={} function={} attempts={}",
        spec.name(),
        function.name(),
        ATTEMPTS_MAX);
  }

  private byte[] event() {
    String input = spec.input();
    return (input == null ? schedulersOwnEvent() : input).getBytes(StandardCharsets.UTF_8);
  }

  private String schedulersOwnEvent() {
    var event =
        AwsJsonServer.JSON
            .createObjectNode()
            .put("version", "0")
            .put("id", ids.get())
            .put("detail-type", "Scheduled Event")
            .put("source", "aws.scheduler")
            .put("account", spec.accountId())
            .put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", spec.region());
    event
        .putArray("resources")
        .add(
            "arn:aws:scheduler:"
                + spec.region()
                + ":"
                + spec.accountId()
                + ":schedule/default/"
                + spec.name());
    return event.put("detail", "{}").toString();
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      if (!thread.join(CLOSE_TIMEOUT)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
