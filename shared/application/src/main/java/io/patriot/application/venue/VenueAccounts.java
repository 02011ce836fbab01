package io.patriot.application.venue;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import java.time.Instant;
import java.util.List;

/**
 * What a venue says of whole accounts. Every call has a time limit and answers with an outcome;
 * none throws for what a network can do.
 */
public interface VenueAccounts {

  /** What the account owns and holds at this moment. */
  AccountView view(AccountId account);

  /**
   * The account's trades of one market since a moment, oldest first.
   *
   * @param waiting our conditional orders there that may have been triggered meanwhile
   */
  VenueTrades trades(AccountId account, Symbol symbol, Instant since, List<OrderId> waiting);

  /** The markets in which the account gained, lost or paid since a moment. */
  VenueMarkets marketsMoved(AccountId account, Instant since);
}
