package io.patriot.application.order;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.risk.RiskFacts;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.domain.risk.RiskVerdict;
import io.patriot.domain.risk.Surroundings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Shows what an order would mean, by the same rules that will judge it. */
public final class PreviewOrder {
  private final TradingStore store;
  private final InstrumentCatalogue instruments;
  private final RiskPolicy policy;
  private final InstantSource clock;

  public PreviewOrder(
      TradingStore store, InstrumentCatalogue instruments, RiskPolicy policy, InstantSource clock) {
    this.store = store;
    this.instruments = instruments;
    this.policy = policy;
    this.clock = clock;
  }

  /** What stands in the way of a preview, or the preview. */
  public sealed interface Outcome {
    /** The order, seen through. */
    record Ready(OrderPreview preview) implements Outcome {}

    /** There is no account yet. */
    record NoAccount() implements Outcome {}

    /** The market is not known here. */
    record NoInstrument() implements Outcome {}

    /** There is no price to count with. */
    record NoPrice() implements Outcome {}
  }

  /**
   * @param order the name the order would have, so that a repeated preview can tell it was placed
   */
  public Outcome handle(AccountId account, OrderTerms terms, OrderId order) {
    Optional<Instrument> instrument = instruments.find(terms.symbol());
    if (instrument.isEmpty()) {
      return new Outcome.NoInstrument();
    }
    DecisionFacts facts = store.factsFor(account, terms.symbol(), order);
    if (facts.book().isEmpty()) {
      return new Outcome.NoAccount();
    }
    if (facts.quote().isEmpty()) {
      return new Outcome.NoPrice();
    }
    return new Outcome.Ready(
        preview(terms, instrument.get(), facts.book().get(), facts.quote().get(), facts));
  }

  /**
   * The preview of terms on facts already read, so that several can be tried at no cost.
   *
   * @param facts what was read, with the market's price in it
   */
  public OrderPreview preview(
      OrderTerms wished,
      Instrument instrument,
      AccountBook book,
      Quote quote,
      DecisionFacts facts) {
    Instant now = clock.instant();
    OrderPreview seen = preview(wished, instrument, book, quote, facts.around(book, now), now);
    return facts
        .platformAgainst(seen.terms())
        .map(reason -> seen.withVerdict(new RiskVerdict.Denied(reason)))
        .orElse(seen);
  }

  /** The preview of other terms in the place of those that were seen through. */
  public OrderPreview preview(OrderTerms instead, OrderPreview seen) {
    return preview(
        instead, seen.instrument(), seen.book(), seen.quote(), seen.around(), clock.instant());
  }

  private OrderPreview preview(
      OrderTerms wished,
      Instrument instrument,
      AccountBook book,
      Quote quote,
      Surroundings around,
      Instant now) {
    OrderTerms terms = book.confined(book.addressed(wished));
    var facts = new RiskFacts(book, instrument, quote, terms, now, around.withStopOf(terms));
    Price price =
        terms.type().limitPrice().or(terms.type()::triggerPrice).orElseGet(facts::reference);
    Money notional = instrument.notional(price, terms.quantity());
    return new OrderPreview(
        terms,
        instrument,
        quote,
        book,
        price,
        notional,
        notional.times(RiskFacts.FEE_ALLOWANCE),
        OrderPreview.Effect.of(terms, book),
        around,
        policy.judge(facts));
  }
}
