package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * The switch above all orders of an account was turned.
 *
 * @param before where it stood until then
 */
@Serdeable
public record AccountTradingStateChangedV1(String state, String reason, @Nullable String before) {}
