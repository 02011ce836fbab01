package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.aBitcoinQuote;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aStopBuyOf;
import static io.patriot.testkit.OrderExamples.aStopSellOf;
import static io.patriot.testkit.OrderExamples.reduceOnly;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.order.Doubt;
import io.patriot.application.order.LookAfter;
import io.patriot.application.order.Placements;
import io.patriot.application.order.ProtectionLook;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.StopTrading;
import io.patriot.application.order.TradingStore;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.TradingVenue;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.FixedInstruments;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.InMemoryPriceBoard;
import io.patriot.testkit.InMemoryTradingStore;
import io.patriot.testkit.Interception;
import io.patriot.testkit.ScriptedOrder;
import io.patriot.testkit.ScriptedVenue;
import io.patriot.testkit.TradingPorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A waiting order that is to be replaced, at a venue that can be told what to do, with queues that
 * hand a message over until it was dealt with, a process that may end at any call to a port, and an
 * eye on the venue after each of them.
 */
final class ReplacingWorld {
  private static final Duration CALM = Duration.ofMinutes(6);
  private static final Duration LATE = Duration.ofSeconds(12);
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final int NEVER = -1;

  final HandTurnedClock clock = HandTurnedClock.atNoon();
  final InMemoryPriceBoard prices = InMemoryPriceBoard.at(clock);
  final InMemoryTradingStore store = new InMemoryTradingStore(prices);
  final ScriptedVenue venue = new ScriptedVenue(clock);
  final List<String> wrongs = new ArrayList<>();
  private final TradingPorts ports;
  private final boolean reduces;
  private final ReplacingMistake mistake;
  private final OrderId old;
  private final OrderId replacement;
  private final List<Message> queue = new ArrayList<>();
  private Runnable fate = () -> {};
  private int fateAt = NEVER;
  private int crashAt = NEVER;
  private boolean losesItsMessage;
  private int calls;
  private int questions;
  private boolean watching;

  private record Message(Instant due, Runnable act) {}

  ReplacingWorld(boolean reduces) {
    this(reduces, ReplacingMistake.NOTHING);
  }

  ReplacingWorld(boolean reduces, ReplacingMistake mistake) {
    this.reduces = reduces;
    this.mistake = mistake;
    this.ports = ports();
    new OpenPaperAccount(store, clock).handle(AccountExamples.TENANT, aCause());
    if (reduces) {
      placed("card:entry", aMarketBuyOf("0.03", BTC));
      ports.recordExecution().handle(venue.fill(orderId("card:entry"), "0.03", "61800"), aCause());
    }
    this.old = placed("card:old", terms("60000", "63000"));
    this.replacement = orderId("card:new");
  }

  OrderId old() {
    return old;
  }

  OrderId replacement() {
    return replacement;
  }

  /** The process that makes this call to a port ends before it. */
  ReplacingWorld crashAt(int call) {
    crashAt = call;
    return this;
  }

  /** The same, and what it was doing is handed to nobody again. */
  ReplacingWorld loseAt(int call) {
    losesItsMessage = true;
    return crashAt(call);
  }

  /** At this call the market or somebody does something with the old order. */
  ReplacingWorld at(int call, Runnable happening) {
    fateAt = call;
    fate = happening;
    return this;
  }

  int calls() {
    return calls;
  }

  /** How often the venue was asked for an order. */
  int questions() {
    return questions;
  }

  OrderIntent wish() {
    Instant now = clock.instant();
    return new OrderIntent(
            new IntentId("card:new"),
            ACCOUNT,
            terms("60500", "62500"),
            "test",
            now,
            now.plus(Duration.ofMinutes(5)))
        .replacing(old);
  }

  /** Everything that comes of the wish, until nothing more happens. */
  ReplacingWorld replace() {
    watching = true;
    OrderIntent wish = wish();
    put(Duration.ZERO, () -> ports.replaceOrder().handle(wish, aCause()));
    Instant end = clock.instant().plus(CALM);
    Instant soon = clock.instant().plus(LATE.multipliedBy(2));
    Instant lateAt = clock.instant().plus(LATE);
    while (clock.instant().isBefore(end)) {
      deliverDue();
      clock.advance(clock.instant().isBefore(soon) ? SHORT : LONG);
      prices.put(aBitcoinQuote(clock.instant()));
      if (!clock.instant().isBefore(lateAt)) {
        venue.onTheWay().forEach(venue::arriveNow);
      }
      takeOffWhatWasAskedFor();
      if (!clock.instant().isBefore(soon) && mistake != ReplacingMistake.NO_SWEEP) {
        store
            .stuck(clock.instant(), Duration.ofSeconds(10), 100)
            .forEach(order -> put(Duration.ZERO, () -> reconcile(order.id())));
      }
    }
    deliverDue();
    store.allOrders(ACCOUNT).stream()
        .filter(Order::isPassing)
        .forEach(order -> wrongs.add("stuck half way: " + order));
    return this;
  }

  void trigger() {
    if (venue.isLive(old)) {
      hear(venue.trigger(old));
    }
  }

  void fill() {
    if (venue.isLive(old)) {
      hear(venue.fill(old, "0.03", "60000"));
    }
  }

  void fillPart() {
    if (venue.isLive(old)) {
      hear(venue.fill(old, "0.01", "60000"));
    }
  }

  void fillPartUnheard() {
    if (venue.isLive(old)) {
      venue.fill(old, "0.01", "60000");
    }
  }

  void fillUnheard() {
    if (venue.isLive(old)) {
      venue.fill(old, "0.03", "60000");
    }
  }

