package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** The venue changed a limit order. */
@Serdeable
public record OrderAmendedV1(String symbol, String quantity, String price, MoneyV1 reserved) {}
