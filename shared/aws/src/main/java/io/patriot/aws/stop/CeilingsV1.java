package io.patriot.aws.stop;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.platform.Ceilings;
import io.patriot.events.account.LimitScheduleV1;
import java.time.Instant;

/** What the platform allows every account, as it is stored. */
@Serdeable
record CeilingsV1(LimitScheduleV1 schedule, long by, String at) {
  static CeilingsV1 of(Ceilings set) {
    return new CeilingsV1(LimitScheduleV1.of(set.schedule()), set.by(), set.at().toString());
  }

  Ceilings toApplication() {
    return new Ceilings(schedule.toDomain(), by, Instant.parse(at));
  }
}