  void askedBackByItsOwner() {
    put(Duration.ZERO, () -> ports.cancelOrder().handle(ACCOUNT, old, "the user", aCause()));
  }

  void haltedByItsOwner() {
    new StopTrading(store, clock).halt(ACCOUNT, aCause());
  }

  Order order(OrderId id) {
    return store.order(ACCOUNT, id).orElseThrow();
  }

  Optional<Order> replaced() {
    return store.order(ACCOUNT, replacement);
  }

  private OrderTerms terms(String below, String above) {
    return reduces ? reduceOnly(aStopSellOf("0.03", BTC, below)) : aStopBuyOf("0.03", BTC, above);
  }

  private OrderId placed(String id, OrderTerms terms) {
    Instant now = clock.instant();
    var intent =
        new OrderIntent(
            new IntentId(id), ACCOUNT, terms, "test", now, now.plus(Duration.ofMinutes(1)));
    ports.decideOrder().handle(intent, aCause());
    deliverDue();
    return intent.orderId();
  }

  private static OrderId orderId(String intent) {
    return OrderId.of(new IntentId(intent));
  }

  private void reconcile(OrderId order) {
    ports.reconcile().handle(ACCOUNT, order, aCause());
  }

  private void whileReplacing(OrderId order) {
    ports.reconcile().whileReplacing(ACCOUNT, order, aCause());
  }

  private void hear(ExecutionReport report) {
    put(Duration.ofSeconds(1), () -> ports.recordExecution().handle(report, aCause()));
  }

  private void takeOffWhatWasAskedFor() {
    venue.orders().stream()
        .filter(order -> order.isLive() && order.cancelAsked())
        .map(ScriptedOrder::intent)
        .forEach(intent -> hear(venue.takeOff(intent.orderId())));
  }

  private void put(Duration delay, Runnable act) {
    queue.add(new Message(clock.instant().plus(delay), act));
  }

  private void deliverDue() {
    while (true) {
      Optional<Message> next =
          queue.stream()
              .filter(message -> !message.due().isAfter(clock.instant()))
              .min(Comparator.comparing(Message::due));
      if (next.isEmpty()) {
        return;
      }
      try {
        next.get().act().run();
        queue.remove(next.get());
      } catch (Interception.Crash crash) {
        if (losesItsMessage) {
          queue.remove(next.get());
        } // else it is handed over again
      }
    }
  }

  private TradingPorts ports() {
    Placements placements =
        (placement, cause) ->
            put(Duration.ZERO, () -> portsAgain().placeOrder().handle(placement, cause));
    ReconcileRequests requests =
        new ReconcileRequests() {
          @Override
          public void send(AccountId account, OrderId order, Duration delay, Cause cause) {
            put(delay, () -> reconcile(order));
          }

          @Override
          public void sendReplacing(AccountId account, OrderId order, Duration delay, Cause cause) {
            put(delay, () -> whileReplacing(order));
          }

          @Override
          public void send(AccountId account, Duration delay, Cause cause) {
            // a venue that holds the account otherwise asks for it; other walks compare accounts
          }

          @Override
          public void send(AccountId account, Doubt doubt, Duration delay, Cause cause) {
            throw new IllegalStateException("Nobody compares a whole account here");
          }

          @Override
          public void send(AccountId account, LookAfter look, Duration delay, Cause cause) {
            throw new IllegalStateException("Nobody stops an account here");
          }

          @Override
          public void send(AccountId account, ProtectionLook look, Duration delay, Cause cause) {
            throw new IllegalStateException("Nobody stops an account here");
          }
        };
    return new TradingPorts(
        Interception.around(TradingStore.class, store, this::call),
        FixedInstruments.bitcoinAndEther(),
        Interception.around(TradingVenue.class, venue, this::call),
        Interception.around(Placements.class, placements, this::send),
        Interception.around(ReconcileRequests.class, requests, this::send),
        clock);
  }

  private TradingPorts portsAgain() {
    return ports;
  }

  private Object call(String method, Interception.Call call) {
    return Objects.requireNonNull(made(method, call));
  }

  private @Nullable Object send(String method, Interception.Call call) {
    return made(method, call);
  }

  private @Nullable Object made(String method, Interception.Call call) {
    if (!watching) {
      return call.proceed();
    }
    int number = calls++;
    questions += method.equals("find") ? 1 : 0;
    if (number == fateAt) {
      fate.run();
    }
    if (number == crashAt) {
      throw new Interception.Crash();
    }
    Object result = mistake.spoil(this, method, call);
    watch();
    return result;
  }

  /** What must be so at every moment, by the venue's word. */
  private void watch() {
    boolean hasTraded = venue.knows(old) && tradedAtVenue().contains(old);
    boolean oldLives = venue.isLive(old);
    boolean newLives = venue.isLive(replacement);
    if (reduces && !hasTraded && !oldLives && !newLives) {
      wrongs.add("unprotected after call " + calls);
    }
    if (!reduces && oldLives && newLives) {
      wrongs.add("both may open after call " + calls);
    }
    if (!reduces && hasTraded && venue.knows(replacement)) {
      wrongs.add("opened twice after call " + calls);
    }
    if (venue.arrivals(replacement) > 1) {
      wrongs.add("placed twice after call " + calls);
    }
  }

  private Set<OrderId> tradedAtVenue() {
    var traded = new TreeSet<OrderId>();
    for (ScriptedOrder order : venue.orders()) {
      if (!order.fills().isEmpty()) {
        traded.add(order.intent().orderId());
      }
    }
    return traded;
  }
}
