package io.patriot.feeds;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.paper.PaperOrders.Added;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import java.util.List;
import java.util.Map;

/** The paper venue's record: what it stores of its orders, and what it reports of them. */
final class PaperRecord {
  /**
   * Ten seconds with the pauses. Whoever had an order before changes it when it trades and now and
   * then, so not each time between our look and our write.
   */
  private static final int TAKE_OVERS_MAX = 50;

  private final PaperOrders orders;
  private final ExecutionReports reports;
  private final Map<OrderId, PaperOrder> known;
  private final Journal journal;
  private volatile long turn;

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

  /** Becomes the venue, in the place of whoever was it before. */
  void takeTurn() {
    turn = journal.untilItWorks(_ -> orders.takeTurn());
  }

  /** Whether this is still the venue. */
  boolean isVenue() {
    return journal.untilItWorks(_ -> orders.isLast(turn));
  }

  /**
   * Stores a new order. An attempt that failed may have stored it without our hearing so, hence the
   * look after it.
   */
  Added added(PaperOrder order) {
    return journal.untilItWorks(
        isFirst -> {
          Added added = orders.add(order, turn);
          return added == Added.WAS_THERE && !isFirst && isWhatIsStored(order)
              ? Added.ADDED
              : added;
        });
  }

  /** Stores an order's next state, with the same look; false when somebody else did. */
  boolean isSaved(PaperOrder order) {
    return journal.untilItWorks(
        isFirst -> orders.save(order) || (!isFirst && isWhatIsStored(order)));
  }

  /**
   * Makes an order ours that another process may still have. Throws when that one keeps changing
   * it.
   *
   * @return the order as it is then, or as it ended meanwhile
   */
  PaperOrder takenOver(PaperOrder found) {
    PaperOrder order = found;
    for (int tries = 1; order.state() instanceof PaperOrder.State.Live; tries++) {
      PaperOrder ours = order.takenOver();
      if (isSaved(ours)) {
        return ours;
      }
      if (tries == TAKE_OVERS_MAX) {
        throw new IllegalStateException("Another process keeps changing " + order.id());
      }
      journal.pause();
      PaperOrder before = order;
      order =
          journal.untilItWorks(
              _ -> orders.find(before.intent().account(), before.id()).orElse(before));
    }
    return order;
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
