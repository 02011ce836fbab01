package io.patriot.feeds;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.paper.PaperTrigger;
import io.patriot.application.paper.QueuePlace;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.simulation.MatchingEngine;
import io.patriot.simulation.Outcome;
import io.patriot.simulation.RestingOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the paper venue knows of its orders: the newest state of each in memory, and through the
 * journal, in order for each account, what is stored and reported of it.
 */
final class PaperLedger {
  private static final Logger LOG = LoggerFactory.getLogger(PaperLedger.class);

  private final PaperOrders orders;
  private final PaperRecord record;
  private final Journal journal;
  private final FeedMetrics metrics;
  private final Runnable whenReplaced;

  /** The newest state of every order that is live or being reported. */
  private final ConcurrentMap<OrderId, PaperOrder> known = new ConcurrentHashMap<>();

  /** The orders of each market that were stored and not known here at the last look. */
  private final Map<Symbol, Set<OrderId>> seenBefore = new ConcurrentHashMap<>();

  /** Counts the orders that were let rest, so that a restart finds out who came first. */
  private final AtomicLong turns = new AtomicLong();

  /**
   * @param whenReplaced told when another process has become the venue
   */
  PaperLedger(
      PaperOrders orders,
      ExecutionReports reports,
      Journal journal,
      FeedMetrics metrics,
      Runnable whenReplaced) {
    this.whenReplaced = whenReplaced;
    this.orders = orders;
    this.record = new PaperRecord(orders, reports, known, journal);
    this.journal = journal;
    this.metrics = metrics;
  }

  /** Becomes the venue, in the place of whoever was it before. */
  void takeTurn() {
    record.takeTurn();
  }

  /** Whether this is still the venue; whoever is not is told so. */
  boolean isVenue() {
    boolean isVenue = record.isVenue();
    if (!isVenue) {
      whenReplaced.run();
    }
    return isVenue;
  }

  /**
   * Takes over what is there, reports what may not have been reported, and returns what is live,
   * first come first.
   */
  List<PaperOrder> restored(Market market) {
    return taken(orders.unsettled(market.instrument().symbol()));
  }

  private List<PaperOrder> taken(List<PaperOrder> found) {
    List<PaperOrder> unsettled =
        found.stream().map(record::takenOver).filter(order -> !order.settled()).toList();
    unsettled.forEach(order -> known.put(order.id(), order));
    for (PaperOrder order : unsettled) {
      order.place().ifPresent(place -> turns.accumulateAndGet(place.turn(), Math::max));
      journal.run(order.intent().account(), () -> record.report(order, PaperNews.all(order)));
    }
    return unsettled.stream()
        .filter(order -> order.state() instanceof PaperOrder.State.Live)
        .sorted(Lining.BY_TURN)
        .toList();
  }

  /**
   * Orders that are stored and not known here, also when this was asked the last time: the process
   * that was the venue before took them just before it was replaced, and the list of what is
   * unsettled did not show them yet. What is over is reported; what is live is returned, first come
   * first.
   */
  List<PaperOrder> strays(Market market) {
    List<PaperOrder> unknown =
        orders.unsettled(market.instrument().symbol()).stream()
            .filter(order -> !known.containsKey(order.id()))
            .toList();
    Set<OrderId> before = seenBefore.getOrDefault(market.instrument().symbol(), Set.of());
    seenBefore.put(
        market.instrument().symbol(),
        unknown.stream().map(PaperOrder::id).collect(Collectors.toUnmodifiableSet()));
    return taken(unknown.stream().filter(order -> before.contains(order.id())).toList());
  }

  /** The states in memory, which are ahead of what is stored. */
  Map<OrderId, PaperOrder> newest() {
    return known;
  }

  @Nullable PaperOrder newest(OrderId id) {
    return known.get(id);
  }

  @Nullable OrderIntent intent(OrderId id) {
    PaperOrder order = known.get(id);
    return order == null ? null : order.intent();
  }

  /** Whether an order was ever stored. */
  boolean isStored(OrderIntent intent) {
    return orders.find(intent.account(), intent.orderId()).isPresent();
  }

  /** Tells again, as a step of the journal, how an order stands. */
  void reportAgain(AccountId account, OrderId id) {
    record.reportAgain(account, id);
  }

  /** Tells again how an order stands, if there is one. */
  void reportAgainIfStored(AccountId account, OrderId id) {
    orders.find(account, id).ifPresent(record::reportAgain);
  }

  /** What happened to orders that are known here. */
  void tell(Market market, MatchingEngine engine, List<Outcome> outcomes) {
    var byOrder = new LinkedHashMap<OrderId, List<Outcome>>();
    for (Outcome outcome : outcomes) {
      byOrder.computeIfAbsent(outcome.orderId(), _ -> new ArrayList<>()).add(outcome);
    }
    byOrder.forEach(
        (id, news) -> {
          PaperOrder before = known.get(id);
          if (before != null) {
            PaperOrder after =
                PaperNews.after(before, news, place(engine, before), trigger(market, before));
            var unused = changed(market, after, PaperNews.of(after, news));
          }
        });
  }

  /**
   * Remembers a new order with what happened to it at once, and returns what is to be done about it
   * when nobody holds the market.
   */
  Runnable entered(Market market, MatchingEngine engine, PaperOrder fresh, List<Outcome> own) {
    PaperOrder order = PaperNews.after(fresh, own, place(engine, fresh), trigger(market, fresh));
    known.put(order.id(), order);
    return () -> add(market, order, own);
  }

