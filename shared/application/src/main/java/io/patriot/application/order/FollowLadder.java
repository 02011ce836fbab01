package io.patriot.application.order;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.position.Position;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.domain.risk.RiskFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Moves the stop of a position that has a ladder. Each move is decided once and stored with what it
 * was decided by; only then the stop at the new price is placed, and the one that waits stays until
 * the venue has that. So a machine that dies between leaves the old stop and a plan that says what
 * is to be done, and a stop that gets lost is placed where it is to be, not where it was.
 */
final class FollowLadder {
  /** Within this a price is one of now; feeds write one down every few seconds. */
  private static final Duration PRICE_AGE_MAX = Duration.ofSeconds(8);

  private final TradingStore store;
  private final InstrumentCatalogue instruments;
  private final PlaceGuard placeGuard;
  private final InstantSource clock;

  FollowLadder(
      TradingStore store,
      InstrumentCatalogue instruments,
      PlaceGuard placeGuard,
      InstantSource clock) {
    this.store = store;
    this.instruments = instruments;
    this.placeGuard = placeGuard;
    this.clock = clock;
  }

  /** Whether a stop waits only until the one that was decided on has its place. */
  static boolean isToMakeWay(Order stop, ProtectionPlan plan) {
    Optional<Price> there = stop.intent().terms().type().triggerPrice();
    return plan.ladder().flatMap(Ladder::old).filter(stop.id()::equals).isPresent()
        && !there.equals(plan.bracket().stop());
  }

  /**
   * A stop that is no guard yet, but is to give its place to the one that the ladder begins with.
   */
  Optional<Order> toTakeOver(AccountBook book, ProtectionPlan plan, GuardPart part) {
    return part != GuardPart.STOP
        ? Optional.empty()
        : plan.ladder()
            .flatMap(Ladder::old)
            .filter(id -> book.working().containsKey(id))
            .flatMap(id -> store.order(book.account(), id))
            .filter(order -> order.intent().terms().guard().isEmpty());
  }

  /** Places what was decided in the place of the stop that waits; after failures it stays there. */
  void place(AccountBook book, Position position, ProtectionPlan plan, Order waiting, Cause cause) {
    if (!(waiting instanceof Order.Open) || !GuardOrders.isAlone(book, waiting)) {
      return;
    }
    GuardOrders orders = GuardOrders.of(store, book.account(), plan, GuardPart.STOP);
    if (!GuardStanding.isHopeless(orders, store)) {
      placeGuard.moved(waiting, book, position, plan, orders.next(), cause);
      return;
    }
    Price there = waiting.intent().terms().type().triggerPrice().orElseThrow();
    var back =
        plan.with(plan.bracket().withTrigger(GuardPart.STOP, there))
            .withLadder(plan.ladder().map(Ladder::failed));
    commit(book, position, Optional.of(back), LadderReason.NOT_MOVED, cause);
  }

  /** Ends a plan that could not take over the stop that its owner had placed: that one stays. */
  void leave(AccountBook book, Position position, Cause cause) {
    commit(book, position, Optional.empty(), LadderReason.NOT_TAKEN_OVER, cause);
  }

  /**
   * Looks whether the stop is to be moved, and begins to.
   *
   * @param waiting the stop that the venue lists
   * @return whether it is
   */
  boolean goOn(
      AccountBook book, Position position, ProtectionPlan plan, Order waiting, Cause cause) {
    if (plan.climbing().isEmpty()
        || book.tradingState() == TradingState.HALTED
        || !(waiting instanceof Order.Open)
        || !GuardOrders.isAlone(book, waiting)) {
      return false;
    }
    Optional<ProtectionPlan> decided =
        quote(book, position, waiting.id())
            .flatMap(quote -> decide(position, plan, waiting, quote.last()));
    if (decided.isEmpty()) {
      return false;
    }
    String why = LadderReason.of(decided.get().ladder().orElseThrow());
    commit(book, position, decided, why, cause)
        .ifPresent(after -> placeGuard.moved(waiting, after, position, decided.get(), 1, cause));
    return true;
  }

  private Optional<ProtectionPlan> decide(
      Position position, ProtectionPlan plan, Order waiting, Price seen) {
    Instant now = clock.instant();
    Ladder ladder = plan.ladder().orElseThrow();
    Price stop = plan.bracket().stop().orElseThrow();
    Optional<Instrument> instrument = instruments.find(position.symbol());
    return instrument
        .filter(_ -> position.direction() == ladder.direction())
        .flatMap(market -> ladder.next(stop, seen, market, RiskFacts.FEE_ALLOWANCE, now))
        .map(
            lock ->
                plan.with(plan.bracket().withTrigger(GuardPart.STOP, lock.stop()))
                    .withLadder(Optional.of(ladder.moved(lock.stage(), waiting.id(), seen, now))));
  }

  private Optional<Quote> quote(AccountBook book, Position position, OrderId stop) {
    Instant now = clock.instant();
    return store
        .factsFor(book.account(), position.symbol(), stop)
        .quote()
        .filter(quote -> quote.age(now).compareTo(PRICE_AGE_MAX) <= 0);
  }

  /** Under the book that was looked at; if it changed meanwhile, the next look decides anew. */
  private Optional<AccountBook> commit(
      AccountBook book,
      Position position,
      Optional<ProtectionPlan> plan,
      String reason,
      Cause cause) {
    var event = new AccountEvent.ProtectionChanged(position.leg(), plan, reason);
    var change = new AccountChange(book, event, null, cause, clock.instant());
    return store.commit(change) == CommitResult.COMMITTED
        ? Optional.of(change.after())
        : Optional.empty();
  }
}
