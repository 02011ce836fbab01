package io.patriot.application.order;

import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.risk.DenialReason;
import java.time.Instant;

/** An order that our rules refused, and when and why they did. */
public record Denial(Instant at, OrderIntent intent, DenialReason reason) {}
