package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.CancelResult;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.TradingVenue;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Compares what we believe of an order with what the venue says, and follows the venue.
 *
 * <p>It never opens risk by itself: an order whose sending is in doubt is sent again or given up
 * only when {@link Arrival} proves that it never arrived.
 */
public final class Reconcile {
  /** How often an order may be sent in all. */
  static final int SENDINGS_MAX = 3;

  /** When to ask about an order in doubt; the sweep goes on each minute after that. */
  private static final List<Duration> LOOKS =
      List.of(
          Duration.ofMillis(500),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30));

  private final TradingStore store;
  private final TradingVenue venue;
  private final Placements placements;
  private final ReconcileRequests requests;
  private final RecordExecution recordExecution;
  private final ResumeReplacement replacements;
  private final ForgottenOrder forgotten;
  private final InstantSource clock;

  public Reconcile(
      TradingStore store,
      TradingVenue venue,
      Placements placements,
      ReconcileRequests requests,
      RecordExecution recordExecution,
      ResumeReplacement replacements,
      InstantSource clock) {
    this.store = store;
    this.venue = venue;
    this.placements = placements;
    this.requests = requests;
    this.recordExecution = recordExecution;
    this.replacements = replacements;
    this.forgotten = new ForgottenOrder(store, venue, requests, clock);
    this.clock = clock;
  }

  /** What was found. */
  public enum Outcome {
    /** Our view and the venue's agree, or now do. */
    SETTLED,
    /** It cannot be said yet; look again later. */
    STILL_OPEN
  }

  /** Has an order in doubt looked into, soon and then ever more patiently. */
  static void askLater(ReconcileRequests requests, Order order, Cause cause) {
    for (Duration delay : LOOKS) {
      requests.send(order.intent().account(), order.id(), delay, cause);
    }
  }

  /** The same for an order that takes the place of another, until it has taken it. */
  static void askWhileReplacing(ReconcileRequests requests, Order order, Cause cause) {
    for (Duration delay : LOOKS) {
      requests.sendReplacing(order.intent().account(), order.id(), delay, cause);
    }
  }

  /** Looks at an order that takes the place of another; one that has taken it is let be. */
  public Outcome whileReplacing(AccountId account, OrderId id, Cause cause) {
    boolean stillDoes =
        store
            .order(account, id)
            .filter(it -> it instanceof Order.Pending || it.stillReplaces().isPresent())
            .isPresent();
    return stillDoes ? handle(account, id, cause) : Outcome.SETTLED;
  }

  public Outcome handle(AccountId account, OrderId id, Cause cause) {
    Optional<Order> found = store.order(account, id);
    if (found.isEmpty()) {
      return Outcome.SETTLED;
    }
    return switch (found.get()) {
      case Order.Approved order -> sendAgain(order, cause);
      case Order.Submitting order when clock.instant().isBefore(order.deadline()) ->
          Outcome.STILL_OPEN; // its sender may still be at work
      case Order.Submitting order -> doubt(order, cause);
      case Order.Unknown order -> compare(order, cause);
      case Order.Open order -> compare(order, cause);
      case Order.PartiallyFilled order -> compare(order, cause);
      case Order.Pending order when order.stillReplaces().isPresent() ->
          replacements.handle(order, cause);
      case Order.Pending _ -> Outcome.STILL_OPEN;
      case Order.Filled order when order.stillReplaces().isPresent() ->
          replacements.handle(order, cause);
      case Order.Filled order when isWorking(order) -> compare(order, cause);
      case Order.Cancelled order when GivenUp.is(order.cause()) -> afterTheEnd(order, cause);
      case Order.Expired order when GivenUp.is(order.cause()) -> afterTheEnd(order, cause);
      case Order.Denied _, Order.Filled _, Order.Cancelled _, Order.Rejected _, Order.Expired _ ->
          Outcome.SETTLED;
    };
  }

  /** It may have been enlarged before its last fill, and nobody has heard. */
  private boolean isWorking(Order.Filled order) {
    return store.book(order.intent().account()).orElseThrow().working().containsKey(order.id());
  }

  /** The placement message was lost; the claim makes a second one harmless. */
  private Outcome sendAgain(Order.Approved order, Cause cause) {
    AccountBook book = store.book(order.intent().account()).orElseThrow();
    if (!book.maySend(order.intent())) {
      return expire(book, order, "trading was stopped before it was sent", cause);
    }
    placements.send(
        new Placement(
            order.intent(),
            Placement.FIRST_ATTEMPT,
            order.version(),
            book.fence(),
            order.reserved()),
        cause);
    return Outcome.STILL_OPEN;
  }

  private Outcome doubt(Order.Submitting order, Cause cause) {
    var why = new OrderEvent.OutcomeUnknown("the sender did not report back");
    Commit doubted = Commit.step(order, why, cause, clock.instant());
    if (store.commit(doubted) != CommitResult.COMMITTED) {
      return Outcome.STILL_OPEN;
    }
    askLater(requests, order, cause);
    return compare(doubted.order(), cause);
  }

  private Outcome compare(Order order, Cause cause) {
    return switch (venue.find(order.intent())) {
      case VenueOrder.Found venueOrder -> follow(order, venueOrder, cause);
      case VenueOrder.Unavailable _ -> Outcome.STILL_OPEN;
      case VenueOrder.NotFound _ -> notFound(order, cause);
    };
  }

  private Outcome follow(Order order, VenueOrder.Found found, Cause cause) {
    if (order instanceof Order.Unknown) {
      store.commit(
          Commit.step(
              order, new OrderEvent.Accepted(found.venueOrderId()), cause, clock.instant()));
    }
    AmendAnswer.enlarge(store, order, found, clock.instant(), cause);
    for (Fill fill : found.fills()) {
      recordExecution.found(report(order, new ExecutionReport.News.Filled(fill)), cause);
    }
    switch (found.status()) {
      case VenueOrder.Status.Live _ -> {
        Order current = store.order(order.intent().account(), order.id()).orElseThrow();
        AmendAnswer.compare(store, current, found, clock.instant(), cause);
        AmendAnswer.takeOver(store, order, current, found, clock.instant(), cause);
        if (cancelWasAsked(order)) {
          return cancelAgain(order, cause);
        }
        return current.stillReplaces().isPresent()
            ? replacements.handle(current, cause)
            : Outcome.SETTLED;
      }
      case VenueOrder.Status.Filled _ -> endAsFilled(order, found, cause);
      case VenueOrder.Status.Cancelled(var why) ->
          recordExecution.found(report(order, new ExecutionReport.News.Cancelled(why)), cause);
      case VenueOrder.Status.Expired(var why) ->
          recordExecution.found(report(order, new ExecutionReport.News.Expired(why)), cause);
      case VenueOrder.Status.Rejected(var code, var message) ->
          recordExecution.found(
              report(order, new ExecutionReport.News.Rejected(code, message)), cause);
    }
    Order then = store.order(order.intent().account(), order.id()).orElseThrow();
    return then.isFinished()
        ? closed(then, cause)
        : Outcome.STILL_OPEN; // a venue may list its trades later
  }

  /** One that closes whatever is held is over when its venue says so and its trades are told. */
  private Outcome closed(Order ended, Cause cause) {
    AccountBook book = store.book(ended.intent().account()).orElseThrow();
    return ended instanceof Order.Filled
            && ended.intent().terms().closesPosition()
            && book.working().containsKey(ended.id())
        ? expire(
            book,
            ended,
            "the venue had it as " + ended.executed().quantity() + ", all of which traded",
            cause)
        : Outcome.SETTLED;
  }

  /**
   * An order that was rounded down to the venue's grid, or shortened there because it may only
   * reduce, ends when all that the venue lists for it is recorded.
   */
  private void endAsFilled(Order order, VenueOrder.Found found, Cause cause) {
    Order current = store.order(order.intent().account(), order.id()).orElseThrow();
    if (current instanceof Order.Filled) {
      AmendAnswer.compare(store, current, found, clock.instant(), cause);
    } else if (!found.fills().isEmpty() && !current.isFinished()) {
      String why = "the venue had it as " + current.executed().quantity() + ", all of which traded";
      recordExecution.found(report(order, new ExecutionReport.News.Expired(why)), cause);
    }
  }

  private boolean cancelWasAsked(Order order) {
    return cancelWasAsked(store.history(order.intent().account(), order.id()));
  }

  private static boolean cancelWasAsked(List<RecordedEvent> history) {
    return history.stream()
        .anyMatch(recorded -> recorded.event() instanceof OrderEvent.CancelRequested);
  }

  /** The first request overtook the order on the way, or got lost. */
  private Outcome cancelAgain(Order order, Cause cause) {
    venue.cancel(order.intent(), cause);
    return Outcome.STILL_OPEN;
  }

  private Outcome notFound(Order order, Cause cause) {
    if (order instanceof Order.Open || order instanceof Order.PartiallyFilled) {
      return forgotten.hasEnded(order, cause)
          ? end(
              store.book(order.intent().account()).orElseThrow(),
              order,
              new OrderEvent.Cancelled(GivenUp.FORGOTTEN),
              cause)
          : Outcome.STILL_OPEN;
    }
    if (!(order instanceof Order.Unknown unknown)) {
      return Outcome.STILL_OPEN; // it was there once, so this is no proof of anything
    }
    List<RecordedEvent> history = store.history(order.intent().account(), order.id());
    AccountBook book = store.book(order.intent().account()).orElseThrow();
    Optional<OrderEvent> end =
        cancelWasAsked(history)
            ? Optional.of(new OrderEvent.Cancelled(GivenUp.NEVER_RECEIVED))
            : notWanted(unknown, book).map(OrderEvent.Expired::new);
    if (end.isEmpty() && venue.keepsOrderIds(order.intent().account())) {
      return sendOnceMore(unknown, book, cause); // a second arrival would be the first order
    }
    Instant now = clock.instant();
    return switch (Arrival.of(history, now)) {
      case POSSIBLE -> Outcome.STILL_OPEN;
      case UNLIKELY -> {
        store.commit(Commit.step(order, new OrderEvent.NotFound(), cause, now));
        requests.send(
            order.intent().account(), order.id(), Arrival.BETWEEN_LOOKS.plusSeconds(1), cause);
        yield Outcome.STILL_OPEN;
      }
      case WAIT -> Outcome.STILL_OPEN;
      case IMPOSSIBLE ->
          end.isEmpty()
              ? sendOnceMore(unknown, book, cause)
              : giveUp(book, order, end.orElseThrow(), cause);
    };
  }

  /** Why an order that never arrived is not sent again. */
  private Optional<String> notWanted(Order.Unknown order, AccountBook book) {
    if (clock.instant().isAfter(order.intent().validUntil()) || order.attempt() >= SENDINGS_MAX) {
      return Optional.of(GivenUp.NEVER_RECEIVED);
    }
    return book.working().containsKey(order.id()) && book.maySend(order.intent())
        ? Optional.empty()
        : Optional.of(GivenUp.STOPPED);
  }

  private Outcome sendOnceMore(Order.Unknown order, AccountBook book, Cause cause) {
    WorkingOrder working = Objects.requireNonNull(book.working().get(order.id()));
    placements.send(
        new Placement(
            order.intent(), order.attempt() + 1, order.version(), book.fence(), working.reserved()),
        cause);
    return Outcome.STILL_OPEN;
  }

  /**
   * What lies in a venue's queue may lie there for as long as the venue is away. It is asked back
   * behind it, so that it comes and goes.
   */
  private Outcome giveUp(AccountBook book, Order order, OrderEvent end, Cause cause) {
    boolean mayLieInQueue = venue.keepsOrderIds(order.intent().account());
    if (mayLieInQueue && venue.cancel(order.intent(), cause) instanceof CancelResult.Unknown) {
      return Outcome.STILL_OPEN;
    }
    return end(book, order, end, cause);
  }

  /** No venue said that it ended: one that lives there all the same is taken back. */
  private Outcome afterTheEnd(Order order, Cause cause) {
    if (!(venue.find(order.intent()) instanceof VenueOrder.Found found)) {
      return Outcome.SETTLED;
    }
    for (Fill fill : found.fills()) {
      recordExecution.handle(report(order, new ExecutionReport.News.Filled(fill)), cause);
    }
    if (!(found.status() instanceof VenueOrder.Status.Live)) {
      return Outcome.SETTLED;
    }
    Order current = store.order(order.intent().account(), order.id()).orElseThrow();
    var asked = new OrderEvent.CancelRequested(GivenUp.TAKEN_BACK_BY);
    if (!cancelWasAskedBy(GivenUp.TAKEN_BACK_BY, order)) {
      store.commit(Commit.step(current, asked, cause, clock.instant()));
      GivenUp.askLater(requests, order, cause);
    }
    venue.cancel(order.intent(), cause);
    return Outcome.STILL_OPEN;
  }

  private boolean cancelWasAskedBy(String by, Order order) {
    return store.history(order.intent().account(), order.id()).stream()
        .anyMatch(recorded -> recorded.event().equals(new OrderEvent.CancelRequested(by)));
  }

  private Outcome expire(AccountBook book, Order order, String why, Cause cause) {
    return end(book, order, new OrderEvent.Expired(why), cause);
  }

  private Outcome end(AccountBook book, Order order, OrderEvent end, Cause cause) {
    Commit commit = Commit.step(book, order, end, cause, clock.instant());
    if (store.commit(commit) != CommitResult.COMMITTED) {
      return Outcome.STILL_OPEN;
    }
    GivenUp.askLater(requests, order, cause);
    return Outcome.SETTLED;
  }

  private ExecutionReport report(Order order, ExecutionReport.News news) {
    return new ExecutionReport(order.intent().account(), order.intent().symbol(), order.id(), news);
  }
}
