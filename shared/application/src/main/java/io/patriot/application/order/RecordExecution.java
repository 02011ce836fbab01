package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import java.time.InstantSource;

/**
 * Folds a venue's news into the order, the position and the ledger, exactly once, however often it
 * is heard.
 */
public final class RecordExecution {
  private final TradingStore store;
  private final InstantSource clock;

  public RecordExecution(TradingStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  public Order handle(ExecutionReport report, Cause cause) {
    for (int attempt = 1; attempt <= Attempts.COMMIT_ATTEMPTS_MAX; attempt++) {
      BookAndOrder current = store.bookAndOrder(report.account(), report.order());
      Order order =
          current
              .order()
              .orElseThrow(() -> new IllegalStateException("No order " + report.order()));
      if (alreadyKnown(report, order)) {
        return order;
      }
      AccountBook book = current.book().orElseThrow();
      Commit commit = commit(report, book, order, cause);
      switch (store.commit(commit)) {
        case COMMITTED -> {
          return commit.order();
        }
        case FILL_ALREADY_RECORDED -> {
          return order;
        }
        case CONFLICT -> {} // read again
      }
    }
    throw Attempts.exhausted("RecordExecution");
  }

  private Commit commit(ExecutionReport report, AccountBook book, Order order, Cause cause) {
    Commit commit = Commit.step(book, order, report.news().event(), cause, clock.instant());
    return report.news() instanceof ExecutionReport.News.Filled(var fill)
        ? commit.onlyOnce(
            new Commit.FillKey(
                report.venue(), order.intent().symbol(), order.intent().side(), fill.tradeId()))
        : commit;
  }

  /**
   * The end of an order is news once. A fill is told apart by its trade id when it is stored, but
   * one that no longer fits into the order never gets that far, so its history is asked.
   */
  private boolean alreadyKnown(ExecutionReport report, Order order) {
    return switch (report.news()) {
      case ExecutionReport.News.Filled(var fill) ->
          fill.quantity().isAbove(order.leaves()) && isRecorded(fill, report);
      case ExecutionReport.News.Cancelled _,
          ExecutionReport.News.Expired _,
          ExecutionReport.News.Rejected _ ->
          order.isFinished();
    };
  }

  private boolean isRecorded(Fill fill, ExecutionReport report) {
    return store.history(report.account(), report.order()).stream()
        .anyMatch(
            recorded ->
                recorded.event() instanceof OrderEvent.Filled(var known)
                    && known.tradeId().equals(fill.tradeId()));
  }
}
