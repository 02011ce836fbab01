package io.patriot.application.order;

import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WhatNow;
import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.Listing;
import io.patriot.application.venue.TradingVenue;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.position.Position;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.Guard;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.ProtectionPlan;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps an account's positions guarded as their plans have it: places what is missing, looks until
 * the venue's own list has it, and takes back what guards nothing any more.
 *
 * <p>A guard closes whatever is held when it wakes, so it fits the position however that grows or
 * shrinks, and there is no moment in which one is taken back to place another. Every order's name
 * follows from the plan and from how often it was tried, so that a look delivered twice, or two
 * looks at once, place the same order.
 */
public final class KeepProtected {
  private static final int ORPHANS_AT_ONCE_MAX = 10;

  private final TradingStore store;
  private final TradingVenue venue;
  private final PlaceGuard placeGuard;
  private final FollowLadder followLadder;
  private final CancelOrder cancelOrder;
  private final AccountOutcomes outcomes;
  private final ReconcileRequests requests;
  private final InstantSource clock;

  public KeepProtected(
      TradingStore store,
      TradingVenue venue,
      PlaceGuard placeGuard,
      CancelOrder cancelOrder,
      AccountOutcomes outcomes,
      ReconcileRequests requests,
      InstantSource clock) {
    this.store = store;
    this.venue = venue;
    this.placeGuard = placeGuard;
    this.followLadder = new FollowLadder(store, placeGuard.instruments(), placeGuard, clock);
    this.cancelOrder = cancelOrder;
    this.outcomes = outcomes;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * What one look came to.
   *
   * @param unguarded positions whose stop is not known to rest at the venue
   * @param left those of them whose owner was told and decides what is done
   * @param orphans guards of nothing that still work
   * @param waits how long until the next look; zero when nobody looks again by themselves
   */
  public record Outcome(int unguarded, int left, int orphans, Duration waits) {
    /** Positions whose stop is still to come. */
    public int waiting() {
      return unguarded - left;
    }
  }

  /** How far one way out has come. */
  private enum Progress {
    KEPT,
    /** It is kept, and is about to be kept at another price. */
    MOVING,
    NOT_YET,
    TOLD
  }

  public Outcome handle(AccountId account, ProtectionLook before, Cause cause) {
    ProtectionLook look = before.next();
    Optional<AccountBook> found = store.book(account);
    if (found.isEmpty()) {
      return new Outcome(0, 0, 0, Duration.ZERO);
    }
    AccountBook book = found.get();
    List<OrderId> orphans = orphans(book);
    orphans.stream().limit(ORPHANS_AT_ONCE_MAX).forEach(order -> takeBack(book, order, cause));
    int unguarded = 0;
    int left = 0;
    boolean goesOn = !orphans.isEmpty();
    for (Position position : book.positions().values()) {
      Optional<ProtectionPlan> plan = book.plans().of(position.leg());
      if (plan.isEmpty() || position.isOverdrawn()) {
        continue;
      }
      Optional<OrderId> closing = closing(book, position);
      if (closing.isPresent()) {
        requests.send(account, closing.get(), Duration.ZERO, cause);
        goesOn = true;
        continue;
      }
      for (GuardPart part : plan.get().bracket().parts()) {
        Progress progress = kept(book, position, plan.get(), part, look, cause);
        goesOn |= progress == Progress.NOT_YET || progress == Progress.MOVING;
        boolean isThere = progress == Progress.KEPT || progress == Progress.MOVING;
        unguarded += part == GuardPart.STOP && !isThere ? 1 : 0;
        left += part == GuardPart.STOP && progress == Progress.TOLD ? 1 : 0;
      }
    }
    Duration waits = goesOn && !look.isLast() ? look.pause() : Duration.ZERO;
    if (waits.isPositive()) {
      requests.send(account, look, waits, cause);
    }
    return new Outcome(unguarded, left, orphans.size(), waits);
  }

  /** A guard that closes the position just now, of which not every trade has been told. */
  private static Optional<OrderId> closing(AccountBook book, Position position) {
    return book.working().entrySet().stream()
        .filter(entry -> entry.getValue().guard().isPresent())
        .filter(entry -> entry.getValue().leg().equals(position.leg()))
        .filter(entry -> entry.getValue().isClosing())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What guards a position that is gone, or that another plan guards now. */
  private static List<OrderId> orphans(AccountBook book) {
    return book.working().entrySet().stream()
        .filter(entry -> isOrphan(book, entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isOrphan(AccountBook book, WorkingOrder order) {
    return order.guard().filter(guard -> !book.plans().asksFor(order.leg(), guard)).isPresent();
  }

  /** Asked for once, it is for the venue's word to end it. */
  private void takeBack(AccountBook book, OrderId id, Cause cause) {
    boolean wasAsked =
        store.history(book.account(), id).stream()
            .anyMatch(
                it ->
                    it.event() instanceof OrderEvent.CancelRequested(var by)
                        && by.equals(GuardStanding.KEEPER));
    if (wasAsked) {
      requests.send(book.account(), id, Duration.ZERO, cause);
    } else {
      cancelOrder.handle(book.account(), id, GuardStanding.KEEPER, cause);
    }
  }

  private Progress kept(
      AccountBook book,
      Position position,
      ProtectionPlan plan,
      GuardPart part,
      ProtectionLook look,
      Cause cause) {
    boolean isShare = part.isTarget() && !plan.bracket().closesAll(part);
    return switch (standing(book, plan, part)) {
      case GuardStanding.Resting(var order) when isShare ->
          sized(book, position, plan, order, look, cause);
      case GuardStanding.Resting(var order) -> verified(book, position, plan, order, cause);
      case GuardStanding.UnderWay() ->
          look.isLast()
              ? without(
                  book, position, plan, part, "the exchange does not say whether it has it", cause)
              : Progress.NOT_YET;
      case GuardStanding.Done(var next) -> {
        if (!isShare) {
          placeGuard.handle(book, position, plan, part, next, cause);
        } else {
          Optional<ProtectionPlan> rest = plan.bracket().reached(part).map(plan::with);
          change(book, position, rest, AccountEvent.ProtectionChanged.REACHED, cause);
        }
        yield Progress.NOT_YET;
      }
      case GuardStanding.Missing(var next) -> {
        if (isShare && placeGuard.share(position, plan, part).isEmpty()) {
          yield Progress.KEPT; // there is too little of it yet
        }
        Optional<Order> own = followLadder.toTakeOver(book, plan, part);
        if (own.isPresent()) {
          placeGuard.moved(own.get(), book, position, plan, next, cause);
          yield Progress.MOVING;
        }
        placeGuard.handle(book, position, plan, part, next, cause);
        yield Progress.NOT_YET;
      }
      case GuardStanding.LetGo() -> {
        letGo(book, position, plan, part, "you took it back", cause);
        yield Progress.NOT_YET;
      }
      case GuardStanding.Failed(var why) -> {
        if (followLadder.toTakeOver(book, plan, part).isPresent()) {
          followLadder.leave(book, position, cause);
          yield Progress.MOVING;
        }
        yield without(book, position, plan, part, why, cause);
      }
    };
  }

  private GuardStanding standing(AccountBook book, ProtectionPlan plan, GuardPart part) {
    var guard = new Guard(plan.id(), part);
    List<OrderId> working =
        book.working().entrySet().stream()
            .filter(entry -> entry.getValue().guard().filter(guard::equals).isPresent())
            .map(Map.Entry::getKey)
            .toList();
    if (working.isEmpty()) {
      Optional<Order> before =
          plan.ladder()
              .filter(_ -> part == GuardPart.STOP)
              .flatMap(Ladder::old)
              .flatMap(old -> store.order(book.account(), old));
      return GuardStanding.of(GuardOrders.of(store, book.account(), plan, part), before, store);
    }
    return store.orders(book.account(), working).stream()
        .filter(order -> order instanceof Order.Open || order instanceof Order.PartiallyFilled)
        .findFirst()
        .<GuardStanding>map(GuardStanding.Resting::new)
        .orElseGet(GuardStanding.UnderWay::new);
  }

  /**
   * A target for a share is renewed when that is another one by now; of several trades at once only
   * the last is waited for. One that trades already is let do so.
   */
  private Progress sized(
      AccountBook book,
      Position position,
      ProtectionPlan plan,
      Order order,
      ProtectionLook look,
      Cause cause) {
    GuardPart part = order.intent().terms().guard().orElseThrow().part();
    Optional<Quantity> share = placeGuard.share(position, plan, part);
    if (!(order instanceof Order.Open)
        || share.isEmpty()
        || (share.get().equals(order.leaves()) && !order.intent().terms().closesPosition())) {
      return verified(book, position, plan, order, cause);
    }
    int next = GuardOrders.of(store, book.account(), plan, part).next();
    if (next >= ProtectionPlan.ATTEMPTS_MAX) {
      return verified(book, position, plan, order, cause);
    }
    if (look.hasSettled() && GuardOrders.isAlone(book, order)) {
      placeGuard.inPlaceOf(order, book, position, plan, next, cause);
    }
    return look.isLast() ? Progress.KEPT : Progress.NOT_YET;
  }

  /** Only the venue's own list proves that it is there. */
  private Progress verified(
      AccountBook book, Position position, ProtectionPlan plan, Order order, Cause cause) {
    GuardPart part = order.intent().terms().guard().orElseThrow().part();
    if (part == GuardPart.STOP && FollowLadder.isToMakeWay(order, plan)) {
      followLadder.place(book, position, plan, order, cause);
      return Progress.MOVING;
    }
    if (plan.bracket().closesAll(part) && isTooSmall(order, position)) {
      int next = GuardOrders.of(store, book.account(), plan, part).next();
      placeGuard.inPlaceOf(order, book, position, plan, next, cause);
      return Progress.NOT_YET;
    }
    Optional<Price> elsewhere = movedTo(order, plan, part);
    if (elsewhere.isPresent()) {
      Bracket moved = plan.bracket().withTrigger(part, elsewhere.get());
      change(book, position, Optional.of(plan.with(moved)), "you moved it", cause);
      return Progress.NOT_YET;
    }
    return switch (venue.listed(order.intent())) {
      case Listing.LISTED ->
          part == GuardPart.STOP && followLadder.goOn(book, position, plan, order, cause)
              ? Progress.MOVING
              : Progress.KEPT;
      case Listing.UNCERTAIN -> Progress.NOT_YET;
      case Listing.ABSENT -> {
        requests.send(book.account(), order.id(), Duration.ZERO, cause);
        yield Progress.NOT_YET;
      }
    };
  }

  /** One that its owner moved is for what was held then. */
  private static boolean isTooSmall(Order order, Position position) {
    return !order.intent().terms().closesPosition()
        && order.stillReplaces().isEmpty()
        && position.quantity().isAbove(order.leaves());
  }

  /** Where its owner wants it now; should it get lost, it is placed there again. */
  private static Optional<Price> movedTo(Order order, ProtectionPlan plan, GuardPart part) {
    Optional<Price> rests = order.intent().terms().type().triggerPrice();
    return order.stillReplaces().isPresent() || rests.equals(plan.bracket().trigger(part))
        ? Optional.empty()
        : rests;
  }

  /** A target that cannot be had is told and let go; without a stop its owner's policy decides. */
  private Progress without(
      AccountBook book,
      Position position,
      ProtectionPlan plan,
      GuardPart part,
      String why,
      Cause cause) {
    if (part.isTarget()) {
      tell(book, position, plan, part, WhatNow.WITHOUT, why, cause);
      letGo(book, position, plan, part, "it could not be placed", cause);
      return Progress.NOT_YET;
    }
    boolean mayClose =
        plan.bracket().fallback() == Fallback.FLATTEN && book.tradingState() != TradingState.HALTED;
    if (!mayClose) {
      tell(book, position, plan, part, WhatNow.YOU_DECIDE, why, cause);
      return Progress.TOLD;
    }
    tell(book, position, plan, part, WhatNow.CLOSING, why, cause);
    return switch (standing(book, plan, GuardPart.EXIT)) {
      case GuardStanding.Missing(var next) -> exit(book, position, plan, next, cause);
      case GuardStanding.Done(var next) -> exit(book, position, plan, next, cause);
      case GuardStanding.Resting _, GuardStanding.UnderWay _ -> Progress.NOT_YET;
      case GuardStanding.LetGo _ -> Progress.TOLD;
      case GuardStanding.Failed(var whyNot) -> {
        tell(book, position, plan, GuardPart.EXIT, WhatNow.YOU_DECIDE, whyNot, cause);
        yield Progress.TOLD;
      }
    };
  }

  private Progress exit(
      AccountBook book, Position position, ProtectionPlan plan, int next, Cause cause) {
    placeGuard.handle(book, position, plan, GuardPart.EXIT, next, cause);
    return Progress.NOT_YET;
  }

  private void letGo(
      AccountBook book,
      Position position,
      ProtectionPlan plan,
      GuardPart part,
      String reason,
      Cause cause) {
    change(book, position, plan.bracket().without(part).map(plan::with), reason, cause);
  }

  /** Under the book that was looked at; if it changed meanwhile, the next look does it. */
  private void change(
      AccountBook book,
      Position position,
      Optional<ProtectionPlan> plan,
      String reason,
      Cause cause) {
    var changed = new AccountEvent.ProtectionChanged(position.leg(), plan, reason);
    store.commit(new AccountChange(book, changed, null, cause, clock.instant()));
  }

  /** Each thing once for each plan, however often it is looked at. */
  private void tell(
      AccountBook book,
      Position position,
      ProtectionPlan plan,
      GuardPart part,
      WhatNow whatNow,
      String why,
      Cause cause) {
    var outcome =
        new AccountOutcome.GuardFailed(
            position.leg(), part, plan.bracket().trigger(part), whatNow, why);
    String name = plan.id() + ":" + part + ":" + whatNow;
    outcomes.record(new OutcomeStep(book.account(), name, outcome, cause, clock.instant()));
  }
}
