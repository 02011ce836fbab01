package io.patriot.testkit.model;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.order.AccountChange;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.Placement;
import io.patriot.application.order.Placements;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.TradingStore;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.TradingVenue;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.Agreement;
import io.patriot.testkit.FixedInstruments;
import io.patriot.testkit.InMemoryPriceBoard;
import io.patriot.testkit.InMemoryTradingStore;
import io.patriot.testkit.Interception;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.ScriptedOrder;
import io.patriot.testkit.ScriptedVenue;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.TradingPorts;
import io.patriot.testkit.sim.Explorer;
import io.patriot.testkit.sim.Stage;
import io.patriot.testkit.stop.InMemoryPlatformSwitches;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One account at a scripted venue, and a few messages that are worked on at the same time, each by
 * a process of its own. Each call to a port is a wait, at which others go on or the process dies.
 */
final class SmallWorld implements Explorer.Ending {
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final int ROUNDS_MAX = 12;
  private static final Duration WANTED_FOR = Duration.ofSeconds(60);

  final Stage stage;
  final InstantSource clock;
  final InMemoryPriceBoard prices = new InMemoryPriceBoard();
  final InMemoryPlatformSwitches platform = new InMemoryPlatformSwitches();
  final InMemoryTradingStore store = new InMemoryTradingStore(prices, platform);
  final ScriptedVenue venue;
  final TradingPorts ports;
  final SwitchWatch watch = new SwitchWatch(store, platform);
  private final Grain grain;
  private final Mistake mistake;
  private final List<Message> unfinished = new ArrayList<>();
  private final List<Consumer<SmallWorld>> expectations = new ArrayList<>();
  private final List<String> wrongs = new ArrayList<>();
  private boolean ofOrdersOnly;
  private int sent;

  /** What a process was handed; handed to another one if it dies. */
  private record Message(String name, Consumer<TradingPorts> act) {}

  SmallWorld(Stage stage, Grain grain, Mistake mistake) {
    this(stage, grain, mistake, false);
  }

  /**
   * @param withPlatform whether looking at the platform's switch is a wait, too
   */
  SmallWorld(Stage stage, Grain grain, Mistake mistake, boolean withPlatform) {
    this.stage = stage;
    this.clock = stage.simulation().clock();
    this.venue = new ScriptedVenue(clock);
    this.grain = grain;
    this.mistake = mistake;
    Placements placements = (placement, cause) -> place("sender " + ++sent, placement);
    ports =
        new TradingPorts(
            Interception.around(TradingStore.class, store, this::call),
            FixedInstruments.bitcoinAndEther(),
            Interception.around(TradingVenue.class, venue, this::call),
            Interception.around(Placements.class, placements, this::call),
            askedLater(),
            withPlatform
                ? Interception.around(PlatformSwitches.class, platform, this::call)
                : platform,
            clock);
    newPrices();
    new OpenPaperAccount(store, clock).handle(AccountExamples.TENANT, aCause());
  }

  /** Whoever is asked to look later is there in {@link #wrongs}, so that asking takes no time. */
  private static ReconcileRequests askedLater() {
    return new RecordingReconcileRequests();
  }

  OrderIntent wish(String id, OrderTerms terms) {
    Instant now = clock.instant();
    return new OrderIntent(new IntentId(id), ACCOUNT, terms, "model", now, now.plus(WANTED_FOR));
  }

  /** An order that is approved and not yet sent. */
  Placement approved(String id, OrderTerms terms) {
    Order order = decided(wish(id, terms));
    if (!(order instanceof Order.Approved approved)) {
      throw new IllegalStateException("The model wants an approved order, not " + order);
    }
    return new Placement(
        approved.intent(),
        Placement.FIRST_ATTEMPT,
        approved.version(),
        store.book(ACCOUNT).orElseThrow().fence(),
        approved.reserved());
  }

  private Order decided(OrderIntent intent) {
    var quiet =
        new TradingPorts(
            store, ports.instruments(), venue, (_, _) -> {}, ports.reconcileRequests(), clock);
    return quiet.decideOrder().handle(intent, aCause());
  }

  /** An order that rests at the venue. */
  OrderId open(String id, OrderTerms terms) {
    Placement placement = approved(id, terms);
    plainly(it -> it.placeOrder().handle(placement, aCause()));
    return placement.intent().orderId();
  }

  /** An order whose sending had this answer, with time gone by since. */
  OrderId sentAndUnanswered(String id, OrderTerms terms, Answer answer) {
    venue.next(answer);
    return open(id, terms);
  }

  /** Before anything begins: done at once, with nobody beside it. */
  void plainly(Consumer<TradingPorts> act) {
    act.accept(ports);
  }

  /** A message is worked on at any time from now on. */
  void deliver(String name, Consumer<TradingPorts> act) {
    var message = new Message(name, act);
    unfinished.add(message);
    stage.begin(
        name,
        () -> {
          act.accept(ports);
          unfinished.remove(message);
        });
  }

