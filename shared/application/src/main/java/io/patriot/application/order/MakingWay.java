package io.patriot.application.order;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.risk.DenialReason.WhyNotReplaced;
import java.util.List;
import java.util.Optional;

/** An order that is to make way for another, with all that was asked of it so far. */
record MakingWay(Order order, List<RecordedEvent> history) {

  static Optional<MakingWay> read(TradingStore store, AccountId account, OrderId id) {
    return store.order(account, id).map(order -> new MakingWay(order, store.history(account, id)));
  }

  /** What keeps this order from being replaced by that wish; nothing when it can be. */
  Optional<WhyNotReplaced> obstacle(OrderIntent wish, TradingStore store) {
    if (!isAlike(order.intent().terms(), wish.terms())) {
      return Optional.of(WhyNotReplaced.OF_ANOTHER_KIND);
    }
    return switch (order) {
      case Order.Pending _, Order.Approved _, Order.Submitting _, Order.Unknown _ ->
          Optional.of(WhyNotReplaced.ON_ITS_WAY);
      case Order.Denied _,
          Order.Rejected _,
          Order.Filled _,
          Order.PartiallyFilled _,
          Order.Cancelled _,
          Order.Expired _ ->
          Optional.of(hasTraded() ? WhyNotReplaced.TRADED : WhyNotReplaced.ENDED);
      case Order.Open _ -> whileItWaits(wish, store);
    };
  }

  private Optional<WhyNotReplaced> whileItWaits(OrderIntent wish, TradingStore store) {
    if (wasTriggered()) {
      return Optional.of(WhyNotReplaced.TRIGGERED);
    }
    Optional<OrderId> other = claim().filter(by -> !by.equals(wish.orderId()));
    boolean beingReplaced =
        other.flatMap(by -> store.order(wish.account(), by)).filter(MakingWay::isAtIt).isPresent();
    if (beingReplaced) {
      return Optional.of(WhyNotReplaced.BEING_REPLACED);
    }
    return wasAskedBackBesidesFor(wish.orderId())
        ? Optional.of(WhyNotReplaced.ASKED_BACK)
        : Optional.empty();
  }

  /** Whether an order that claimed the place of another may still take it. */
  private static boolean isAtIt(Order claimant) {
    return !claimant.isFinished() || claimant.stillReplaces().isPresent();
  }

  /** A trigger stays one, in the same market and direction, and what only reduces stays so. */
  private static boolean isAlike(OrderTerms one, OrderTerms other) {
    return one.type().isConditional()
        && other.type().isConditional()
        && one.symbol().equals(other.symbol())
        && one.side() == other.side()
        && one.reduceOnly() == other.reduceOnly();
  }

  boolean hasTraded() {
    return !order.executed().isNothing()
        || history.stream().anyMatch(recorded -> recorded.event() instanceof OrderEvent.Filled);
  }

  boolean wasTriggered() {
    return history.stream().anyMatch(recorded -> recorded.event() instanceof OrderEvent.Triggered);
  }

  /** The id under which the venue took it first. */
  Optional<String> acceptedAs() {
    return history.stream()
        .flatMap(
            recorded ->
                recorded.event() instanceof OrderEvent.Accepted(var id)
                    ? Optional.of(id).stream()
                    : Optional.<String>empty().stream())
        .findFirst();
  }

  /** The order that it was last to make way for. */
  Optional<OrderId> claim() {
    Optional<OrderId> claim = Optional.empty();
    for (RecordedEvent recorded : history) {
      if (recorded.event() instanceof OrderEvent.ReplaceRequested(var by)) {
        claim = Optional.of(by);
      }
    }
    return claim;
  }

  boolean wasAskedBackFor(OrderId replacement) {
    return askedBack().contains(ReplacedBy.words(replacement));
  }

  boolean wasAskedBackBesidesFor(OrderId replacement) {
    return askedBack().stream().anyMatch(by -> !by.equals(ReplacedBy.words(replacement)));
  }

  private List<String> askedBack() {
    return history.stream()
        .flatMap(
            recorded ->
                recorded.event() instanceof OrderEvent.CancelRequested(var by)
                    ? Optional.of(by).stream()
                    : Optional.<String>empty().stream())
        .toList();
  }
}
