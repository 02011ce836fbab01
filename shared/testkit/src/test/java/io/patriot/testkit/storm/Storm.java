package io.patriot.testkit.storm;

import static io.patriot.testkit.MarketExamples.aBitcoinQuote;
import static io.patriot.testkit.MarketExamples.anEtherQuote;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.ChatUser;
import io.patriot.application.order.Commit;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.Doubt;
import io.patriot.application.order.LookAfter;
import io.patriot.application.order.Placements;
import io.patriot.application.order.ProtectionLook;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.TradingStore;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.TradingVenue;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.FixedInstruments;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.InMemoryPriceBoard;
import io.patriot.testkit.InMemoryTradingStore;
import io.patriot.testkit.Interception;
import io.patriot.testkit.ScriptedVenue;
import io.patriot.testkit.TradingPorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The platform's trading, two accounts of it, in the weather that one seed makes. */
final class Storm {
  static final List<AccountId> ACCOUNTS =
      List.of(
          OpenPaperAccount.accountOf(ChatUser.tenantOf(1)),
          OpenPaperAccount.accountOf(ChatUser.tenantOf(2)));

  private static final int NESTED_MAX = 2;
  private static final Duration STUCK_AFTER = Duration.ofSeconds(10);
  private static final Duration LATE_MAX = Duration.ofSeconds(15);

  final Weather weather;
  final Planted planted;
  final HandTurnedClock clock = HandTurnedClock.atNoon();
  final InMemoryPriceBoard prices = InMemoryPriceBoard.at(clock);
  final InMemoryTradingStore store = new InMemoryTradingStore(prices);
  final ScriptedVenue venue = new ScriptedVenue(clock);
  final Mailbox mailbox = new Mailbox();
  final TradingPorts ports;
  private final Map<OrderId, Instant> arrivals = new TreeMap<>();
  private final List<String> wrongs = new ArrayList<>();
  private int nested;
  private boolean timeStands;

  Storm(long seed, Planted planted) {
    this.weather = new Weather(seed);
    this.planted = planted;
    venue.usually(weather::answer);
    Placements placements =
        (placement, cause) ->
            mailbox.put(
                "place:" + placement.intent().account(),
                clock.instant(),
                () -> ports().placeOrder().handle(placement, cause));
    ReconcileRequests reconcile =
        new ReconcileRequests() {
          @Override
          public void send(AccountId account, OrderId order, Duration delay, Cause cause) {
            mailbox.putUnordered(clock.instant().plus(delay), () -> reconcile(account, order));
          }

          @Override
          public void sendReplacing(AccountId account, OrderId order, Duration delay, Cause cause) {
            throw new IllegalStateException("Nobody replaces an order here");
          }

          @Override
          public void send(AccountId account, Duration delay, Cause cause) {
            throw new IllegalStateException("Nobody asks for a whole account here");
          }

          @Override
          public void send(AccountId account, Doubt doubt, Duration delay, Cause cause) {
            throw new IllegalStateException("Nobody compares a whole account here");
          }

          @Override
          public void send(AccountId account, LookAfter look, Duration delay, Cause cause) {
            throw new IllegalStateException("Nobody winds an account down here");
          }

          @Override
          public void send(AccountId account, ProtectionLook look, Duration delay, Cause cause) {
            throw new IllegalStateException("Nobody winds an account down here");
          }
        };
    ports =
        new TradingPorts(
            Interception.around(TradingStore.class, store, this::stored),
            FixedInstruments.bitcoinAndEther(),
            Interception.around(TradingVenue.class, venue, this::asked),
            Interception.around(Placements.class, placements, this::passed),
            Interception.around(ReconcileRequests.class, reconcile, this::passed),
            clock);
    for (AccountId account : ACCOUNTS) {
      new OpenPaperAccount(store, clock).handle(account.tenant(), AccountExamples.aCause());
    }
  }

  /** What was seen to be wrong while it went on. */
  List<String> wrongs() {
    return wrongs;
  }

  void request(OrderIntent intent) {
    mailbox.put(
        "command:" + intent.account(),
        clock.instant(),
        () -> ports.decideOrder().handle(intent, AccountExamples.aCause()));
  }

  void cancel(AccountId account, OrderId order) {
    mailbox.put(
        "command:" + account,
        clock.instant(),
        () -> ports.cancelOrder().handle(account, order, "user", AccountExamples.aCause()));
  }

