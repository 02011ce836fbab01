package io.patriot.aws.people;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.people.AdminAct;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who looks after the platform did, as it is kept; an empty reason is not written.
 */
@Serdeable
record AdminActV1(
    long number,
    String at,
    long by,
    String whom,
    String to,
    @Nullable String why,
    String correlationId) {
  static AdminActV1 of(AdminAct act) {
    return new AdminActV1(
        act.number(),
        act.at().toString(),
        act.by(),
        act.whom().value(),
        act.deed().name(),
        act.why(),
        act.correlationId());
  }

  AdminAct toApplication() {
    return new AdminAct(
        number,
        Instant.parse(at),
        by,
        new TenantId(whom),
        AdminAct.Deed.valueOf(to),
        why == null ? "" : why,
        correlationId);
  }
}
