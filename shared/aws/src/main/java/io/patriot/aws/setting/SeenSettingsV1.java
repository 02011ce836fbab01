package io.patriot.aws.setting;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.setting.SeenSettings;
import io.patriot.application.setting.SettingsView;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Rate;
import io.patriot.events.outcome.MarketSettingsV1;
import java.time.Instant;

/** How an account was last seen set for a market, as it is stored. */
@Serdeable
record SeenSettingsV1(MarketSettingsV1 now, int leverageMax, String maintenance, String seenAt) {

  static SeenSettingsV1 of(SeenSettings seen) {
    return new SeenSettingsV1(
        MarketSettingsV1.of(seen.seen().now()),
        seen.seen().leverageMax(),
        seen.seen().maintenance().toString(),
        seen.seenAt().toString());
  }

  SeenSettings toApplication(AccountId account, Symbol symbol) {
    return new SeenSettings(
        account,
        symbol,
        new SettingsView.Seen(now.toApplication(), leverageMax, Rate.of(maintenance)),
        Instant.parse(seenAt));
  }
}
