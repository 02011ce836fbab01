package io.patriot.application.order;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Quote;
import io.patriot.domain.order.Order;
import java.util.Optional;

/**
 * What one reading of the store tells a decision: the account, the order if it was decided before,
 * and the market's price.
 */
public record DecisionFacts(
    Optional<AccountBook> book, Optional<Order> order, Optional<Quote> quote) {}
