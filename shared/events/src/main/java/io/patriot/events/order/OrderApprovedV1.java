package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** Our checks let an order pass at a reference price, and money was set aside. */
@Serdeable
public record OrderApprovedV1(String symbol, MoneyV1 reserved, String reference) {}
