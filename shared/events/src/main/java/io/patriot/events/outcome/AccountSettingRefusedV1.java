package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A change of how a market is set was not taken; all is as it was. */
@Serdeable
public record AccountSettingRefusedV1(
    String symbol,
    SettingV1 wanted,
    @Nullable MarketSettingsV1 now,
    String reason,
    String code,
    @Nullable String message) {}
