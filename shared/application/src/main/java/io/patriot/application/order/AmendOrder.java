package io.patriot.application.order;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.platform.PlatformFence;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.AmendResult;
import io.patriot.application.venue.TradingVenue;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.risk.DenialReason;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.domain.risk.RiskVerdict;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Changes the price and quantity of a limit order where it rests, so that there is never a second
 * order. The change is judged by the rules as a new order would be, and until the venue has
 * answered the more expensive of the two is set aside.
 */
public final class AmendOrder {
  private final TradingStore store;
  private final InstrumentCatalogue instruments;
  private final TradingVenue venue;
  private final ReconcileRequests reconcile;
  private final RiskPolicy policy;
  private final PlatformFence platform;
  private final InstantSource clock;

  public AmendOrder(
      TradingStore store,
      InstrumentCatalogue instruments,
      TradingVenue venue,
      ReconcileRequests reconcile,
      RiskPolicy policy,
      PlatformFence platform,
      InstantSource clock) {
    this.store = store;
    this.instruments = instruments;
    this.venue = venue;
    this.reconcile = reconcile;
    this.policy = policy;
    this.platform = platform;
    this.clock = clock;
  }

  /** What can be said right after asking. */
  public sealed interface Outcome {
    /** There is no such order, or no market or price to judge it by. */
    record NotFound() implements Outcome {}

    /** It does not rest at a limit of its own, or less is asked for than has traded. */
    record NotAmendable(Order order) implements Outcome {}

    /** Our rules refuse the change; the order stays as it was. */
    record Denied(DenialReason reason) implements Outcome {}

    /** The venue was asked, and this is what we know now. */
    record Asked(Order order) implements Outcome {}
  }

  public Outcome handle(
      AccountId account, OrderId id, Quantity quantity, Price price, String by, Cause cause) {
    for (int tries = 1; tries <= Attempts.COMMIT_ATTEMPTS_MAX; tries++) {
      Optional<Order> found = store.order(account, id);
      if (found.isEmpty()) {
        return new Outcome.NotFound();
      }
      Order order = found.get();
      Optional<Amendment> amendment = Amendment.of(order, quantity, price);
      if (amendment.isEmpty()) {
        refuseHere(order, AmendDenial.NOT_AMENDABLE, cause);
        return new Outcome.NotAmendable(order);
      }
      DecisionFacts facts = store.factsFor(account, order.intent().symbol(), id);
      Optional<Instrument> instrument = instruments.find(order.intent().symbol());
      if (instrument.isEmpty() || facts.quote().isEmpty()) {
        return new Outcome.NotFound();
      }
      AccountBook book = facts.book().orElseThrow();
      WorkingOrder working = book.working().get(id);
      if (working == null || !facts.order().equals(found)) {
        continue; // it moved on while we looked
      }
      Optional<DenialReason> stopped = facts.platformAgainst(order.intent().terms());
      if (stopped.isPresent()) {
        refuseHere(order, AmendDenial.words(stopped.get()), cause);
        return new Outcome.Denied(stopped.get());
      }
      var judged =
          amendment
              .get()
              .facts(book, instrument.get(), facts.quote().get(), facts, clock.instant());
      switch (policy.judge(judged)) {
        case RiskVerdict.Denied(var reason) -> {
          refuseHere(order, AmendDenial.words(reason), cause);
          return new Outcome.Denied(reason);
        }
        case RiskVerdict.Approved approved -> {
          Money reserved = amendment.get().reserved(approved);
          var request =
              new OrderEvent.AmendRequested(
                  quantity,
                  price,
                  reserved,
                  working.reservedAtFirst(),
                  amendment.get().taken(judged));
          Commit step = Commit.step(book, order, request, cause, clock.instant());
          Commit commit = judged.opening().isZero() ? step : step.onlyBeside(facts.others());
          if (store.commit(commit) == CommitResult.COMMITTED) {
            return new Outcome.Asked(ask(commit.order(), request, cause));
          }
        }
      }
    }
    throw Attempts.exhausted("AmendOrder");
  }

  /** Whoever asked may look at the order only, so it says what became of the change. */
  private void refuseHere(Order order, String why, Cause cause) {
    AmendDenial.record(store, order, why, clock.instant(), cause);
  }

  private Order ask(Order order, OrderEvent.AmendRequested request, Cause cause) {
    AmendResult result =
        platform
            .keeps(order.intent().terms())
            .<AmendResult>map(why -> new AmendResult.Rejected(AmendDenial.CODE, why))
            .orElseGet(
                () -> venue.amend(order.intent(), request.quantity(), request.price(), cause));
    return switch (result) {
      case AmendResult.Amended _ ->
          AmendAnswer.record(store, order, AmendAnswer.amended(request), clock.instant(), cause);
      case AmendResult.Rejected(var code, var message) ->
          AmendAnswer.record(
              store,
              order,
              AmendAnswer.refused(
                  store.history(order.intent().account(), order.id()), request, code, message),
              clock.instant(),
              cause);
      case AmendResult.Requested _, AmendResult.Unknown _ -> {
        Reconcile.askLater(reconcile, order, cause);
        yield order;
      }
    };
  }
}
