package io.patriot.testkit;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.order.CancelOrder;
import io.patriot.application.order.Placement;
import io.patriot.application.order.Reconcile;
import io.patriot.application.order.RecordedEvent;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.testkit.stop.InMemoryPlatformSwitches;
import java.util.List;

/**
 * The example account at a scripted venue: everything between a wish and its fills, in memory, with
 * queues that a test delivers by hand.
 */
public final class TradingDesk {
  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final InMemoryPriceBoard prices = InMemoryPriceBoard.at(clock);
  private final InMemoryPlatformSwitches platform = new InMemoryPlatformSwitches();
  private final InMemoryTradingStore store = new InMemoryTradingStore(prices, platform);
  private final ScriptedVenue venue = new ScriptedVenue(clock);
  private final RecordingPlacements placements = new RecordingPlacements();
  private final RecordingReconcileRequests reconcileRequests = new RecordingReconcileRequests();
  private final TradingPorts ports =
      new TradingPorts(
          store,
          FixedInstruments.bitcoinAndEther(),
          venue,
          placements,
          reconcileRequests,
          platform,
          clock);
  private int wishes;

  public TradingDesk() {
    new OpenPaperAccount(store, clock).handle(AccountExamples.TENANT, AccountExamples.aCause());
  }

  public HandTurnedClock clock() {
    return clock;
  }

  public InMemoryPriceBoard prices() {
    return prices;
  }

  public InMemoryTradingStore store() {
    return store;
  }

  public ScriptedVenue venue() {
    return venue;
  }

  public Recorded<Placement> placements() {
    return placements.sent();
  }

  /** All that was sent to be looked at. */
  public RecordingReconcileRequests requests() {
    return reconcileRequests;
  }

  public Recorded<RecordingReconcileRequests.Request> reconcileRequests() {
    return reconcileRequests.sent();
  }

  public Recorded<RecordingReconcileRequests.Guarding> guardings() {
    return reconcileRequests.guardings();
  }

  public InMemoryPlatformSwitches platform() {
    return platform;
  }

  public TradingPorts ports() {
    return ports;
  }

  /** A new wish is decided; an approved one now waits to be sent. */
  public Order decide(OrderTerms terms) {
    wishes++;
    return decide(OrderExamples.anIntent("wish:" + wishes, terms));
  }

  public Order decide(OrderIntent intent) {
    return ports.decideOrder().handle(intent, AccountExamples.aCause());
  }

  /** Everything that waits to be sent is sent. */
  public void sendAll() {
    placements.sent().takeAll().forEach(sent -> send(sent.message()));
  }

  public void send(Placement placement) {
    ports.placeOrder().handle(placement, AccountExamples.aCause());
  }

  /** A new wish is decided and sent. */
  public OrderId decideAndSend(OrderTerms terms) {
    Order order = decide(terms);
    sendAll();
    return order.id();
  }

  /** The venue trades a part of an order, and we hear of it. */
  public ExecutionReport fill(OrderId order, String quantity, String price) {
    ExecutionReport report = venue.fill(order, quantity, price);
    hear(report);
    return report;
  }

  public Order hear(ExecutionReport report) {
    ports.recordExecution().handle(report, AccountExamples.aCause());
    return order(report.order());
  }

  public CancelOrder.Outcome cancel(OrderId order) {
    return ports
        .cancelOrder()
        .handle(AccountExamples.ACCOUNT, order, "the user", AccountExamples.aCause());
  }

  public Reconcile.Outcome reconcile(OrderId order) {
    return ports.reconcile().handle(AccountExamples.ACCOUNT, order, AccountExamples.aCause());
  }

  /** An administrator stops all trading of the account. */
  public void halt() {
    store.turnSwitch(AccountExamples.ACCOUNT, TradingState.HALTED);
  }

  public Order order(OrderId order) {
    return store
        .order(AccountExamples.ACCOUNT, order)
        .orElseThrow(() -> new IllegalStateException("No order " + order));
  }

  public List<RecordedEvent> history(OrderId order) {
    return store.history(AccountExamples.ACCOUNT, order);
  }

  public AccountBook book() {
    return store
        .book(AccountExamples.ACCOUNT)
        .orElseThrow(() -> new IllegalStateException("The desk has an account"));
  }
}
