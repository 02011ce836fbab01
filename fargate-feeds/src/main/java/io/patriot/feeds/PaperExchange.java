package io.patriot.feeds;

import io.patriot.application.order.TradingStore;
import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.paper.QueuePlace;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.simulation.FeeSchedule;
import io.patriot.simulation.MatchingEngine;
import io.patriot.simulation.Outcome;
import io.patriot.simulation.RestingOrder;
import io.patriot.simulation.SimulatedOrder;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The paper venue: every paper order trades here, against the real book of its market.
 *
 * <p>A change is matched in memory, then stored, then reported, one after another for each account.
 * What was stored and not reported when the process died is reported again at the next start; who
 * hears it knows fills by their trade ids. An order that is brought twice is matched once: its
 * record can be added only once.
 */
final class PaperExchange {
  private static final Logger LOG = LoggerFactory.getLogger(PaperExchange.class);
  static final FeeSchedule FEES = FeeSchedule.BINANCE_USDM_REGULAR;

  private final Map<Symbol, Market> markets;
  private final PaperOrders orders;
  private final Holdings holdings;
  private final PaperRecord record;
  private final Journal journal;
  private final FeedMetrics metrics;
  private final InstantSource clock;

  /** The newest state of every order that is live or being reported. */
  private final ConcurrentMap<OrderId, PaperOrder> known = new ConcurrentHashMap<>();

  /** Counts the orders that were let rest, so that a restart finds out who came first. */
  private final AtomicLong turns = new AtomicLong();

  private volatile boolean isOpen;

