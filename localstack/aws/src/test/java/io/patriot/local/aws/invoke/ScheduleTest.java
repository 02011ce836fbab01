package io.patriot.local.aws.invoke;

import static io.patriot.local.aws.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-02T03:04:05.678Z"));

  @Test
  void theFunctionIsCalledAgainAndAgainWithTheSchedulersEvent() throws Throwable {
    var function = RecordingFunction.silent();
    var spec = ScheduleSpec.every("guard", Duration.ofMillis(20)).withFirstAfter(Duration.ZERO);
    try (var _ = Schedule.start(spec, function, CLOCK, () -> "id-1")) {
      eventually(() -> assertThat(function.events).hasSizeGreaterThan(3));
    }
    assertThat(function.events)
        .containsOnly(
            "{\"version\":\"0\",\"id\":\"id-1\",\"detail-type\":\"Scheduled Event\",\"source\":\"aws.scheduler\","
                + "\"account\":\"000000000000\",\"time\":\"2026-01-02T03:04:05Z\",\"region\":\"eu-central-1\","
                + "\"resources\":[\"arn:aws:scheduler:eu-central-1:000000000000:schedule/default/guard\"],\"detail\":\"{}\"}");
  }

  @Test
  void callsNeverOverlapAndAFailureIsTriedAgain() throws Throwable {
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    var calls = new AtomicInteger();
    var function =
        new RecordingFunction(
            _ -> {
              most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
              Thread.sleep(15);
              atOnce.decrementAndGet();
              if (calls.incrementAndGet() == 1) {
                throw new IOException("not now");
              }
              return "";
            });
    var spec =
        ScheduleSpec.every("fast", Duration.ofMillis(5))
            .withFirstAfter(Duration.ZERO)
            .withInput("{\"why\":\"test\"}");
    try (var _ = Schedule.start(spec, function)) {
      eventually(() -> assertThat(function.events).hasSizeGreaterThan(5));
    }
    assertThat(most).hasValue(1);
    assertThat(function.events).containsOnly("{\"why\":\"test\"}");
  }

  @Test
  void nothingIsCalledAfterClosing() throws Throwable {
    var called = new CountDownLatch(1);
    var function =
        new RecordingFunction(
            _ -> {
              called.countDown();
              return "";
            });
    var schedule = Schedule.start(ScheduleSpec.every("once", Duration.ofMillis(5)), function);
    eventually(() -> assertThat(called.getCount()).isZero());
    schedule.close();
    int before = function.events.size();
    Thread.sleep(50);
    assertThat(function.events).hasSize(before);
  }
}
