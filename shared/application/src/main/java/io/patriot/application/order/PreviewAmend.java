package io.patriot.application.order;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.risk.DenialReason;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.domain.risk.RiskVerdict;
import java.time.InstantSource;
import java.util.Optional;

/** Shows what changing a resting order would mean, by the same rules that will judge the change. */
public final class PreviewAmend {
  private final TradingStore store;
  private final InstrumentCatalogue instruments;
  private final RiskPolicy policy;
  private final InstantSource clock;

  public PreviewAmend(
      TradingStore store, InstrumentCatalogue instruments, RiskPolicy policy, InstantSource clock) {
    this.store = store;
    this.instruments = instruments;
    this.policy = policy;
    this.clock = clock;
  }

  /** What stands in the way of the change, or what it would do. */
  public sealed interface Outcome {
    /**
     * It can be asked for.
     *
     * @param terms of the order when it is changed
     * @param reservedNow the money set aside for what is left of it
     * @param reservedThen the same after the change
     */
    record Ready(OrderTerms terms, Money reservedNow, Money reservedThen) implements Outcome {}

    /** Our rules would refuse it. */
    record Denied(DenialReason reason) implements Outcome {}

    /** It does not rest at a limit of its own, or less is asked for than has traded. */
    record NotAmendable() implements Outcome {}

    /** There is no price to judge it by. */
    record NoPrice() implements Outcome {}
  }

  public Outcome handle(Order order, Quantity quantity, Price price) {
    Optional<Amendment> amendment = Amendment.of(order, quantity, price);
    DecisionFacts facts =
        store.factsFor(order.intent().account(), order.intent().symbol(), order.id());
    Optional<WorkingOrder> working =
        facts.book().map(book -> book.working().get(order.id())); // absent once it has ended
    if (amendment.isEmpty() || working.isEmpty()) {
      return new Outcome.NotAmendable();
    }
    Optional<Instrument> instrument = instruments.find(order.intent().symbol());
    if (instrument.isEmpty() || facts.quote().isEmpty()) {
      return new Outcome.NoPrice();
    }
    Optional<DenialReason> stopped = facts.platformAgainst(order.intent().terms());
    if (stopped.isPresent()) {
      return new Outcome.Denied(stopped.get());
    }
    var judged =
        amendment
            .get()
            .facts(
                facts.book().orElseThrow(),
                instrument.get(),
                facts.quote().get(),
                facts,
                clock.instant());
    return switch (policy.judge(judged)) {
      case RiskVerdict.Denied(var reason) -> new Outcome.Denied(reason);
      case RiskVerdict.Approved approved ->
          new Outcome.Ready(amendment.get().terms(), working.get().reserved(), approved.reserved());
    };
  }
}
