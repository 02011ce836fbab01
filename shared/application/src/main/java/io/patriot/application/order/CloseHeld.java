package io.patriot.application.order;

import io.patriot.application.link.AccountQuiet;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.ClosingState;
import io.patriot.application.setting.AccountOutcome.Counted;
import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.order.OrderId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Closes the positions that their owner asked to close, and looks until book and venue say that
 * they are. The account trades on: the switch is not touched, orders that open stay, and so does
 * what was opened since. One that is to be turned is opened the other way round only once the venue
 * has confirmed that nothing is left of it.
 */
public final class CloseHeld {
  private static final String BY = "closing what was held";

  private final TradingStore store;
  private final CancelOrder cancelOrder;
  private final ClosePositions closePositions;
  private final AccountQuiet quiet;
  private final AccountOutcomes outcomes;
  private final ReconcileRequests requests;
  private final InstantSource clock;

  public CloseHeld(
      TradingStore store,
      CancelOrder cancelOrder,
      ClosePositions closePositions,
      AccountQuiet quiet,
      AccountOutcomes outcomes,
      ReconcileRequests requests,
      InstantSource clock) {
    this.store = store;
    this.cancelOrder = cancelOrder;
    this.closePositions = closePositions;
    this.quiet = quiet;
    this.outcomes = outcomes;
    this.requests = requests;
    this.clock = clock;
  }

  /** What one look came to. */
  public enum Outcome {
    /** There is no such account. */
    NO_ACCOUNT,
    /** All of it is closed, and turned if that was asked for. */
    DONE,
    /** It is closed, and too late to open anything. */
    TOO_LATE,
    /** It is looked at again. */
    GOES_ON,
    /** Something is left, or nobody knows, and nobody looks again. */
    GIVEN_UP
  }

  public Outcome handle(AccountId account, Closing before, Cause cause) {
    Optional<AccountBook> found = store.book(account);
    if (found.isEmpty()) {
      return Outcome.NO_ACCOUNT;
    }
    AccountBook book = found.get();
    Closing look = before.lookedAt(book);
    if (!look.left(book).isEmpty()) {
      if (clock.instant().isBefore(look.until())) {
        closePositions.handle(book, look, cause);
      }
      return again(book, look, ClosingState.LEFT, "", cause);
    }
    return switch (quiet.ask(account)) {
      case AccountQuiet.Answer.Quiet _ -> compared(book, look, 0, cause);
      case AccountQuiet.Answer.Busy(int positions, _) -> compared(book, look, positions, cause);
      case AccountQuiet.Answer.KeyGone _ ->
          again(book, look, ClosingState.UNKNOWN, "it does not take the key any more", cause);
      case AccountQuiet.Answer.Unavailable(var why) ->
          again(book, look, ClosingState.UNKNOWN, why, cause);
    };
  }

  /** Says that looking failed again and again here, so that nobody waits for word of it. */
  public void failed(AccountId account, Closing look, Cause cause) {
    store
        .book(account)
        .ifPresent(book -> tell(book, look, ClosingState.UNKNOWN, "looking fails here", cause));
  }

  private Outcome compared(AccountBook book, Closing look, int positions, Cause cause) {
    if (positions != book.positions().size()) {
      String why =
          "the exchange lists positions: " + positions + "; mine are: " + book.positions().size();
      return again(book, look, ClosingState.UNKNOWN, why, cause);
    }
    takeBackWhatProtected(book, look, cause);
    if (look.turns()) {
      if (!clock.instant().isBefore(look.until())) {
        tell(book, look, ClosingState.TOO_LATE, "", cause);
        return Outcome.TOO_LATE;
      }
      closePositions.turn(book, look, cause);
    }
    tell(book, look, ClosingState.CLOSED, "", cause);
    return Outcome.DONE;
  }

  /** A stop without a position has nothing more to do. */
  private void takeBackWhatProtected(AccountBook book, Closing look, Cause cause) {
    var over = new ArrayList<OrderId>();
    book.working()
        .forEach(
            (id, order) -> {
              if (protectedThat(order, book, look)) {
                over.add(id);
              }
            });
    over.forEach(id -> cancelOrder.handle(book.account(), id, BY, cause));
  }

  private static boolean protectedThat(WorkingOrder order, AccountBook book, Closing look) {
    return order.reduceOnly() && look.leavesOver(book, order.leg());
  }

  private Outcome again(
      AccountBook book, Closing look, ClosingState atLast, String why, Cause cause) {
    if (look.isLastLook(clock.instant())) {
      tell(book, look, atLast, why, cause);
      return Outcome.GIVEN_UP;
    }
    Duration pause = look.pause();
    requests.send(book.account(), look, pause, cause);
    return Outcome.GOES_ON;
  }

  /** Once for each request, whatever it comes to first. */
  private void tell(AccountBook book, Closing look, ClosingState state, String why, Cause cause) {
    var outcome =
        new AccountOutcome.PositionsClosed(
            state, look.turns(), new Counted(look.held().size(), look.left(book).size()), why);
    String name = look.requestId() + ":" + state;
    outcomes.record(new OutcomeStep(book.account(), name, outcome, cause, clock.instant()));
  }
}