  /** A conditional order went into the market for a quantity, and what happened to it there. */
  void woke(
      Market market,
      MatchingEngine engine,
      PaperOrder before,
      Quantity quantity,
      List<Outcome> own) {
    PaperOrder after =
        PaperNews.after(
            before, own, place(engine, before), Optional.of(new PaperTrigger.Reached(quantity)));
    var news = new ArrayList<PaperNews.Item>();
    news.add(PaperNews.triggered(after));
    news.addAll(PaperNews.of(after, own));
    var unused = changed(market, after, news);
  }

  /**
   * An order was changed where it rested, and what happened to it then.
   *
   * @param changed the wish with its new quantity and price
   */
  CompletableFuture<?> amended(
      Market market,
      MatchingEngine engine,
      PaperOrder before,
      OrderIntent changed,
      Cause cause,
      List<Outcome> own) {
    PaperOrder again = before.changedTo(changed, cause);
    PaperOrder after = PaperNews.after(again, own, place(engine, again), Optional.empty());
    var news = new ArrayList<PaperNews.Item>();
    news.add(PaperNews.amended(after));
    news.addAll(PaperNews.of(after, own));
    return changed(market, after, news);
  }

  /** Answers a change that the market refused, or one that came twice. */
  CompletableFuture<?> answered(AmendWish wish, ExecutionReport.News news) {
    return journal.queue(
        wish.account(), () -> record.tell(List.of(wish.report(news)), wish.cause()));
  }

  /**
   * Answers a change of an order that is not on the book: one that was changed so before it ended
   * is told again, any other change comes too late.
   */
  CompletableFuture<?> answeredAtTheEnd(AmendWish wish) {
    return journal.queue(
        wish.account(),
        () -> {
          Optional<PaperOrder> stored =
              journal.untilItWorks(_ -> orders.find(wish.account(), wish.order()));
          if (stored.filter(PaperOrder::amended).filter(wish::isDone).isEmpty()) {
            record.tell(List.of(wish.report(AmendWish.TOO_LATE)), wish.cause());
          }
          stored.ifPresent(record::reportAgain);
        });
  }

  /** Stores where orders stand in line and what trailing stops have seen, if that changed. */
  void savePlaces(Market market, MatchingEngine engine) {
    engine.resting().forEach(resting -> savePlace(market, resting));
    market.waiting().ids().forEach(id -> saveTrigger(market, id));
  }

  /** Refuses an order that reaches no market. */
  CompletableFuture<?> refused(OrderIntent intent, Cause cause, String code, String message) {
    var order =
        new PaperOrder(
            intent,
            new PaperOrder.State.Rejected(code, message),
            Optional.empty(),
            List.of(),
            false,
            cause,
            1);
    return journal.queue(intent.account(), () -> refuse(order));
  }

  private void refuse(PaperOrder order) {
    switch (record.added(order)) {
      case ADDED -> {
        record.report(order, PaperNews.all(order));
        metrics.paperOrder(order.state());
      }
      case WAS_THERE -> record.reportAgain(order.intent().account(), order.id());
      case REPLACED -> throw replaced();
    }
  }

  private void savePlace(Market market, RestingOrder resting) {
    PaperOrder before = known.get(resting.order().id());
    if (before != null && journal.hasRoom(before.intent().account())) {
      QueuePlace place = Lining.place(resting, turn(before));
      if (!before.place().equals(Optional.of(place))) {
        var unused = changed(market, before.movedTo(place), List.of());
      }
    }
  }

  private void saveTrigger(Market market, OrderId id) {
    PaperOrder before = known.get(id);
    if (before != null && journal.hasRoom(before.intent().account())) {
      market
          .waiting()
          .state(id)
          .filter(trigger -> !before.trigger().equals(Optional.of(trigger)))
          .ifPresent(
              trigger -> {
                var unused = changed(market, before.with(trigger), List.of());
              });
    }
  }

  private CompletableFuture<?> changed(Market market, PaperOrder after, List<PaperNews.Item> news) {
    known.put(after.id(), after);
    return journal.queue(after.intent().account(), () -> save(market, after, news));
  }

  private void add(Market market, PaperOrder order, List<Outcome> outcomes) {
    switch (record.added(order)) {
      case ADDED -> {
        record.report(order, PaperNews.of(order, outcomes));
        metrics.paperOrder(order.state());
      }
      case WAS_THERE -> {
        // It was here before this process: what was matched just now never happened.
        forget(market, order.id());
        record.reportAgain(order.intent().account(), order.id());
      }
      case REPLACED -> {
        forget(market, order.id());
        throw replaced();
      }
    }
  }

  private void save(Market market, PaperOrder order, List<PaperNews.Item> news) {
    if (!known.containsKey(order.id())) {
      return;
    }
    if (record.isSaved(order)) {
      record.report(order, news);
      if (!news.isEmpty()) {
        metrics.paperOrder(order.state());
      }
    } else {
      forget(market, order.id());
      LOG.atError().addKeyValue("orderId", order.id()).log("paper.somebody-else-has-it");
    }
  }

  private IllegalStateException replaced() {
    whenReplaced.run();
    return new IllegalStateException("Another process is the paper venue now");
  }

  private void forget(Market market, OrderId id) {
    market.matching(
        engine -> {
          known.remove(id);
          return market.cancel(engine, id);
        });
  }

  private Optional<QueuePlace> place(MatchingEngine engine, PaperOrder order) {
    return engine.resting(order.id()).map(resting -> Lining.place(resting, turn(order)));
  }

  private static Optional<PaperTrigger> trigger(Market market, PaperOrder order) {
    return market.waiting().state(order.id()).or(order::trigger);
  }

  private long turn(PaperOrder order) {
    return order.place().map(QueuePlace::turn).orElseGet(turns::incrementAndGet);
  }
}
