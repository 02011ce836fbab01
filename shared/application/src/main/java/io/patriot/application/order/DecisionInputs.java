package io.patriot.application.order;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.risk.DenialReason;
import io.patriot.domain.risk.RiskFacts;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.domain.risk.RiskVerdict;
import io.patriot.domain.risk.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that an order was judged by, kept with the verdict so that anybody can judge again and come
 * to the same.
 *
 * @param intent the wish, for the position that it is for in this account
 * @param book the account as it was
 * @param others the owner's other accounts, where limits bind them together
 * @param instrument the market's rules, if it was known
 * @param quote its prices, if there were any
 * @param quotes of each market that any of these accounts was in, as far as known
 * @param ceiling what the platform allowed every account then
 * @param now when it was judged
 */
public record DecisionInputs(
    OrderIntent intent,
    AccountBook book,
    List<AccountBook> others,
    Optional<Instrument> instrument,
    Optional<Quote> quote,
    Map<Symbol, Quote> quotes,
    Optional<RiskLimits> ceiling,
    Instant now) {

  public DecisionInputs {
    others = List.copyOf(others);
    quotes = Collections.unmodifiableMap(new TreeMap<>(quotes));
  }

  /** What the rules say of it: an approval with the money set aside, or a denial. */
  public OrderEvent verdict(RiskPolicy policy) {
    if (now.isAfter(intent.validUntil())) {
      return new OrderEvent.Denied(
          new DenialReason.IntentExpired(Duration.between(intent.validUntil(), now)));
    }
    Optional<RiskFacts> known = facts();
    if (known.isEmpty()) {
      return new OrderEvent.Denied(new DenialReason.UnknownInstrument(intent.symbol()));
    }
    RiskFacts facts = known.get();
    return switch (policy.judge(facts)) {
      case RiskVerdict.Approved approved ->
          new OrderEvent.Approved(approved.reserved(), approved.reference(), facts.taken());
      case RiskVerdict.Denied denied -> new OrderEvent.Denied(denied.reason());
    };
  }

  /** What the rules were asked about; nothing when the market or its price was not known. */
  public Optional<RiskFacts> facts() {
    if (instrument.isEmpty() || quote.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RiskFacts(
            judged(),
            instrument.get(),
            quote.get(),
            intent.terms(),
            now,
            Surroundings.of(book, others, quotes, ceiling, now).withStopOf(intent.terms())));
  }

  /** An exit that takes another's place may count on what that one sets free. */
  private AccountBook judged() {
    return intent.replaces().isPresent() && intent.terms().reduceOnly()
        ? book.lettingExitsChangePlaces()
        : book;
  }
}
