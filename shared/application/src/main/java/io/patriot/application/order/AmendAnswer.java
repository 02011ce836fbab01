package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a change that a venue was asked for, whichever road the answer comes by. */
final class AmendAnswer {
  private AmendAnswer() {}

  static OrderEvent.Amended amended(OrderEvent.AmendRequested request) {
    return new OrderEvent.Amended(request.quantity(), request.price(), request.reserved());
  }

  /** The order stays as it was, and so does the money that was set aside for it. */
  static OrderEvent.AmendRefused refused(
      List<RecordedEvent> history, OrderEvent.AmendRequested request, String code, String message) {
    Money reserved = request.reservedBefore();
    for (RecordedEvent recorded : history) {
      switch (recorded.event()) {
        case OrderEvent.Approved approved -> reserved = approved.reserved();
        case OrderEvent.Amended amended -> reserved = amended.reserved();
        default -> {}
      }
    }
    return new OrderEvent.AmendRefused(code, message, reserved);
  }

  /** What a venue's report of a changed order means; nothing when that is known. */
  static Optional<OrderEvent> amended(
      List<RecordedEvent> history, Order order, AccountBook book, News.Amended news) {
    WorkingOrder working = book.working().get(order.id());
    boolean endedUnfilled = order.isFinished() && !(order instanceof Order.Filled);
    if (endedUnfilled || working == null) {
      return Optional.empty();
    }
    for (RecordedEvent open : unanswered(history)) {
      if (isFor(open.event(), news)) {
        return Optional.of(amended((OrderEvent.AmendRequested) open.event()));
      }
    }
    if (isAsNow(order, news)) {
      return Optional.empty();
    }
    // It was given up as lost, or somebody changed it at the venue.
    Money reserved = working.reservedAtFirst();
    for (RecordedEvent recorded : history) {
      if (isFor(recorded.event(), news)) {
        reserved = ((OrderEvent.AmendRequested) recorded.event()).reserved();
      }
    }
    return Optional.of(new OrderEvent.Amended(news.quantity(), news.price(), reserved));
  }

  /** What a venue's refusal means; nothing when no answer is missing. */
  static Optional<OrderEvent> refused(List<RecordedEvent> history, News.AmendRefused news) {
    List<RecordedEvent> open = unanswered(history);
    return open.isEmpty() || !(open.getFirst().event() instanceof OrderEvent.AmendRequested request)
        ? Optional.empty()
        : Optional.of(refused(history, request, news.code(), news.message()));
  }

  /**
   * The change asked for that alone explains a trade of more than the order had left: the first one
   * without an answer, else the last one with one, since its answer and that of another may have
   * come in the wrong order.
   */
  static Optional<OrderEvent> provenBy(Fill fill, List<RecordedEvent> history, Order order) {
    Quantity traded = order.executed().quantity().plus(fill.quantity());
    return Stream.concat(unanswered(history).stream(), List.copyOf(history).reversed().stream())
        .map(RecordedEvent::event)
        .filter(OrderEvent.AmendRequested.class::isInstance)
        .map(OrderEvent.AmendRequested.class::cast)
        .filter(request -> !traded.isAbove(request.quantity()))
        .<OrderEvent>map(AmendAnswer::amended)
        .findFirst();
  }

  /**
   * Whether news of a change comes after that of one asked for later. It was held up on its way, or
   * the venue heard of the two in the other order: only a look there tells.
   */
  static boolean isOvertaken(List<RecordedEvent> history, Order order, News.Amended news) {
    if (order.isFinished() || isAsNow(order, news)) {
      return false;
    }
    boolean isWaitedFor = unanswered(history).stream().anyMatch(open -> isFor(open.event(), news));
    boolean wasAskedFor = false;
    boolean wasAskedForAnother = false;
    for (RecordedEvent recorded : history) {
      if (recorded.event() instanceof OrderEvent.AmendRequested request) {
        boolean isIt = isFor(request, news);
        wasAskedFor |= isIt;
        wasAskedForAnother = wasAskedFor && !isIt;
      }
    }
    return wasAskedForAnother && !isWaitedFor;
  }

  /** Before its trades are recorded: a venue that has the order larger made it larger. */
  static void enlarge(
      TradingStore store, Order order, VenueOrder.Found found, Instant now, Cause cause) {
    if (!isLimit(order)
        || found.price().isEmpty()
        || !found.quantity().isAbove(order.intent().quantity())) {
      return;
    }
    var news = new News.Amended(found.quantity(), found.price().get());
    BookAndOrder current = store.bookAndOrder(order.intent().account(), order.id());
    List<RecordedEvent> history = store.history(order.intent().account(), order.id());
    amended(history, current.order().orElseThrow(), current.book().orElseThrow(), news)
        .ifPresent(event -> record(store, current.order().orElseThrow(), event, now, cause));
  }

