package io.patriot.feeds;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.simulation.FeeSchedule;
import io.patriot.simulation.Outcome;
import io.patriot.simulation.RejectReason;
import io.patriot.simulation.RestingOrder;
import io.patriot.simulation.SimulatedOrder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
          heard(market.matching(engine -> engine.restore(resting(order), clock.instant())));
        }
      }
    }
  }

  /** Takes an order; returns when it is stored and what happened at once is reported. */
  void place(OrderIntent intent, Cause cause) {
    Market market = markets.get(intent.symbol());
    if (market == null) {
      refuse(intent, cause, "UNKNOWN_MARKET", "The paper venue does not trade " + intent.symbol());
      return;
    }
    Instant now = clock.instant();
    boolean isNew =
        market.matching(
            engine -> {
              List<Outcome> outcomes = engine.place(simulated(intent), now);
              if (isDuplicate(outcomes) || known.containsKey(intent.orderId())) {
                return false;
              }
              PaperOrder order = PaperNews.placed(intent, outcomes, cause);
              known.put(order.id(), order);
              journal.queue(intent.account(), () -> add(market, order, outcomes));
              return true;
            });
    if (!isNew) {
      journal.queue(intent.account(), () -> reportAgain(intent.account(), intent.orderId()));
    }
    journal.await(intent.account());
  }

  /**
   * Takes an order off the book; one that is gone already stays as it ended, and that is reported
   * again.
   */
  void cancel(AccountId account, Symbol symbol, OrderId id) {
    Market market = markets.get(symbol);
    boolean taken =
        market != null
            && market.matching(
                engine -> {
                  List<Outcome> outcomes = engine.cancel(id);
                  heard(outcomes);
                  return !outcomes.isEmpty();
                });
    if (!taken) {
      journal.queue(account, () -> reportAgain(account, id));
    }
    journal.await(account);
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
            journal.queue(after.intent().account(), () -> save(after, news));
          }
        });
  }

  private void add(Market market, PaperOrder order, List<Outcome> outcomes) {
    if (orders.add(order)) {
      report(order, PaperNews.of(order, outcomes));
      metrics.paperOrder(order.state());
      return;
    }
    // It was here before this process: what was matched just now never happened.
    market.matching(engine -> engine.cancel(order.id()));
    known.remove(order.id());
    reportAgain(order.intent().account(), order.id());
  }

  private void save(PaperOrder order, List<Outcome> outcomes) {
    if (!orders.save(order)) {
      LOG.atError().addKeyValue("orderId", order.id()).log("paper.somebody-else-has-it");
      return;
    }
    report(order, PaperNews.of(order, outcomes));
    metrics.paperOrder(order.state());
  }

  private void report(PaperOrder order, List<PaperNews.Item> news) {
    if (!news.isEmpty()) {
      reports.send(news.stream().map(item -> item.report(order)).toList(), order.cause());
    }
    if (!(order.state() instanceof PaperOrder.State.Live)) {
      orders.save(PaperNews.settled(order));
      known.remove(order.id());
    }
  }

  private void reportAgain(AccountId account, OrderId id) {
    Optional<PaperOrder> stored = orders.find(account, id);
    stored.ifPresent(
        order -> {
          List<PaperNews.Item> news = PaperNews.all(order);
          if (!news.isEmpty()) {
            reports.send(news.stream().map(item -> item.report(order)).toList(), order.cause());
          }
        });
  }

  private void refuse(OrderIntent intent, Cause cause, String code, String message) {
    var order =
        new PaperOrder(
            intent,
            new PaperOrder.State.Rejected(code, message),
            Quantity.ZERO,
            List.of(),
            false,
            cause,
            1);
    journal.run(
        intent.account(),
        () -> {
          orders.add(order);
          report(order, PaperNews.all(order));
        });
  }

  private static boolean isDuplicate(List<Outcome> outcomes) {
    return outcomes.getFirst() instanceof Outcome.Rejected(var _, var reason, var _)
        && reason == RejectReason.DUPLICATE_ORDER;
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
