package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.Setting;
import org.jspecify.annotations.Nullable;

/** Something that can be set for a market; one of the parts is there and says which and what. */
@Serdeable
public record SettingV1(@Nullable Integer leverage, @Nullable String marginType) {

  public static SettingV1 of(Setting setting) {
    return switch (setting) {
      case Setting.Leverage(int times) -> new SettingV1(times, null);
      case Setting.Margin(var type) -> new SettingV1(null, type.name());
    };
  }

  public Setting toApplication() {
    if (leverage != null) {
      return new Setting.Leverage(leverage);
    }
    if (marginType != null) {
      return new Setting.Margin(MarginType.valueOf(marginType));
    }
    throw new IllegalArgumentException("A setting says what is set");
  }
}
