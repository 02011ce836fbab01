package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.limit.LimitSchedule;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The limits that hold, and looser ones to come, on the wire.
 *
 * @param toCome what holds later; absent when nothing waits
 * @param from when it does
 */
@Serdeable
public record LimitScheduleV1(
    RiskLimitsV1 now, @Nullable RiskLimitsV1 toCome, @Nullable String from) {

  public static LimitScheduleV1 of(LimitSchedule schedule) {
    return new LimitScheduleV1(
        RiskLimitsV1.of(schedule.now()),
        schedule.toCome().map(change -> RiskLimitsV1.of(change.limits())).orElse(null),
        schedule.toCome().map(change -> change.from().toString()).orElse(null));
  }

  public LimitSchedule toDomain() {
    return new LimitSchedule(
        now.toDomain(),
        toCome == null || from == null
            ? Optional.empty()
            : Optional.of(new LimitSchedule.ToCome(toCome.toDomain(), Instant.parse(from))));
  }
}