  void place(String name, Placement placement) {
    deliver(name, it -> it.placeOrder().handle(placement, aCause()));
  }

  void decide(String name, OrderIntent intent) {
    deliver(name, it -> it.decideOrder().handle(intent, aCause()));
  }

  void cancel(String name, OrderId order) {
    deliver(name, it -> it.cancelOrder().handle(ACCOUNT, order, "the user", aCause()));
  }

  void reconcile(String name, OrderId order) {
    deliver(name, it -> it.reconcile().handle(ACCOUNT, order, aCause()));
  }

  void hear(String name, ExecutionReport report) {
    deliver(name, it -> it.recordExecution().handle(report, aCause()));
  }

  /** The venue trades a part of an order at any time, and its stream tells of it. */
  void trade(String name, OrderId order, String quantity, String price) {
    stage.begin(
        name,
        () -> {
          stage.await("trade");
          if (venue.isLive(order)) {
            ExecutionReport report = venue.fill(order, quantity, price);
            stage.tell("the venue trades " + quantity);
            hear(name + " heard", report);
          }
        });
  }

  /** What must be true in the end besides that all agree. */
  void expect(boolean holds, String otherwise) {
    if (!holds) {
      wrongs.add(otherwise);
    }
  }

  void inTheEnd(Consumer<SmallWorld> expectation) {
    expectations.add(expectation);
  }

  /** The account holds what no order of ours traded, so its money is not compared. */
  void compareOrdersOnly() {
    ofOrdersOnly = true;
  }

  Order order(OrderId id) {
    return store.order(ACCOUNT, id).orElseThrow();
  }

  @Override
  public List<String> wrongs() {
    comeToRest();
    var agreement = new Agreement(store, venue);
    agreement.checkOrders(ACCOUNT);
    if (!ofOrdersOnly) {
      agreement.checkMoney(ACCOUNT);
    }
    expectations.forEach(it -> it.accept(this));
    wrongs.addAll(watch.wrongs());
    wrongs.addAll(agreement.wrongs());
    return wrongs;
  }

  /** What was left undone is done again, time goes by, and all that is not at rest is looked at. */
  private void comeToRest() {
    for (int round = 0; round < ROUNDS_MAX; round++) {
      if (mistake != Mistake.NOBODY_LOOKS_AGAIN) {
        takeUpAgain();
        store
            .allOrders(ACCOUNT)
            .forEach(it -> ports.reconcile().handle(ACCOUNT, it.id(), aCause()));
        takeUpAgain();
      }
      takeOff();
      if (isAtRest()) {
        return;
      }
      stage.pass(ROUND);
      newPrices();
      venue.onTheWay().forEach(venue::arriveNow);
    }
  }

  private void takeUpAgain() {
    while (!unfinished.isEmpty()) {
      Message message = unfinished.removeFirst();
      message.act().accept(ports);
    }
  }

  /** What was asked back goes off the book, if nothing else ended it. */
  private void takeOff() {
    for (ScriptedOrder order : venue.orders()) {
      if (order.isLive() && order.cancelAsked()) {
        ports.recordExecution().handle(venue.takeOff(order.intent().orderId()), aCause());
      }
    }
  }

  private boolean isAtRest() {
    return venue.onTheWay().isEmpty()
        && unfinished.isEmpty()
        && store.allOrders(ACCOUNT).stream()
            .allMatch(
                order ->
                    order.isFinished()
                        || order instanceof Order.Open
                        || order instanceof Order.PartiallyFilled);
  }

  void newPrices() {
    prices.put(MarketExamples.aBitcoinQuote(clock.instant()));
    prices.put(MarketExamples.anEtherQuote(clock.instant()));
  }

  private @Nullable Object call(String method, Interception.Call call) {
    boolean waits = stage.simulation().current() != null && !method.equals("keepsOrderIds");
    if (waits) {
      stage.await(method);
    }
    watch.before(method, call);
    Object result = turnsAfterwards(call) ? inTwo(call) : mistake.spoil(method, call, store);
    watch.after(method, call, result);
    if (stage.keepsWords()) {
      stage.tell(Words.of(method, call, result));
    }
    if (waits && grain == Grain.FINE) {
      stage.await("after " + method);
    }
    return result;
  }

  private boolean turnsAfterwards(Interception.Call call) {
    return mistake == Mistake.SWITCH_TURNED_AFTERWARDS
        && !call.arguments().isEmpty()
        && call.arguments().getFirst() instanceof AccountChange change
        && change.events().size() > 1;
  }

  private CommitResult inTwo(Interception.Call call) {
    AccountChange whole = (AccountChange) call.arguments().getFirst();
    var first =
        new AccountChange(
            whole.before(), whole.events().getFirst(), whole.fill(), aCause(), whole.at());
    CommitResult result = store.commit(first);
    if (result == CommitResult.COMMITTED) {
      stage.await("commit the rest");
      AccountBook book = store.book(ACCOUNT).orElseThrow();
      store.commit(new AccountChange(book, whole.events().getLast(), null, aCause(), whole.at()));
    }
    return result;
  }
}
