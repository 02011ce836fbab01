package io.patriot.lambda;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.events.EventEnvelope;

/** The envelope the bus puts around our own. */
@Serdeable
record BusMessage(EventEnvelope detail) {}
