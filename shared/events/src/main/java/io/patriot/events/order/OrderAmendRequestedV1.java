package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** The venue was asked to change a limit order where it rests. */
@Serdeable
public record OrderAmendRequestedV1(
    String symbol, String quantity, String price, MoneyV1 reserved, MoneyV1 reservedBefore) {}
