package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;

/** Which request a message belongs to, what led to it, and who acts. */
@Serdeable
public record CauseV1(String correlationId, String causationId, String actor) {
  public static CauseV1 of(Cause cause) {
    return new CauseV1(cause.correlationId().value(), cause.causationId(), cause.actor());
  }

  public Cause toApplication() {
    return new Cause(new CorrelationId(correlationId), causationId, actor);
  }
}
