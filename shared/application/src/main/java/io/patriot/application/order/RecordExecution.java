package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folds a venue's news into the order, the position and the ledger, exactly once, however often it
 * is heard. A trade that no order of ours made is adopted: the venue's trades are the truth.
 */
public final class RecordExecution {
  /** As early as a queue that delays knows it. */
  private static final Duration OF_MANY_AFTER = Duration.ofSeconds(1);

  private final TradingStore store;
  private final ReconcileRequests requests;
  private final InstantSource clock;

  public RecordExecution(TradingStore store, ReconcileRequests requests, InstantSource clock) {
    this.store = store;
    this.requests = requests;
    this.clock = clock;
  }

  /** Whether the news changed anything. */
  public enum Outcome {
    RECORDED,
    ALREADY_KNOWN
  }

  public Outcome handle(ExecutionReport report, Cause cause) {
    return handle(report, true, cause);
  }

  /**
   * What a look at the venue found, most of it known: only what is new has positions looked at, or
   * looks at orders and at positions would ask for each other without end.
   */
  Outcome found(ExecutionReport report, Cause cause) {
    return handle(report, false, cause);
  }

  private Outcome handle(ExecutionReport report, boolean tellsAgain, Cause cause) {
    for (int attempt = 1; attempt <= Attempts.COMMIT_ATTEMPTS_MAX; attempt++) {
      CommitResult result =
          report.news() instanceof News.ExternalFill external
              ? adopted(report, external, cause)
              : recorded(report, tellsAgain, cause);
      switch (result) {
        case COMMITTED -> {
          return Outcome.RECORDED;
        }
        case FILL_ALREADY_RECORDED -> {
          return Outcome.ALREADY_KNOWN;
        }
        case CONFLICT -> {} // read again
      }
    }
    throw Attempts.exhausted("RecordExecution");
  }

  private CommitResult adopted(ExecutionReport report, News.ExternalFill external, Cause cause) {
    return adopted(book(report), report, external, List.of(), cause);
  }

  /** With what follows from it for the account, so that neither can be there without the other. */
  private CommitResult adopted(
      AccountBook book,
      ExecutionReport report,
      News.ExternalFill external,
      List<AccountEvent> following,
      Cause cause) {
    var events = new ArrayList<AccountEvent>();
    events.add(
        new AccountEvent.ExternalFill(
            report.symbol(),
            external.side(),
            report.positionSide(),
            external.fill(),
            external.origin()));
    events.addAll(following);
    var once = new Commit.FillKey(report.symbol(), external.side(), external.fill().tradeId());
    CommitResult result =
        store.commit(new AccountChange(book, events, once, cause, clock.instant()));
    if (result != CommitResult.CONFLICT
        && book.plans().of(new Leg(report.symbol(), report.positionSide())).isPresent()) {
      requests.send(report.account(), ProtectionLook.first(), Duration.ZERO, cause);
    }
    return result;
  }

  private AccountBook book(ExecutionReport report) {
    return store
        .book(report.account())
        .orElseThrow(() -> new IllegalStateException("No account " + report.account()));
  }

  private CommitResult recorded(ExecutionReport report, boolean tellsAgain, Cause cause) {
    BookAndOrder current = store.bookAndOrder(report.account(), report.order());
    if (current.order().isEmpty()) {
      return ofAnotherBook(report, cause);
    }
    Order order = current.order().get();
    AccountBook book = current.book().orElseThrow();
    Optional<OrderEvent> event = event(report, book, order, cause);
    if (event.isEmpty()) {
      tellReplacement(order, report.news(), cause);
      if (tellsAgain) {
        tellGuard(order, book, report.news(), cause);
      }
      return CommitResult.FILL_ALREADY_RECORDED;
    }
    if (event.get() instanceof OrderEvent.Filled(var fill) && !order.takes(fill)) {
      return unfitting(report, fill, book, order, cause);
    }
    Commit commit = Commit.step(book, order, event.get(), cause, clock.instant());
    CommitResult result =
        store.commit(
            report.news() instanceof News.Filled(var fill)
                ? commit.onlyOnce(
                    new Commit.FillKey(
                        order.intent().symbol(), order.intent().side(), fill.tradeId()))
                : commit);
    if (result == CommitResult.COMMITTED && isClosingOn(order, commit)) {
      Reconcile.askLater(requests, order, cause);
    }
    if (result != CommitResult.CONFLICT) {
      tellReplacement(
          result == CommitResult.COMMITTED ? commit.order() : order, report.news(), cause);
      if (tellsAgain || result == CommitResult.COMMITTED) {
        tellGuard(order, book, report.news(), cause);
      }
    }
    return result;
  }

  /** What changes a guarded position, or ends one of its guards, is looked at right away. */
  private void tellGuard(Order order, AccountBook before, News news, Cause cause) {
    OrderTerms terms = order.intent().terms();
    if ((terms.protection().isPresent() || before.plans().of(terms.leg()).isPresent())
        && mayUnguard(news)) {
      Duration delay = isOneOfMany(order, before, news) ? OF_MANY_AFTER : Duration.ZERO;
      requests.send(before.account(), ProtectionLook.first(), delay, cause);
    }
  }

  /**
   * One more part of an order that goes on: it turns no position around, and what guards the
   * position closes whatever is held, so that only how much its targets are for changes. Of the
   * looks that many such parts ask for in one second, one sees them all.
   */
  private static boolean isOneOfMany(Order order, AccountBook before, News news) {
    OrderTerms terms = order.intent().terms();
    if (!(news instanceof News.Filled(var fill))
        || order.executed().isNothing()
        || order.isFinished()
        || !order.leaves().isAbove(fill.quantity())) {
      return false;
    }
    Position held = before.position(terms.leg());
    boolean grows =
        !held.isFlat() && !held.isOverdrawn() && held.reducibleBy(terms.side()).isZero();
    return grows || terms.reduceOnly() || terms.closesPosition();
  }

