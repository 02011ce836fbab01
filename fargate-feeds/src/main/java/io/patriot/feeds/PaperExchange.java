package io.patriot.feeds;

import io.patriot.application.order.TradingStore;
import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.paper.PaperTrigger;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.simulation.Amendment;
import io.patriot.simulation.FeeSchedule;
import io.patriot.simulation.MarketState;
import io.patriot.simulation.MatchingEngine;
import io.patriot.simulation.Outcome;
import io.patriot.simulation.SimulatedOrder;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
  private final Holdings holdings;
  private final GivenUpOrders givenUp;
  private final PaperLedger ledger;
  private final Journal journal;
  private final FeedMetrics metrics;
  private final InstantSource clock;
  private volatile boolean isOpen;
  private volatile Runnable whenReplaced = () -> {};

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
    this.holdings = new Holdings(store, orders);
    this.givenUp = new GivenUpOrders(store, clock);
    this.ledger = new PaperLedger(orders, reports, journal, metrics, this::replaced);
    this.journal = journal;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Puts back what was live, and reports what may not have been reported. Before any order is
   * taken.
   */
  void restore() {
    ledger.takeTurn();
    for (Market market : markets.values()) {
      ledger.restored(market).forEach(order -> lineUp(market, order));
    }
    isOpen = ledger.isVenue();
  }

  /** Takes over what the process that was the venue before left behind. */
  void takeStrays() {
    if (!ledger.isVenue()) {
      return;
    }
    for (Market market : markets.values()) {
      ledger.strays(market).forEach(order -> lineUp(market, order));
    }
  }

  /** Says what is to be done when another process has become the venue. */
  void whenReplaced(Runnable act) {
    whenReplaced = act;
  }

  private void replaced() {
    isOpen = false;
    LOG.atWarn().log("paper.replaced");
    whenReplaced.run();
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
              stored ->
                  market
                      .reduceOnly()
                      .watch(intent.account(), () -> stored.position(ledger.newest())));
          List<Outcome> outcomes =
              order.waitsForTrigger()
                  ? market.waiting().restore(order, reducible(market, intent))
                  : engine.restore(
                      Lining.resting(order, simulated(market, intent, terms(order))),
                      clock.instant());
          market.reduceOnly().matched(engine, intent);
          return outcomes;
        },
        this::heard);
  }

  /** Takes an order; returns when it is stored and what happened at once is reported. */
  void place(OrderIntent intent, Cause cause) {
    requireOpen();
    journal.requireRoom(intent.account());
    boolean isNew = ledger.newest(intent.orderId()) == null;
    CompletableFuture<?> step =
        isNew && givenUp.has(intent)
            ? ledger.refused(intent, cause, "TOO_LATE", "It arrived after it had been given up")
            : taken(intent, cause);
    metrics.placing(() -> journal.await(step));
  }

  private CompletableFuture<?> taken(OrderIntent intent, Cause cause) {
    Market market = markets.get(intent.symbol());
    if (market == null) {
      return ledger.refused(
          intent, cause, "UNKNOWN_MARKET", "The paper venue does not trade " + intent.symbol());
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
                  List<Outcome> outcomes = market.cancel(engine, id);
                  heard(market, outcomes);
                  return !outcomes.isEmpty();
                });
    journal.run(
        account,
        () -> {
          if (!taken) {
            ledger.reportAgainIfStored(account, id);
          }
        });
  }

  /**
   * Changes an order where it rests; returns when what came of it is stored and reported. An order
   * that is so already stays in its place.
   */
  void amend(AmendWish wish) {
    requireOpen();
    Market market = markets.get(wish.symbol());
    journal.await(
        market == null
            ? ledger.answeredAtTheEnd(wish)
            : market.matching(engine -> amended(market, engine, wish)));
  }

  private CompletableFuture<?> amended(Market market, MatchingEngine engine, AmendWish wish) {
    PaperOrder before = ledger.newest(wish.order());
    if (before == null
        || !before.intent().account().equals(wish.account())
        || !(before.state() instanceof PaperOrder.State.Live)) {
      return ledger.answeredAtTheEnd(wish);
    }
    Optional<OrderIntent> changed = wish.changed(before.intent());
    if (changed.isEmpty()) {
      return ledger.answered(wish, AmendWish.NOT_AMENDABLE);
    }
    if (wish.isDone(before)) {
      return ledger.answered(wish, wish.done());
    }
    OrderIntent intent = changed.orElseThrow();
    return switch (engine.amend(simulated(market, intent, intent.terms()), clock.instant())) {
      case Amendment.NotHere _ -> ledger.answeredAtTheEnd(wish);
      case Amendment.Refused(var reason, var message) ->
          ledger.answered(wish, new News.AmendRefused(reason.name(), message));
      case Amendment.Done(var happened) -> {
        List<Outcome> outcomes = market.reduceOnly().allowed(engine, happened, ledger::intent);
        market.reduceOnly().matched(engine, intent);
        CompletableFuture<?> step =
            ledger.amended(market, engine, before, intent, wish.cause(), of(outcomes, before.id()));
        ledger.tell(market, engine, ofOthers(outcomes, before.id()));
        yield step;
      }
    };
  }

  /**
   * What the market did to orders that rest or wait. Called while the market's engine is held, so
   * in order.
   */
  void heard(Market market, List<Outcome> outcomes) {
    boolean unused =
        market.matching(
            engine -> {
              ledger.tell(
                  market, engine, market.reduceOnly().allowed(engine, outcomes, ledger::intent));
              wake(market, engine);
              return true;
            });
  }

  /**
   * Stores where resting orders stand in line and what trailing stops have seen, if that changed:
   * now and then, because it changes with every trade. After a crash they stand where they stood at
   * the last saving, which is never too far ahead.
   */
  void savePlaces() {
    for (Market market : markets.values()) {
      boolean unused =
          market.matching(
              engine -> {
                ledger.savePlaces(market, engine);
                return true;
              });
    }
  }

  /** Takes off what was good until now; the market itself may be silent. */
  void timePassed() {
    for (Market market : markets.values()) {
      market.happens(engine -> engine.onTime(clock.instant()), this::heard);
    }
  }

  /** Matches a new order at once; one that is here already is only told again. */
  private CompletableFuture<?> matched(
      Market market, MatchingEngine engine, OrderIntent intent, Cause cause) {
    if (ledger.newest(intent.orderId()) != null) {
      return journal.queue(
          intent.account(), () -> ledger.reportAgain(intent.account(), intent.orderId()));
    }
    if (intent.terms().reduceOnly() || market.reduceOnly().watches(intent.account())) {
      return journal.queueInTurn(intent.account(), () -> matchedInTurn(market, intent, cause));
    }
    return match(market, engine, intent, cause);
  }

  /**
   * Matches an order of an account that may only reduce, after all that the account did before is
   * stored, and only if it is new for certain: what it holds must be counted right. What came of it
   * is stored behind what the market did to the account meanwhile.
   */
  private CompletableFuture<?> matchedInTurn(Market market, OrderIntent intent, Cause cause) {
    if (ledger.isStored(intent)) {
      return journal.queue(
          intent.account(), () -> ledger.reportAgain(intent.account(), intent.orderId()));
    }
    Optional<CompletableFuture<?>> step =
        market.matching(engine -> ifFollowed(market, engine, intent, cause));
    return step.orElseGet(
        () -> {
          Holdings.Stored held = holdings.read(intent.account(), market.instrument());
          return market.matching(
              engine -> {
                market.reduceOnly().watch(intent.account(), () -> held.position(ledger.newest()));
                return match(market, engine, intent, cause);
              });
        });
  }

  /** Matches an order of an account whose position is followed already, or need not be. */
  private Optional<CompletableFuture<?>> ifFollowed(
      Market market, MatchingEngine engine, OrderIntent intent, Cause cause) {
    return market.reduceOnly().watches(intent.account()) || !intent.terms().reduceOnly()
        ? Optional.of(match(market, engine, intent, cause))
        : Optional.empty();
  }

  /** Matches an order, and puts what came of it behind what is to be stored already. */
  private CompletableFuture<?> match(
      Market market, MatchingEngine engine, OrderIntent intent, Cause cause) {
    PaperOrder fresh = PaperNews.fresh(intent, cause);
    List<Outcome> happened =
        intent.terms().type().isConditional()
            ? market.waiting().place(intent, reducible(market, intent))
            : engine.place(simulated(market, intent, intent.terms()), clock.instant());
    List<Outcome> outcomes =
        market
            .reduceOnly()
            .allowed(engine, happened, id -> id.equals(fresh.id()) ? intent : ledger.intent(id));
    market.reduceOnly().matched(engine, intent);
    ledger.tell(market, engine, ofOthers(outcomes, fresh.id()));
    return journal.queue(
        intent.account(), ledger.entered(market, engine, fresh, of(outcomes, fresh.id())));
  }

  /** The orders whose price has come go into the market, as soon as it can be traded in. */
  private void wake(Market market, MatchingEngine engine) {
    while (market.waiting().hasDue() && engine.market(clock.instant()) == MarketState.READY) {
      market.waiting().takeDue().ifPresent(intent -> wake(market, engine, intent));
    }
  }

  private void wake(Market market, MatchingEngine engine, OrderIntent intent) {
    PaperOrder before = ledger.newest(intent.orderId());
    if (before == null) {
      return;
    }
    Quantity quantity = quantityAtTrigger(market, intent);
    boolean reduces = intent.terms().reduceOnly();
    boolean enters = !reduces || !market.reduceOnly().reducible(intent).isZero();
    List<Outcome> happened =
        enters
            ? engine.place(
                simulated(market, intent, WaitingOrders.awake(intent.terms(), quantity)),
                clock.instant())
            : List.of(WaitingOrders.nothingLeft(intent));
    List<Outcome> outcomes = market.reduceOnly().allowed(engine, happened, ledger::intent);
    market.reduceOnly().matched(engine, intent);
    if (enters) {
      ledger.woke(market, engine, before, quantity, of(outcomes, before.id()));
      ledger.tell(market, engine, ofOthers(outcomes, before.id()));
    } else {
      ledger.tell(market, engine, outcomes);
    }
  }

  /**
   * One that closes the position takes all of it, be it more than when it was asked for; of less it
   * takes what there is, like every order that only reduces.
   */
  private static Quantity quantityAtTrigger(Market market, OrderIntent intent) {
    if (!intent.terms().closesPosition()) {
      return intent.quantity();
    }
    Quantity held = market.reduceOnly().reducible(intent);
    return held.isAbove(intent.quantity()) ? held : intent.quantity();
  }

  private void requireOpen() {
    if (!isOpen) {
      throw new IllegalStateException("The paper venue is not open");
    }
  }

  private static List<Outcome> of(List<Outcome> outcomes, OrderId id) {
    return outcomes.stream().filter(outcome -> outcome.orderId().equals(id)).toList();
  }

  private static List<Outcome> ofOthers(List<Outcome> outcomes, OrderId id) {
    var others = new ArrayList<>(outcomes);
    others.removeIf(outcome -> outcome.orderId().equals(id));
    return others;
  }

  private static Optional<Quantity> reducible(Market market, OrderIntent intent) {
    return intent.terms().reduceOnly()
        ? Optional.of(market.reduceOnly().reducible(intent))
        : Optional.empty();
  }

  /** What a live order asks of the engine. */
  private static OrderTerms terms(PaperOrder order) {
    OrderTerms terms = order.intent().terms();
    return order.trigger().orElse(null) instanceof PaperTrigger.Reached(var quantity)
        ? WaitingOrders.awake(terms, quantity)
        : terms;
  }

  private static SimulatedOrder simulated(Market market, OrderIntent intent, OrderTerms terms) {
    return terms.reduceOnly()
        ? SimulatedOrder.reducing(
            intent.orderId(), terms, market.reduceOnly().reducible(intent), FEES)
        : SimulatedOrder.of(intent.orderId(), terms, FEES);
  }
}
