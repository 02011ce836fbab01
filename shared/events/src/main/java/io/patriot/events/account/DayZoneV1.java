package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.limit.DayZone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time zone at whose midnight an account's trading day begins, on the wire.
 *
 * @param before the zone that held until then; absent with the first
 * @param until when the last day of the zone before ends
 */
@Serdeable
public record DayZoneV1(String zone, @Nullable String before, @Nullable String until) {

  public static DayZoneV1 of(DayZone days) {
    return new DayZoneV1(
        days.zone().getId(),
        days.handover().map(last -> last.before().getId()).orElse(null),
        days.handover().map(last -> last.until().toString()).orElse(null));
  }

  public DayZone toDomain() {
    return new DayZone(
        ZoneId.of(zone),
        before == null || until == null
            ? Optional.empty()
            : Optional.of(new DayZone.Handover(ZoneId.of(before), Instant.parse(until))));
  }
}
