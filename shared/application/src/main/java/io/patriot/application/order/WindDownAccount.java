package io.patriot.application.order;

import io.patriot.application.link.AccountQuiet;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.platform.StopWork;
import io.patriot.application.setting.AccountOutcome.WindDownState;
import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes back what waits on an account that its owner stopped, closes what it holds if they want
 * that, and looks until the venue's own lists say that it is done. It says what it knows: that it
 * is done, that the venue does not answer, or that something is left. After a stop of the platform
 * it does the same for what may open on any account.
 */
public final class WindDownAccount {
  private static final String BY_OWNER = "the kill switch";
  private static final String BY_PLATFORM = "the stop of the platform";

  /** A venue takes its time for each; the rest have their turn at the next look. */
  private static final int ORDERS_AT_ONCE_MAX = 10;

  private final TradingStore store;
  private final CancelOrder cancelOrder;
  private final ClosePositions closePositions;
  private final AccountQuiet quiet;
  private final PlatformSwitches platform;
  private final WindDownNews news;
  private final ReconcileRequests requests;
  private final InstantSource clock;

  public WindDownAccount(
      TradingStore store,
      CancelOrder cancelOrder,
      ClosePositions closePositions,
      AccountQuiet quiet,
      AccountOutcomes outcomes,
      PlatformSwitches platform,
      StopWork work,
      ReconcileRequests requests,
      InstantSource clock) {
    this.store = store;
    this.cancelOrder = cancelOrder;
    this.closePositions = closePositions;
    this.quiet = quiet;
    this.platform = platform;
    this.news = new WindDownNews(outcomes, work, clock);
    this.requests = requests;
    this.clock = clock;
  }

  /** What one look came to. */
  public sealed interface Outcome {
    /** The account trades again or was stopped anew: this is nobody's wish any more. */
    record Over() implements Outcome {}

    /** The venue's own lists say that it is done. */
    record Done() implements Outcome {}

    /** It is looked at again. */
    record GoesOn(int orders, int positions) implements Outcome {}

    /** Something is left, and nobody looks again by themselves. */
    record Left(int orders, int positions) implements Outcome {}
  }

  /** How the account stands after what could be done. */
  private sealed interface Standing {
    record Clear() implements Standing {}

    record NotYet(String why) implements Standing {}

    record Unanswered(String why) implements Standing {}
  }

  public Outcome handle(AccountId account, WindDown before, Cause cause) {
    Optional<AccountBook> found = store.book(account).filter(book -> before.isOf(book, platform));
    if (found.isEmpty()) {
      return new Outcome.Over();
    }
    List<OrderId> waiting = left(found.get(), before);
    WindDown look = before.lookedAt(waiting.size(), found.get().positions().size());
    news.begun(found.get(), before, look, waiting, cause);
    if (look.everything()) {
      mayClose(found.get(), cause);
    }
    takeBack(found.get(), look, cause);
    Optional<AccountBook> after = store.book(account).filter(book -> look.isOf(book, platform));
    if (after.isEmpty()) {
      return new Outcome.Over();
    }
    AccountBook book = after.get();
    if (look.everything()) {
      closePositions.handle(book, look, cause);
    }
    Standing standing = standing(book, look);
    return switch (standing) {
      case Standing.Clear() -> {
        tell(book, look, WindDownState.VERIFIED, "", cause);
        yield new Outcome.Done();
      }
      case Standing.NotYet(var why) -> notYet(book, look, WindDownState.LEFT, why, cause);
      case Standing.Unanswered(var why) -> {
        if (look.isLate()) {
          tell(book, look, WindDownState.UNANSWERED, why, cause);
        } else {
          news.unanswered(book, look, left(book, look).size());
        }
        yield notYet(book, look, WindDownState.UNKNOWN, why, cause);
      }
    };
  }

