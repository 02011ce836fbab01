package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** The venue left a limit order as it was. */
@Serdeable
public record OrderAmendRefusedV1(String symbol, String code, String message, MoneyV1 reserved) {}