  /**
   * Ends a change whose answer was lost by what the venue has now. One that is not there yet counts
   * as refused only when it can no longer arrive, or finds an order that has ended.
   */
  static void compare(
      TradingStore store, Order order, VenueOrder.Found found, Instant now, Cause cause) {
    List<RecordedEvent> history = store.history(order.intent().account(), order.id());
    List<RecordedEvent> unanswered = unanswered(history);
    if (unanswered.isEmpty()
        || !(unanswered.getLast().event() instanceof OrderEvent.AmendRequested request)) {
      return;
    }
    boolean done =
        found.quantity().equals(request.quantity())
            && found.price().filter(request.price()::equals).isPresent();
    Instant arrivesAtTheLatest =
        unanswered.getLast().at().plus(PlaceOrder.CLAIM_LASTS).plus(Arrival.LATE_MAX);
    if (done) {
      record(store, order, amended(request), now, cause);
    } else if (now.isAfter(arrivesAtTheLatest)
        || !(found.status() instanceof VenueOrder.Status.Live)) {
      OrderEvent refused =
          refused(history, request, "NOT_CHANGED", "the venue still has it as it was");
      record(store, order, refused, now, cause);
    }
  }

  /**
   * Takes over what a venue has a resting order as, when no answer is missing: answers came in
   * another order than what they tell of, or somebody changed it there.
   *
   * @param before the order as it was before the venue was asked
   */
  static void takeOver(
      TradingStore store,
      Order before,
      Order order,
      VenueOrder.Found found,
      Instant now,
      Cause cause) {
    if (!isLimit(order)
        || found.price().isEmpty()
        || !before.intent().terms().equals(order.intent().terms())) {
      return;
    }
    var there = new News.Amended(found.quantity(), found.price().get());
    List<RecordedEvent> history = store.history(order.intent().account(), order.id());
    if (!isAsNow(order, there) && unanswered(history).isEmpty()) {
      AccountBook book = store.book(order.intent().account()).orElseThrow();
      amended(history, order, book, there)
          .ifPresent(event -> record(store, order, event, now, cause));
    }
  }

  static Order record(
      TradingStore store, Order asked, OrderEvent answer, Instant now, Cause cause) {
    Order order = asked;
    for (int tries = 1; tries <= Attempts.COMMIT_ATTEMPTS_MAX; tries++) {
      AccountBook book = store.book(order.intent().account()).orElseThrow();
      Commit commit = Commit.step(book, order, answer, cause, now);
      if (store.commit(commit) == CommitResult.COMMITTED) {
        return commit.order();
      }
      order = store.order(order.intent().account(), order.id()).orElseThrow();
    }
    throw Attempts.exhausted("AmendOrder");
  }

  /** The changes asked for that have had no answer, in the order they were asked for. */
  private static List<RecordedEvent> unanswered(List<RecordedEvent> history) {
    var open = new ArrayList<RecordedEvent>();
    for (RecordedEvent recorded : history) {
      switch (recorded.event()) {
        case OrderEvent.AmendRequested _ -> open.add(recorded);
        case OrderEvent.Amended(var quantity, var price, var _) -> answered(open, quantity, price);
        case OrderEvent.AmendRefused _ -> {
          if (!open.isEmpty()) {
            open.removeFirst();
          }
        }
        default -> {}
      }
    }
    return open;
  }

  /** A change that happened also answers those asked for before it, and its own repetitions. */
  private static void answered(List<RecordedEvent> open, Quantity quantity, Price price) {
    var news = new News.Amended(quantity, price);
    int first = 0;
    while (first < open.size() && !isFor(open.get(first).event(), news)) {
      first++;
    }
    int end = first;
    while (end < open.size() && isFor(open.get(end).event(), news)) {
      end++;
    }
    if (end > first) {
      open.subList(0, end).clear();
    }
  }

  private static boolean isLimit(Order order) {
    return !order.intent().terms().type().isConditional()
        && order.intent().terms().type().limitPrice().isPresent();
  }

  private static boolean isAsNow(Order order, News.Amended news) {
    return order.intent().quantity().equals(news.quantity())
        && order.intent().terms().type().limitPrice().filter(news.price()::equals).isPresent();
  }

  private static boolean isFor(OrderEvent event, News.Amended news) {
    return event instanceof OrderEvent.AmendRequested request
        && request.quantity().equals(news.quantity())
        && request.price().equals(news.price());
  }
}
