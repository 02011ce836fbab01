package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** The order stands alone: the one that it replaces, which has this id, has ended. */
@Serdeable
public record OrderReplacedV1(String symbol, String replaced) {}