  private static boolean mayUnguard(News news) {
    return switch (news) {
      case News.Filled _, News.Cancelled _, News.Expired _, News.Rejected _, News.ExternalFill _ ->
          true;
      case News.Accepted _, News.Triggered _, News.Amended _, News.AmendRefused _ -> false;
    };
  }

  /** It has just traded what it was asked for, and closes on: only its venue knows how much. */
  private static boolean isClosingOn(Order before, Commit commit) {
    AccountBook after = commit.book();
    return !(before instanceof Order.Filled)
        && commit.order() instanceof Order.Filled
        && before.intent().terms().closesPosition()
        && after != null
        && after.working().containsKey(before.id());
  }

  /** An order that takes this one's place waits to hear how it ends. */
  private void tellReplacement(Order order, News news, Cause cause) {
    if (order.intent().terms().type().isConditional()
        && (order.isFinished() || news instanceof News.Triggered)) {
      AccountId account = order.intent().account();
      new MakingWay(order, store.history(account, order.id()))
          .claim()
          .ifPresent(replacement -> requests.send(account, replacement, Duration.ZERO, cause));
    }
  }

  /**
   * The same account at the venue may be linked twice. What the other link's orders traded was
   * traded here too; what else becomes of them is not this book's.
   */
  private CommitResult ofAnotherBook(ExecutionReport report, Cause cause) {
    if (!(report.news() instanceof News.Filled(var fill))) {
      return CommitResult.FILL_ALREADY_RECORDED;
    }
    Side side = report.side();
    if (side == null) {
      throw new IllegalStateException("No order " + report.order());
    }
    String origin = "order " + report.order().shortForm() + ", which this account did not give";
    return adopted(report, new News.ExternalFill(side, fill, origin), cause);
  }

  /**
   * A trade of more than the order had left proves a change that was asked for. What nothing
   * explains is true all the same, but the account may only reduce until somebody has looked.
   */
  private CommitResult unfitting(
      ExecutionReport report, Fill fill, AccountBook book, Order order, Cause cause) {
    Optional<OrderEvent> changed =
        AmendAnswer.provenBy(fill, store.history(report.account(), report.order()), order);
    if (changed.isPresent()) {
      store.commit(Commit.step(book, order, changed.get(), cause, clock.instant()));
      return CommitResult.CONFLICT; // read again: now it fits
    }
    var external =
        new News.ExternalFill(
            order.intent().side(), fill, "order " + order.id().shortForm() + ", beyond its size");
    var onlyReduce =
        new AccountEvent.TradingStateChanged(
            TradingState.REDUCE_ONLY, "an order traded more than it was for");
    return adopted(
        book,
        report,
        external,
        book.tradingState() == TradingState.HALTED ? List.of() : List.of(onlyReduce),
        cause);
  }

  /** What the news means for the order; nothing when it is known. */
  private Optional<OrderEvent> event(
      ExecutionReport report, AccountBook book, Order order, Cause cause) {
    return switch (report.news()) {
      case News.Accepted(var id) -> newsIf(isOnItsWay(order), new OrderEvent.Accepted(id));
      case News.Triggered(var id) ->
          newsIf(
              isOnItsWay(order)
                  || (order instanceof Order.Open open && !open.venueOrderId().equals(id)),
              new OrderEvent.Triggered(id));
      case News.Amended amended -> amended(book, order, amended, cause);
      case News.AmendRefused refused ->
          order instanceof Order.Rejected
              ? Optional.empty()
              : AmendAnswer.refused(store.history(report.account(), report.order()), refused);
      case News.Filled(var fill) ->
          newsIf(!isKnown(fill, report, order), new OrderEvent.Filled(fill));
      case News.Cancelled(var why) -> newsIf(!order.isFinished(), new OrderEvent.Cancelled(why));
      case News.Expired(var why) -> newsIf(!order.isFinished(), new OrderEvent.Expired(why));
      case News.Rejected(var code, var message) ->
          newsIf(!order.isFinished(), new OrderEvent.Rejected(code, message));
      case News.ExternalFill _ -> throw new IllegalStateException("No order made it");
    };
  }

  private Optional<OrderEvent> amended(
      AccountBook book, Order order, News.Amended amended, Cause cause) {
    List<RecordedEvent> history = store.history(order.intent().account(), order.id());
    if (AmendAnswer.isOvertaken(history, order, amended)) {
      requests.send(order.intent().account(), order.id(), Duration.ZERO, cause);
      return Optional.empty();
    }
    return AmendAnswer.amended(history, order, book, amended);
  }

  private static Optional<OrderEvent> newsIf(boolean isNews, OrderEvent event) {
    return isNews ? Optional.of(event) : Optional.empty();
  }

  private static boolean isOnItsWay(Order order) {
    return order instanceof Order.Submitting || order instanceof Order.Unknown;
  }

  /**
   * A fill is told apart by its trade id when it is stored, but one that no longer fits into the
   * order never gets that far, so its history is asked.
   */
  private boolean isKnown(Fill fill, ExecutionReport report, Order order) {
    return fill.quantity().isAbove(order.leaves())
        && store.history(report.account(), report.order()).stream()
            .anyMatch(
                recorded ->
                    recorded.event() instanceof OrderEvent.Filled(var known)
                        && known.tradeId().equals(fill.tradeId()));
  }
}
