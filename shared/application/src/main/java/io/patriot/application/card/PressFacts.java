package io.patriot.application.card;

import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import java.util.Optional;

/** Everything a press on Confirm is judged by, in one read, because the person is waiting. */
public interface PressFacts {

  /**
   * @param symbol the market whose price is wanted; the press says it, the card decides
   */
  Seen read(TenantId tenant, CardId card, Symbol symbol);

  /** What there was, each as of the same moment or nearly so. */
  record Seen(Optional<ChatUser> user, Optional<Card> card, Optional<Quote> quote) {}
}
