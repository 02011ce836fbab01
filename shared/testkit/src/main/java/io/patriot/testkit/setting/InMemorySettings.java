package io.patriot.testkit.setting;

import io.patriot.application.setting.KnownSettings;
import io.patriot.application.setting.SeenSettings;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What was last seen of how accounts are set, in memory. */
public final class InMemorySettings implements KnownSettings {
  private record Place(AccountId account, Symbol symbol) {}

  private final Map<Place, SeenSettings> seen = new ConcurrentHashMap<>();

  @Override
  public Optional<SeenSettings> find(AccountId account, Symbol symbol) {
    return Optional.ofNullable(seen.get(new Place(account, symbol)));
  }

  @Override
  public void put(SeenSettings one) {
    seen.put(new Place(one.account(), one.symbol()), one);
  }
}
