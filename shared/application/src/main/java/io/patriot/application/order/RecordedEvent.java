package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.domain.order.OrderEvent;
import java.time.Instant;

/** An order's event as it was stored: when, by whom, and as which step of the order's life. */
public record RecordedEvent(long version, Instant at, Cause cause, OrderEvent event) {}
