package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.MarketSettings;
import org.jspecify.annotations.Nullable;

/** How an account is set for a market. */
@Serdeable
public record MarketSettingsV1(int leverage, String marginType) {

  public static MarketSettingsV1 of(MarketSettings settings) {
    return new MarketSettingsV1(settings.leverage(), settings.marginType().name());
  }

  static @Nullable MarketSettingsV1 ofKnown(@Nullable MarketSettings settings) {
    return settings == null ? null : of(settings);
  }

  public MarketSettings toApplication() {
    return new MarketSettings(leverage, MarginType.valueOf(marginType));
  }

  static @Nullable MarketSettings known(@Nullable MarketSettingsV1 settings) {
    return settings == null ? null : settings.toApplication();
  }
}
