package io.patriot.application.order;

import io.patriot.application.platform.PlatformSwitch;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.risk.DenialReason;
import io.patriot.domain.risk.Surroundings;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the store tells a decision: the account, the order if it was decided before, the market's
 * price, and how the platform's switch stood.
 *
 * @param others the owner's other accounts, where limits bind them together
 * @param quotes of each market that any of these accounts is in, as far as known
 */
public record DecisionFacts(
    Optional<AccountBook> book,
    List<AccountBook> others,
    Optional<Order> order,
    Optional<Quote> quote,
    Map<Symbol, Quote> quotes,
    PlatformSwitch platform) {
  public DecisionFacts {
    others = List.copyOf(others);
    quotes = Collections.unmodifiableMap(new TreeMap<>(quotes));
  }

  /** Why the platform's switch is against a wish; nothing when it lets it pass. */
  Optional<DenialReason> platformAgainst(OrderTerms terms) {
    return platform.lets(terms)
        ? Optional.empty()
        : Optional.of(new DenialReason.PlatformStopped(platform.state()));
  }

  /** The limits that bind the account's orders now, if its book were this one. */
  Surroundings around(AccountBook judged, Instant now) {
    return Surroundings.of(judged, others, quotes, platform.ceilingAt(now), now);
  }
}
