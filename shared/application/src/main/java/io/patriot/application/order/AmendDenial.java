package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.risk.DenialReason;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes down with the order that a change of it was refused by us, so that it is heard. */
public final class AmendDenial {
  /** The code of a refusal that no venue was asked for. */
  public static final String CODE = "OUR_RULES";

  static final String NOT_AMENDABLE = "it no longer rests, or so much of it has traded";

  private AmendDenial() {}

  /** Such as "insufficient funds". */
  static String words(DenialReason reason) {
    return reason
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=.)(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * While an answer to an earlier change is missing, nothing is written: the refusal would be taken
   * for that answer, and too little money would be set aside.
   */
  static void record(TradingStore store, Order order, String why, Instant now, Cause cause) {
    Order current = order;
    for (int tries = 1; tries <= Attempts.COMMIT_ATTEMPTS_MAX; tries++) {
      if (!canSay(current)
          || awaitsAnAnswer(store.history(current.intent().account(), current.id()))) {
        return;
      }
      AccountBook book = store.book(current.intent().account()).orElseThrow();
      WorkingOrder working = book.working().get(current.id());
      Money reserved = working == null ? Money.zero(book.currency()) : working.reservedAtFirst();
      var refused = new OrderEvent.AmendRefused(CODE, why, reserved);
      if (store.commit(Commit.step(book, current, refused, cause, now)) == CommitResult.COMMITTED) {
        return;
      }
      current = store.order(current.intent().account(), current.id()).orElseThrow();
    }
    throw Attempts.exhausted("AmendOrder");
  }

  private static boolean canSay(Order order) {
    return switch (order) {
      case Order.Open _,
          Order.PartiallyFilled _,
          Order.Filled _,
          Order.Cancelled _,
          Order.Expired _ ->
          true;
      case Order.Pending _,
          Order.Approved _,
          Order.Denied _,
          Order.Submitting _,
          Order.Unknown _,
          Order.Rejected _ ->
          false;
    };
  }

  private static boolean awaitsAnAnswer(List<RecordedEvent> history) {
    int open = 0;
    for (RecordedEvent recorded : history) {
      if (recorded.event() instanceof OrderEvent.AmendRequested) {
        open++;
      } else if (open > 0
          && (recorded.event() instanceof OrderEvent.Amended
              || recorded.event() instanceof OrderEvent.AmendRefused)) {
        open--;
      }
    }
    return open > 0;
  }
}
