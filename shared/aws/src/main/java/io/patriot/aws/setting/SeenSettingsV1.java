package io.patriot.aws.setting;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.setting.SeenSettings;
import io.patriot.application.setting.SettingRefusal;
import io.patriot.application.setting.SettingsView;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Rate;
import io.patriot.events.outcome.MarketSettingsV1;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account was last seen set for a market, or why it could not be seen, as it is stored: one
 * of the parts is there.
 */
@Serdeable
record SeenSettingsV1(
    @Nullable SeenV1 seen,
    @Nullable RefusedV1 refused,
    @Nullable UnavailableV1 unavailable,
    String seenAt) {

  @Serdeable
  record SeenV1(MarketSettingsV1 now, int leverageMax, String maintenance) {}

  @Serdeable
  record RefusedV1(String why, String code, @Nullable String message) {}

  @Serdeable
  record UnavailableV1(@Nullable String cause) {}

  static SeenSettingsV1 of(SeenSettings seen) {
    String at = seen.seenAt().toString();
    return switch (seen.view()) {
      case SettingsView.Seen(var now, int leverageMax, var maintenance) ->
          new SeenSettingsV1(
              new SeenV1(MarketSettingsV1.of(now), leverageMax, maintenance.toString()),
              null,
              null,
              at);
      case SettingsView.Refused(var why, var code, var message) ->
          new SeenSettingsV1(null, new RefusedV1(why.name(), code, message), null, at);
      case SettingsView.Unavailable(var cause) ->
          new SeenSettingsV1(null, null, new UnavailableV1(cause), at);
    };
  }

  SeenSettings toApplication(AccountId account, Symbol symbol) {
    return new SeenSettings(account, symbol, view(), Instant.parse(seenAt));
  }

  private SettingsView view() {
    if (seen != null) {
      return new SettingsView.Seen(
          seen.now().toApplication(), seen.leverageMax(), Rate.of(seen.maintenance()));
    }
    if (refused != null) {
      return new SettingsView.Refused(
          SettingRefusal.valueOf(refused.why()), refused.code(), text(refused.message()));
    }
    return new SettingsView.Unavailable(unavailable == null ? "" : text(unavailable.cause()));
  }

  /** What is empty is left out. */
  private static String text(@Nullable String written) {
    return written == null ? "" : written;
  }
}
