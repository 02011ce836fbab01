package io.patriot.application.order;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Order;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the store tells a decision: the account, the order if it was decided before, and the
 * market's price.
 *
 * @param quotes of each market that the account is in, as far as known
 */
public record DecisionFacts(
    Optional<AccountBook> book,
    Optional<Order> order,
    Optional<Quote> quote,
    Map<Symbol, Quote> quotes) {
  public DecisionFacts {
    quotes = Collections.unmodifiableMap(new TreeMap<>(quotes));
  }
}