  /** News comes by one of two roads, so that it may overtake itself. */
  void report(ExecutionReport report, boolean secondRoad) {
    mailbox.put(
        (secondRoad ? "report-b:" : "report-a:") + report.account(),
        clock.instant(),
        () -> ports.recordExecution().handle(report, AccountExamples.aCause()));
  }

  void reconcile(AccountId account, OrderId order) {
    ports.reconcile().handle(account, order, AccountExamples.aCause());
  }

  /** Looks for orders that got stuck, and at all that are open. */
  void sweep() {
    if (planted != Planted.NO_SWEEP) {
      store.stuck(clock.instant(), STUCK_AFTER, 100).forEach(this::lookInto);
    }
    for (AccountId account : ACCOUNTS) {
      store.allOrders(account).stream()
          .filter(order -> !order.isFinished() && !order.isPassing())
          .forEach(this::lookInto);
    }
  }

  private void lookInto(Order order) {
    mailbox.putUnordered(clock.instant(), () -> reconcile(order.intent().account(), order.id()));
  }

  /** One message is handed over; a process that ends leaves it where it was. */
  void deliver(Mailbox.Message message) {
    try {
      message.act().run();
      if (weather.repeatsAtOnce()) {
        return;
      }
      mailbox.done(message);
      weather
          .repeatsLater()
          .ifPresent(later -> mailbox.putUnordered(clock.instant().plus(later), message.act()));
    } catch (Interception.Crash crash) {
      weather.countCrash();
    }
  }

  /** Time goes on; what was late arrives at its moment. */
  void advance(Duration by) {
    if (timeStands) {
      return;
    }
    Instant until = clock.instant().plus(by);
    arrivals.entrySet().stream()
        .filter(late -> !late.getValue().isAfter(until))
        .map(Map.Entry::copyOf)
        .sorted(Map.Entry.comparingByValue())
        .toList()
        .forEach(
            late -> {
              clock.advance(Duration.between(clock.instant(), late.getValue()));
              arrivals.remove(late.getKey());
              venue.arriveNow(late.getKey());
            });
    clock.advance(Duration.between(clock.instant(), until));
    prices.put(aBitcoinQuote(clock.instant()));
    prices.put(anEtherQuote(clock.instant()));
  }

  private TradingPorts ports() {
    return ports;
  }

  private Object stored(String method, Interception.Call call) {
    meanwhile();
    weather.mayCrash();
    Object result =
        method.equals("commit") || method.equals("history")
            ? planted.spoil(method, call)
            : call.proceed();
    if (result == CommitResult.COMMITTED && call.arguments().getFirst() instanceof Commit commit) {
      checkSwitch(commit);
    }
    weather.mayCrash();
    meanwhile();
    return Objects.requireNonNull(result);
  }

  /**
   * A call to the venue takes a while, in which others go on but the call's own time is bounded.
   */
  private Object asked(String method, Interception.Call call) {
    weather.mayCrash();
    boolean stoodBefore = timeStands;
    timeStands = true;
    meanwhile();
    timeStands = stoodBefore;
    Object result = method.equals("place") ? planted.spoil(method, call) : call.proceed();
    for (OrderId late : venue.onTheWay()) {
      arrivals.computeIfAbsent(late, _ -> clock.instant().plus(weather.upTo(LATE_MAX)));
    }
    meanwhile();
    weather.mayCrash();
    return Objects.requireNonNull(result);
  }

  private @Nullable Object passed(String method, Interception.Call call) {
    weather.mayCrash();
    Object result = call.proceed();
    weather.mayCrash();
    return result;
  }

  /** Something else happens between two calls of one process. */
  private void meanwhile() {
    if (nested < NESTED_MAX && weather.somethingComesBetween()) {
      nested++;
      try {
        weather.act(this);
      } finally {
        nested--;
      }
    }
  }

  private void checkSwitch(Commit commit) {
    boolean claimed = commit.events().getLast() instanceof OrderEvent.Submitted;
    var book = store.book(commit.account()).orElseThrow();
    if (claimed && !book.maySend(commit.order().intent())) {
      wrongs.add("sent although trading was " + book.tradingState() + ": " + commit.orderId());
    }
  }

  void turnSwitch(AccountId account, TradingState state) {
    store.turnSwitch(account, state);
  }
}