  /**
   * @param store read for what accounts hold, when an order may only reduce
   */
  PaperExchange(
      Map<Symbol, Market> markets,
      PaperOrders orders,
      TradingStore store,
      ExecutionReports reports,
      Journal journal,
      FeedMetrics metrics,
      InstantSource clock) {
    this.markets = markets;
    this.orders = orders;
    this.holdings = new Holdings(store, orders);
    this.record = new PaperRecord(orders, reports, known);
    this.journal = journal;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Puts back what was live, and reports what may not have been reported. Before any order is
   * taken.
   */
  void restore() {
    for (Market market : markets.values()) {
      List<PaperOrder> unsettled = orders.unsettled(market.instrument().symbol());
      unsettled.forEach(order -> known.put(order.id(), order));
      for (PaperOrder order : unsettled) {
        order.place().ifPresent(place -> turns.accumulateAndGet(place.turn(), Math::max));
        journal.run(order.intent().account(), () -> record.report(order, PaperNews.all(order)));
      }
      unsettled.stream()
          .filter(order -> order.state() instanceof PaperOrder.State.Live)
          .sorted(Lining.BY_TURN)
          .forEach(order -> lineUp(market, order));
    }
    isOpen = true;
  }

  private void lineUp(Market market, PaperOrder order) {
    OrderIntent intent = order.intent();
    Optional<Holdings.Stored> held =
        intent.terms().reduceOnly()
            ? Optional.of(holdings.read(intent.account(), market.instrument()))
            : Optional.empty();
    market.happens(
        engine -> {
          held.ifPresent(
              stored -> market.reduceOnly().watch(intent.account(), () -> stored.position(known)));
          List<Outcome> outcomes =
              engine.restore(Lining.resting(order, simulated(market, intent)), clock.instant());
          market.reduceOnly().matched(engine, intent);
          return outcomes;
        },
        this::heard);
  }

  /** Takes an order; returns when it is stored and what happened at once is reported. */
  void place(OrderIntent intent, Cause cause) {
    requireOpen();
    journal.requireRoom(intent.account());
    Future<?> step = taken(intent, cause);
    metrics.placing(() -> journal.await(step));
  }

  private Future<?> taken(OrderIntent intent, Cause cause) {
    Market market = markets.get(intent.symbol());
    if (market == null) {
      return refused(
          intent, cause, "UNKNOWN_MARKET", "The paper venue does not trade " + intent.symbol());
    }
    if (intent.terms().type().isConditional()) {
      return refused(
          intent, cause, "NOT_OFFERED", "The paper venue does not wait for trigger prices");
    }
    return market.matching(engine -> matched(market, engine, intent, cause));
  }

  /**
   * Takes an order off the book; one that is gone already stays as it ended, and that is reported
   * again.
   */
  void cancel(AccountId account, Symbol symbol, OrderId id) {
    requireOpen();
    Market market = markets.get(symbol);
    boolean taken =
        market != null
            && market.matching(
                engine -> {
                  List<Outcome> outcomes = engine.cancel(id);
                  heard(market, outcomes);
                  return !outcomes.isEmpty();
                });
    journal.run(
        account,
        () -> {
          if (!taken) {
            orders.find(account, id).ifPresent(record::reportAgain);
          }
        });
  }

  /**
   * What the market did to resting orders. Called while the market's engine is held, so in order.
   */
  void heard(Market market, List<Outcome> outcomes) {
    boolean unused =
        market.matching(
            engine -> {
              tell(
                  market, engine, market.reduceOnly().allowed(engine, outcomes, this::knownIntent));
              return true;
            });
  }

  /**
   * Stores where resting orders stand in line, if that changed: now and then, because it changes
   * with every trade. After a crash they stand where they stood at the last saving, which is never
   * too far ahead.
   */
  void savePlaces() {
    for (Market market : markets.values()) {
      boolean unused =
          market.matching(
              engine -> {
                engine.resting().forEach(resting -> savePlace(market, resting));
                return true;
              });
    }
  }

  private void savePlace(Market market, RestingOrder resting) {
    PaperOrder before = known.get(resting.order().id());
    if (before == null || !journal.hasRoom(before.intent().account())) {
      return;
    }
    QueuePlace place = Lining.place(resting, turn(before));
    if (!before.place().equals(Optional.of(place))) {
      PaperOrder after = before.movedTo(place);
      known.put(after.id(), after);
      var unused = journal.queue(after.intent().account(), () -> save(market, after, List.of()));
    }
  }

  private void tell(Market market, MatchingEngine engine, List<Outcome> outcomes) {
    var byOrder = new LinkedHashMap<OrderId, List<Outcome>>();
    for (Outcome outcome : outcomes) {
      byOrder.computeIfAbsent(outcome.orderId(), _ -> new ArrayList<>()).add(outcome);
    }
    byOrder.forEach(
        (id, news) -> {
          PaperOrder before = known.get(id);
          if (before != null) {
            PaperOrder after = PaperNews.after(before, news, place(engine, before));
            known.put(id, after);
            var unused = journal.queue(after.intent().account(), () -> save(market, after, news));
          }
        });
  }

  /** Matches a new order at once; one that is here already is only told again. */
  private Future<?> matched(Market market, MatchingEngine engine, OrderIntent intent, Cause cause) {
    if (known.containsKey(intent.orderId())) {
      return journal.queue(
          intent.account(), () -> record.reportAgain(intent.account(), intent.orderId()));
    }
    if (intent.terms().reduceOnly() || market.reduceOnly().watches(intent.account())) {
      return journal.queue(intent.account(), () -> matchedInTurn(market, intent, cause));
    }
    return journal.queue(intent.account(), match(market, engine, intent, cause));
  }

  /**
   * Matches an order of an account that may only reduce, after all that the account did before is
   * stored, and only if it is new for certain: what it holds must be counted right.
   */
  private void matchedInTurn(Market market, OrderIntent intent, Cause cause) {
    if (orders.find(intent.account(), intent.orderId()).isPresent()) {
      record.reportAgain(intent.account(), intent.orderId());
      return;
    }
    Holdings.Stored held = holdings.read(intent.account(), market.instrument());
    market
        .matching(
            engine -> {
              market.reduceOnly().watch(intent.account(), () -> held.position(known));
              return match(market, engine, intent, cause);
            })
        .run();
  }

  /** Matches an order and returns what is to be done about it when nobody holds the market. */
  private Runnable match(Market market, MatchingEngine engine, OrderIntent intent, Cause cause) {
    PaperOrder fresh = PaperNews.fresh(intent, cause);
    List<Outcome> outcomes =
        market
            .reduceOnly()
            .allowed(
                engine,
                engine.place(simulated(market, intent), clock.instant()),
                id -> id.equals(fresh.id()) ? intent : knownIntent(id));
    market.reduceOnly().matched(engine, intent);
    var own = new ArrayList<Outcome>();
    var others = new ArrayList<Outcome>();
    for (Outcome outcome : outcomes) {
      (outcome.orderId().equals(fresh.id()) ? own : others).add(outcome);
    }
    tell(market, engine, others);
    PaperOrder order = PaperNews.after(fresh, own, place(engine, fresh));
    known.put(order.id(), order);
    return () -> add(market, order, own);
  }

  private @Nullable OrderIntent knownIntent(OrderId id) {
    PaperOrder order = known.get(id);
    return order == null ? null : order.intent();
  }

  private Optional<QueuePlace> place(MatchingEngine engine, PaperOrder order) {
    return engine.resting(order.id()).map(resting -> Lining.place(resting, turn(order)));
  }

  private long turn(PaperOrder order) {
    return order.place().map(QueuePlace::turn).orElseGet(turns::incrementAndGet);
  }

  private void add(Market market, PaperOrder order, List<Outcome> outcomes) {
    if (record.isAdded(order)) {
      record.report(order, PaperNews.of(order, outcomes));
      metrics.paperOrder(order.state());
    } else {
      // It was here before this process: what was matched just now never happened.
      forget(market, order.id());
      record.reportAgain(order.intent().account(), order.id());
    }
  }

  private void save(Market market, PaperOrder order, List<Outcome> outcomes) {
    if (!known.containsKey(order.id())) {
      return;
    }
    if (record.isSaved(order)) {
      record.report(order, PaperNews.of(order, outcomes));
      if (!outcomes.isEmpty()) {
        metrics.paperOrder(order.state());
      }
    } else {
      forget(market, order.id());
      LOG.atError().addKeyValue("orderId", order.id()).log("paper.somebody-else-has-it");
    }
  }

  private Future<?> refused(OrderIntent intent, Cause cause, String code, String message) {
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
    if (record.isAdded(order)) {
      record.report(order, PaperNews.all(order));
      metrics.paperOrder(order.state());
    } else {
      record.reportAgain(order.intent().account(), order.id());
    }
  }

  private void forget(Market market, OrderId id) {
    market.matching(
        engine -> {
          known.remove(id);
          return engine.cancel(id);
        });
  }

  private void requireOpen() {
    if (!isOpen) {
      throw new IllegalStateException("The paper venue is not open yet");
    }
  }

  private static SimulatedOrder simulated(Market market, OrderIntent intent) {
    return intent.terms().reduceOnly()
        ? SimulatedOrder.reducing(
            intent.orderId(), intent.terms(), market.reduceOnly().reducible(intent), FEES)
        : SimulatedOrder.of(intent.orderId(), intent.terms(), FEES);
  }
}
