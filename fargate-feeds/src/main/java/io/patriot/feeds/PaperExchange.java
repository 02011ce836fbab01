package io.patriot.feeds;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.simulation.FeeSchedule;
import io.patriot.simulation.MatchingEngine;
import io.patriot.simulation.Outcome;
import io.patriot.simulation.RestingOrder;
import io.patriot.simulation.SimulatedOrder;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.function.Predicate;
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
  private static final FeeSchedule FEES = FeeSchedule.BINANCE_USDM_REGULAR;

  private final Map<Symbol, Market> markets;
  private final PaperOrders orders;
  private final ExecutionReports reports;
  private final Journal journal;
  private final FeedMetrics metrics;
  private final InstantSource clock;

  /** The newest state of every order that is live or being reported. */
  private final ConcurrentMap<OrderId, PaperOrder> known = new ConcurrentHashMap<>();

  private volatile boolean isOpen;

  PaperExchange(
      Map<Symbol, Market> markets,
      PaperOrders orders,
      ExecutionReports reports,
      Journal journal,
      FeedMetrics metrics,
      InstantSource clock) {
    this.markets = markets;
    this.orders = orders;
    this.reports = reports;
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
      for (PaperOrder order : orders.unsettled(market.instrument().symbol())) {
        known.put(order.id(), order);
        journal.run(order.intent().account(), () -> report(order, PaperNews.all(order)));
        if (order.state() instanceof PaperOrder.State.Live) {
          market.happens(engine -> engine.restore(resting(order), clock.instant()), this::heard);
        }
      }
    }
    isOpen = true;
  }

  /** Takes an order; returns when it is stored and what happened at once is reported. */
  void place(OrderIntent intent, Cause cause) {
    requireOpen();
    journal.requireRoom(intent.account());
    Market market = markets.get(intent.symbol());
    Future<?> step =
        market == null
            ? journal.queue(intent.account(), () -> refuse(intent, cause))
            : market.matching(engine -> matched(market, engine, intent, cause));
    metrics.placing(() -> journal.await(step));
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
                  heard(outcomes);
                  return !outcomes.isEmpty();
                });
    journal.run(
        account,
        () -> {
          if (!taken) {
            orders.find(account, id).ifPresent(this::reportAgain);
          }
        });
  }

  /**
   * What the market did to resting orders. Called while the market's engine is held, so in order.
   */
  void heard(List<Outcome> outcomes) {
    var byOrder = new TreeMap<OrderId, List<Outcome>>();
    for (Outcome outcome : outcomes) {
      byOrder.computeIfAbsent(outcome.orderId(), _ -> new ArrayList<>()).add(outcome);
    }
    byOrder.forEach(
        (id, news) -> {
          PaperOrder before = known.get(id);
          if (before != null) {
            PaperOrder after = PaperNews.after(before, news);
            known.put(id, after);
            Market market = requireMarket(after);
            var unused = journal.queue(after.intent().account(), () -> save(market, after, news));
          }
        });
  }

  /** Matches a new order at once; one that is here already is only told again. */
  private Future<?> matched(Market market, MatchingEngine engine, OrderIntent intent, Cause cause) {
    if (known.containsKey(intent.orderId())) {
      return journal.queue(intent.account(), () -> reportAgain(intent.account(), intent.orderId()));
    }
    List<Outcome> outcomes = engine.place(simulated(intent), clock.instant());
    PaperOrder order = PaperNews.placed(intent, outcomes, cause);
    known.put(order.id(), order);
    return journal.queue(intent.account(), () -> add(market, order, outcomes));
  }

  private void add(Market market, PaperOrder order, List<Outcome> outcomes) {
    if (isStored(order, orders::add)) {
      report(order, PaperNews.of(order, outcomes));
      metrics.paperOrder(order.state());
    } else {
      // It was here before this process: what was matched just now never happened.
      forget(market, order.id());
      reportAgain(order.intent().account(), order.id());
    }
  }

  private void save(Market market, PaperOrder order, List<Outcome> outcomes) {
    if (!known.containsKey(order.id())) {
      return;
    }
    if (isStored(order, orders::save)) {
      report(order, PaperNews.of(order, outcomes));
      metrics.paperOrder(order.state());
    } else {
      forget(market, order.id());
      LOG.atError().addKeyValue("orderId", order.id()).log("paper.somebody-else-has-it");
    }
  }

  private void refuse(OrderIntent intent, Cause cause) {
    var order =
        new PaperOrder(
            intent,
            new PaperOrder.State.Rejected(
                "UNKNOWN_MARKET", "The paper venue does not trade " + intent.symbol()),
            Quantity.ZERO,
            List.of(),
            false,
            cause,
            1);
    if (isStored(order, orders::add)) {
      report(order, PaperNews.all(order));
      metrics.paperOrder(order.state());
    } else {
      reportAgain(intent.account(), intent.orderId());
    }
  }

  /**
   * Stores a state; false when somebody else did before. An attempt that failed may have stored it
   * without our hearing so, hence the look after it.
   */
  private boolean isStored(PaperOrder order, Predicate<PaperOrder> store) {
    return Journal.untilItWorks(
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

  private void forget(Market market, OrderId id) {
    market.matching(
        engine -> {
          known.remove(id);
          return engine.cancel(id);
        });
  }

  private void report(PaperOrder order, List<PaperNews.Item> news) {
    send(order, news);
    if (!(order.state() instanceof PaperOrder.State.Live)) {
      boolean unused = isStored(PaperNews.settled(order), orders::save);
      known.remove(order.id());
    }
  }

  private void reportAgain(AccountId account, OrderId id) {
    reportAgain(
        Journal.untilItWorks(_ -> orders.find(account, id))
            .orElseThrow(() -> new IllegalStateException("Not stored: " + id)));
  }

  private void reportAgain(PaperOrder order) {
    send(order, PaperNews.all(order));
  }

  private void send(PaperOrder order, List<PaperNews.Item> news) {
    if (news.isEmpty()) {
      return;
    }
    List<ExecutionReport> told = news.stream().map(item -> item.report(order)).toList();
    boolean unused =
        Journal.untilItWorks(
            _ -> {
              reports.send(told, order.cause());
              return true;
            });
  }

  private Market requireMarket(PaperOrder order) {
    Market market = markets.get(order.intent().symbol());
    if (market == null) {
      throw new IllegalStateException("No market for " + order.id());
    }
    return market;
  }

  private void requireOpen() {
    if (!isOpen) {
      throw new IllegalStateException("The paper venue is not open yet");
    }
  }

  /** The risk rules let a reduce-only order through only for what there is to reduce. */
  private static SimulatedOrder simulated(OrderIntent intent) {
    return intent.terms().reduceOnly()
        ? SimulatedOrder.reducing(intent.orderId(), intent.terms(), intent.quantity(), FEES)
        : SimulatedOrder.of(intent.orderId(), intent.terms(), FEES);
  }

  /** It lines up at the back again: its place in the queue while nobody watched is unknown. */
  private static RestingOrder resting(PaperOrder order) {
    Quantity filled = Quantity.ZERO;
    for (var fill : order.fills()) {
      filled = filled.plus(fill.quantity());
    }
    return new RestingOrder(
        simulated(order.intent()),
        filled,
        order.fills().size(),
        Optional.empty(),
        false,
        Optional.empty());
  }
}
