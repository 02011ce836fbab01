package io.patriot.testkit.model;

import io.patriot.application.order.BookAndOrder;
import io.patriot.application.order.Commit;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.RecordedEvent;
import io.patriot.application.platform.PlatformSwitch;
import io.patriot.application.venue.PlacementResult;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.testkit.InMemoryTradingStore;
import io.patriot.testkit.Interception;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Mistakes made on purpose: models that do not find them would find nothing. */
enum Mistake {
  NONE,
  /** The order is claimed without looking whether somebody else has claimed it. */
  CLAIM_WITHOUT_CONDITION,
  /** The claim does not look at the fence. */
  FENCE_NOT_LOOKED_AT,
  /** When the fence has risen, the new number is taken without reading the switch behind it. */
  SWITCH_NOT_READ_AGAIN,
  /** Nobody looks at the platform's switch. */
  PLATFORM_NOT_LOOKED_AT,
  /** Fills are not told apart by their trade ids. */
  FILL_COUNTS_TWICE,
  /** A time-out counts as a rejection. */
  SILENCE_IS_REJECTION,
  /** A time-out is answered by sending the order again, without asking. */
  SENT_AGAIN_WITHOUT_ASKING,
  /** One look that finds nothing is proof enough, however early it comes. */
  PROOF_TOO_EARLY,
  /** A wish is approved by a book that has changed since it was read. */
  JUDGED_BY_AN_OLD_BOOK,
  /** That the venue was asked to take an order back counts as done. */
  ASKED_BACK_IS_GONE,
  /** The switch is turned after the trade that is the reason for it was recorded. */
  SWITCH_TURNED_AFTERWARDS,
  /** What a process that died was doing is not handed over again, and nobody looks for it. */
  NOBODY_LOOKS_AGAIN;

  @Nullable Object spoil(String method, Interception.Call call, InMemoryTradingStore store) {
    Commit commit =
        method.equals("commit") && call.arguments().getFirst() instanceof Commit step ? step : null;
    if (commit != null) {
      call.arguments().set(0, spoiled(commit, store));
    }
    Object result = call.proceed();
    return switch (this) {
      case CLAIM_WITHOUT_CONDITION ->
          commit != null && isClaim(commit) && result == CommitResult.CONFLICT
              ? CommitResult.COMMITTED
              : result;
      case SWITCH_NOT_READ_AGAIN ->
          result instanceof BookAndOrder(var book, var order)
              ? new BookAndOrder(book.map(Mistake::asIfActive), order)
              : result;
      case PLATFORM_NOT_LOOKED_AT ->
          result instanceof PlatformSwitch && method.equals("read")
              ? PlatformSwitch.NEVER_TURNED
              : result;
      case SILENCE_IS_REJECTION ->
          result instanceof PlacementResult.Unknown(var cause)
              ? new PlacementResult.Rejected("TIMEOUT", cause)
              : result;
      case SENT_AGAIN_WITHOUT_ASKING ->
          result instanceof PlacementResult.Unknown ? call.proceed() : result;
      case PROOF_TOO_EARLY ->
          method.equals("history") ? longAgo((List<?>) Objects.requireNonNull(result)) : result;
      case JUDGED_BY_AN_OLD_BOOK -> {
        if (commit == null || result != CommitResult.CONFLICT || commit.orderVersionBefore() != 0) {
          yield result;
        }
        AccountBook now = store.book(commit.account()).orElseThrow();
        AccountBook after = now.after(commit.order().intent(), commit.events().getLast());
        yield store.commit(with(commit, commit.order(), commit.events(), after));
      }
      case NONE,
          FENCE_NOT_LOOKED_AT,
          FILL_COUNTS_TWICE,
          ASKED_BACK_IS_GONE,
          SWITCH_TURNED_AFTERWARDS,
          NOBODY_LOOKS_AGAIN ->
          result;
    };
  }

  private Commit spoiled(Commit commit, InMemoryTradingStore store) {
    return switch (this) {
      case FENCE_NOT_LOOKED_AT -> without(commit, false, isClaim(commit));
      case FILL_COUNTS_TWICE -> without(commit, true, false);
      case ASKED_BACK_IS_GONE ->
          commit.events().getLast() instanceof OrderEvent.CancelRequested(var by)
              ? cancelled(commit, by, store)
              : commit;
      case NONE,
          CLAIM_WITHOUT_CONDITION,
          SWITCH_NOT_READ_AGAIN,
          PLATFORM_NOT_LOOKED_AT,
          SILENCE_IS_REJECTION,
          SENT_AGAIN_WITHOUT_ASKING,
          PROOF_TOO_EARLY,
          JUDGED_BY_AN_OLD_BOOK,
          SWITCH_TURNED_AFTERWARDS,
          NOBODY_LOOKS_AGAIN ->
          commit;
    };
  }

  private static Commit cancelled(Commit commit, String by, InMemoryTradingStore store) {
    Order before = store.order(commit.account(), commit.orderId()).orElseThrow();
    AccountBook book = store.book(commit.account()).orElseThrow();
    var event = new OrderEvent.Cancelled(by);
    return before.version() != commit.orderVersionBefore()
        ? commit
        : with(commit, before.after(event), List.of(event), book.after(before.intent(), event));
  }

  private static boolean isClaim(Commit commit) {
    return commit.events().getLast() instanceof OrderEvent.Submitted;
  }

  private static AccountBook asIfActive(AccountBook book) {
    return new AccountBook(
        book.account(),
        book.version(),
        book.status(),
        TradingState.ACTIVE,
        book.fence(),
        book.heldUntil(),
        book.limits(),
        book.mode(),
        book.wallet(),
        book.realised(),
        book.fees(),
        book.positions(),
        book.working(),
        book.budget(),
        book.plans());
  }

  private static Commit with(
      Commit commit, Order order, List<OrderEvent> events, @Nullable AccountBook book) {
    return new Commit(
        order,
        events,
        book,
        commit.gain(),
        commit.fence(),
        commit.fill(),
        commit.cause(),
        commit.at(),
        commit.inputs());
  }

  private static Commit without(Commit commit, boolean fill, boolean fence) {
    return new Commit(
        commit.order(),
        commit.events(),
        commit.book(),
        commit.gain(),
        fence ? null : commit.fence(),
        fill ? null : commit.fill(),
        commit.cause(),
        commit.at(),
        commit.inputs());
  }

  private static List<RecordedEvent> longAgo(List<?> history) {
    return history.stream()
        .map(RecordedEvent.class::cast)
        .map(
            recorded ->
                new RecordedEvent(
                    recorded.version(),
                    recorded.at().minus(Duration.ofMinutes(1)),
                    recorded.cause(),
                    recorded.event()))
        .toList();
  }
}
