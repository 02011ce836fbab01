package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A change of how a market is set was sent, and nobody can say what came of it. */
@Serdeable
public record AccountSettingUnconfirmedV1(
    String symbol, SettingV1 wanted, @Nullable MarketSettingsV1 seen, String cause) {}
