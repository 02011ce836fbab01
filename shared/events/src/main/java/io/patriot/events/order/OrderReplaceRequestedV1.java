package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** The order is to make way for another, which has this id. */
@Serdeable
public record OrderReplaceRequestedV1(String symbol, String by) {}
