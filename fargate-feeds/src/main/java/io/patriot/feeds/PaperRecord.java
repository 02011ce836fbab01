package io.patriot.feeds;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The paper venue's record: what it stores of its orders, and what it reports of them. */
final class PaperRecord {
  private final PaperOrders orders;
  private final ExecutionReports reports;
  private final Map<OrderId, PaperOrder> known;
  private final Journal journal;

  /**
   * @param known the orders in memory; one that is over and reported is taken out
   */
  PaperRecord(
      PaperOrders orders,
      ExecutionReports reports,
      Map<OrderId, PaperOrder> known,
      Journal journal) {
    this.orders = orders;
    this.reports = reports;
    this.known = known;
    this.journal = journal;
  }

  /** Stores a new order; false when it was here before. */
  boolean isAdded(PaperOrder order) {
    return isStored(order, orders::add);
  }

  /** Stores an order's next state; false when somebody else did. */
  boolean isSaved(PaperOrder order) {
    return isStored(order, orders::save);
  }

  /** Reports news; an order that is over is settled with that. */
  void report(PaperOrder order, List<PaperNews.Item> news) {
    send(order, news);
    if (!(order.state() instanceof PaperOrder.State.Live)) {
      boolean unused = isSaved(PaperNews.settled(order));
      known.remove(order.id());
    }
  }

  void reportAgain(AccountId account, OrderId id) {
    reportAgain(
        journal
            .untilItWorks(_ -> orders.find(account, id))
            .orElseThrow(() -> new IllegalStateException("Not stored: " + id)));
  }

  void reportAgain(PaperOrder order) {
    send(order, PaperNews.all(order));
  }

  /**
   * Stores a state; false when somebody else did before. An attempt that failed may have stored it
   * without our hearing so, hence the look after it.
   */
  private boolean isStored(PaperOrder order, Predicate<PaperOrder> store) {
    return journal.untilItWorks(
        isFirst -> store.test(order) || (!isFirst && isWhatIsStored(order)));
  }

  private boolean isWhatIsStored(PaperOrder order) {
    return orders
        .find(order.intent().account(), order.id())
        .filter(
            found ->
                found.version() == order.version()
                    && found.state().equals(order.state())
                    && found.fills().size() == order.fills().size())
        .isPresent();
  }

  private void send(PaperOrder order, List<PaperNews.Item> news) {
    tell(news.stream().map(item -> item.report(order)).toList(), order.cause());
  }

  /** Sends reports until they are sent. */
  void tell(List<ExecutionReport> told, Cause cause) {
    if (told.isEmpty()) {
      return;
    }
    boolean unused =
        journal.untilItWorks(
            _ -> {
              reports.send(told, cause);
              return true;
            });
  }
}
