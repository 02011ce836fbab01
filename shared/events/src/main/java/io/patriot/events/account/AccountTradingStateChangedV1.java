package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;

/** The switch above all orders of an account was turned. */
@Serdeable
public record AccountTradingStateChangedV1(String state, String reason) {}