  /** Says that looking failed again and again here, so that nobody waits for word of it. */
  public void failed(AccountId account, WindDown look, Cause cause) {
    store
        .book(account)
        .filter(book -> look.isOf(book, platform))
        .ifPresent(book -> tell(book, look, WindDownState.UNKNOWN, "looking fails here", cause));
  }

  /** Nothing that opens gets through either way; closing orders do only like this. */
  private void mayClose(AccountBook book, Cause cause) {
    if (book.tradingState() == TradingState.HALTED && !book.positions().isEmpty()) {
      var turn =
          new AccountEvent.TradingStateChanged(
              TradingState.REDUCE_ONLY, "you asked to close everything", book.heldUntil());
      store.commit(new AccountChange(book, turn, null, cause, clock.instant()));
    }
  }

  /**
   * A stop stays until what it protects is closed: the closing may be refused, or go unanswered.
   */
  private void takeBack(AccountBook book, WindDown look, Cause cause) {
    int asked = 0;
    for (OrderId order : left(book, look)) {
      if (protects(book, order)) {
        continue;
      }
      if (wasAskedBack(book.account(), order)) {
        requests.send(book.account(), order, Duration.ZERO, cause);
      } else if (asked < ORDERS_AT_ONCE_MAX) {
        cancelOrder.handle(book.account(), order, by(look), cause);
        asked++;
      }
    }
  }

  private static String by(WindDown look) {
    return switch (look.stop()) {
      case WindDown.Stop.ByOwner _ -> BY_OWNER;
      case WindDown.Stop.OfPlatform _ -> BY_PLATFORM;
    };
  }

  private static boolean protects(AccountBook book, OrderId order) {
    WorkingOrder working = Objects.requireNonNull(book.working().get(order));
    return working.reduceOnly() && book.positions().containsKey(working.leg());
  }

  private static List<OrderId> left(AccountBook book, WindDown look) {
    return book.working().entrySet().stream()
        .filter(entry -> look.takesBack(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean wasAskedBack(AccountId account, OrderId order) {
    return store.history(account, order).stream()
        .anyMatch(recorded -> recorded.event() instanceof OrderEvent.CancelRequested);
  }

  /** Our book first, because it costs nothing; but only the venue's lists prove anything. */
  private Standing standing(AccountBook book, WindDown look) {
    if (!left(book, look).isEmpty() || (look.everything() && !book.positions().isEmpty())) {
      return new Standing.NotYet("");
    }
    return switch (quiet.ask(book.account())) {
      case AccountQuiet.Answer.Quiet _ -> compared(book, 0, 0);
      case AccountQuiet.Answer.Busy(int positions, int orders) -> compared(book, positions, orders);
      case AccountQuiet.Answer.KeyGone _ ->
          new Standing.Unanswered("it does not take the key any more");
      case AccountQuiet.Answer.Unavailable(var why) -> new Standing.Unanswered(why);
    };
  }

  /** What the venue has more than our book is somebody else's, or on its way to us. */
  private static Standing compared(AccountBook book, int positions, int orders) {
    return positions == book.positions().size() && orders == book.working().size()
        ? new Standing.Clear()
        : new Standing.NotYet(
            "the exchange lists orders "
                + orders
                + ", positions "
                + positions
                + "; mine are orders "
                + book.working().size()
                + ", positions "
                + book.positions().size());
  }

  private Outcome notYet(
      AccountBook book, WindDown look, WindDownState atLast, String why, Cause cause) {
    int orders = left(book, look).size();
    int positions = book.positions().size();
    if (look.isLastLook()) {
      tell(book, look, atLast, why, cause);
      return new Outcome.Left(orders, positions);
    }
    requests.send(book.account(), look, look.pause(), cause);
    return new Outcome.GoesOn(orders, positions);
  }

  private void tell(AccountBook book, WindDown look, WindDownState state, String why, Cause cause) {
    news.tell(book, look, state, left(book, look).size(), why, cause);
  }
}
