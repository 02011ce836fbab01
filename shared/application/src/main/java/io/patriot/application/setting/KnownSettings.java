package io.patriot.application.setting;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import java.util.Optional;

/** What was last seen of how accounts are set, so that a change can be shown before it is made. */
public interface KnownSettings {
  Optional<SeenSettings> find(AccountId account, Symbol symbol);

  void put(SeenSettings seen);
}
