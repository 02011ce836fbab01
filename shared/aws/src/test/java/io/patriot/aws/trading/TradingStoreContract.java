package io.patriot.aws.trading;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.AccountExamples.aPaperBook;
import static io.patriot.testkit.AccountExamples.aPaperOpening;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.NOON;
import static io.patriot.testkit.OrderExamples.aFillOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.Commit;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.Denial;
import io.patriot.application.order.RecordedEvent;
import io.patriot.application.order.TradingStore;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.PersonLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.position.Leg;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.domain.risk.DenialReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of accounts and orders promises, wherever it keeps them. */
abstract class TradingStoreContract {
  private static final int SENDERS = 8;
  private static final OrderEvent.Submitted SUBMITTED =
      new OrderEvent.Submitted(1, NOON.plusSeconds(15));

  private static final AccountId ANOTHER = new AccountId(ACCOUNT.tenant(), "binance-main");

  private TradingStore store = emptyStore();

  /** A store that knows no account, and Bitcoin's price at noon. */
  abstract TradingStore emptyStore();

  @BeforeEach
  void anAccountIsOpen() {
    store = emptyStore();
    store.open(aPaperBook(), aPaperOpening(), aCause(), NOON);
  }

  TradingStore store() {
    return store;
  }

  @Test
  void whatWasOpenedIsThere() {
    assertThat(store.book(ACCOUNT)).contains(aPaperBook());
  }

  @Test
  void anAccountOpensOnce() {
    Order order = approved("card:one", NOON);

    store.open(aPaperBook(), aPaperOpening(), aCause(), NOON);

    assertThat(store.book(ACCOUNT).orElseThrow().working()).containsOnlyKeys(order.id());
  }

  @Test
  void anUnknownAccountHasNothing() {
    var other = new AccountId(ACCOUNT.tenant(), "other");
    OrderId order = anIntent().orderId();

    assertThat(store.book(other)).isEmpty();
    assertThat(store.order(other, order)).isEmpty();
    assertThat(store.history(other, order)).isEmpty();
    assertThat(store.factsFor(other, BTC, order).book()).isEmpty();
    assertThat(store.ordersByPrefix(other, "", 10)).isEmpty();
  }

  @Test
  void aDecisionIsStoredWholeAndReadBackAsItWas() {
    Commit commit = Steps.approval(book(), anIntent(), NOON);

    assertThat(store.commit(commit)).isEqualTo(CommitResult.COMMITTED);

    assertThat(store.order(ACCOUNT, commit.orderId())).contains(commit.order());
    assertThat(store.book(ACCOUNT).orElse(null)).isEqualTo(commit.book());
    var both = store.bookAndOrder(ACCOUNT, commit.orderId());
    assertThat(both.order()).contains(commit.order());
    assertThat(both.book().orElse(null)).isEqualTo(commit.book());
  }

  @Test
  void factsAreTheBookTheOrderAndThePrice() {
    var before = store.factsFor(ACCOUNT, BTC, anIntent().orderId());
    assertThat(before.order()).isEmpty();
    assertThat(before.book()).contains(aPaperBook());
    assertThat(before.quote().orElseThrow().symbol()).isEqualTo(BTC);

    Order order = approved("card:one", NOON);

    assertThat(store.factsFor(ACCOUNT, BTC, order.id()).order()).contains(order);
  }

  @Test
  void theSameDecisionTwiceIsAConflict() {
    Commit commit = Steps.approval(book(), anIntent(), NOON);
    store.commit(commit);

    assertThat(store.commit(commit)).isEqualTo(CommitResult.CONFLICT);
    assertThat(store.history(ACCOUNT, commit.orderId())).hasSize(2);
  }

  @Test
  void twoDecisionsOnOneBookCannotBothStand() {
    AccountBook before = book();
    Commit first = Steps.approval(before, intent("card:one"), NOON);
    Commit second = Steps.approval(before, intent("card:two"), NOON);

    assertThat(store.commit(first)).isEqualTo(CommitResult.COMMITTED);
    assertThat(store.commit(second)).isEqualTo(CommitResult.CONFLICT);

    assertThat(store.order(ACCOUNT, second.orderId())).isEmpty();
    assertThat(store.history(ACCOUNT, second.orderId())).isEmpty();
  }

  @Test
  void accountsThatCountTogetherAreReadTogether() {
    assertThat(store.factsFor(ACCOUNT, BTC, anIntent().orderId()).others()).isEmpty();
    AccountBook other = boundTogether();

    var facts = store.factsFor(ACCOUNT, BTC, anIntent().orderId());

    assertThat(facts.others()).containsExactly(other);
    assertThat(facts.book().orElseThrow().countedWith()).containsExactly(other.account());
  }

  @Test
  void limitsOfSeveralAccountsChangeInAllOfThemOrInNone() {
    AccountBook other = anotherBook();
    var changes = List.of(bound(book()), bound(other));
    approved("card:one", NOON);

    assertThat(store.commit(changes)).isEqualTo(CommitResult.CONFLICT);
    assertThat(store.book(other.account())).contains(other);

    assertThat(store.commit(List.of(bound(book()), bound(other))))
        .isEqualTo(CommitResult.COMMITTED);
    assertThat(store.book(other.account()).orElseThrow().budget().person())
        .isEqualTo(book().budget().person());
  }

  @Test
  void whatWasLetPassBesideAnotherBookIsNotStoredWhenThatBookHasChanged() {
    AccountBook other = boundTogether();
    AccountBook mine = book();
    Commit seen = Steps.approval(mine, intent("card:mine"), NOON).onlyBeside(List.of(other));
    OrderIntent theirs =
        new OrderIntent(
            new IntentId("card:theirs"),
            other.account(),
            anIntent().terms(),
            "test",
            NOON,
            NOON.plusSeconds(60));
    Commit first = Steps.approval(other, theirs, NOON).onlyBeside(List.of(mine));

    assertThat(store.commit(first)).isEqualTo(CommitResult.COMMITTED);
    assertThat(store.commit(seen)).isEqualTo(CommitResult.CONFLICT);

    assertThat(book()).isEqualTo(mine);
    assertThat(store.order(ACCOUNT, seen.orderId())).isEmpty();
    AccountBook now = store.book(other.account()).orElseThrow();
    Commit again = Steps.approval(mine, intent("card:mine"), NOON).onlyBeside(List.of(now));
    assertThat(store.commit(again)).isEqualTo(CommitResult.COMMITTED);
  }

  private AccountBook boundTogether() {
    store.commit(List.of(bound(book()), bound(anotherBook())));
    return store.book(ANOTHER).orElseThrow();
  }

  private AccountBook anotherBook() {
    store.open(AccountBook.opened(ANOTHER, aPaperOpening()), aPaperOpening(), aCause(), NOON);
    return store.book(ANOTHER).orElseThrow();
  }

  private static AccountChange bound(AccountBook book) {
    var limits =
        new PersonLimits(
            LimitSchedule.of(RiskProfile.LOW.limits(Asset.USDT)),
            new TreeSet<>(List.of(ACCOUNT.name(), ANOTHER.name())));
    return new AccountChange(
        book, new AccountEvent.PersonLimitsChanged(limits), null, aCause(), NOON);
  }

  @Test
  void ofManyWhoClaimAnOrderAtTheSameInstantOneWins() throws Exception {
    Order order = approved("card:one", NOON);
    Commit claim = Steps.step(order, SUBMITTED, null, book().fence(), NOON);

    List<CommitResult> results = atOnce(() -> store.commit(claim));

    assertThat(results).containsOnlyOnce(CommitResult.COMMITTED);
    assertThat(results).doesNotContain(CommitResult.FILL_ALREADY_RECORDED);
    assertThat(store.order(ACCOUNT, order.id())).contains(claim.order());
  }

  @Test
  void aStepUnderAnOldFenceIsAConflict() {
    Order order = approved("card:one", NOON);
    long fence = book().fence();

    assertThat(store.commit(Steps.step(order, SUBMITTED, null, fence + 1, NOON)))
        .isEqualTo(CommitResult.CONFLICT);
    assertThat(store.order(ACCOUNT, order.id())).contains(order);
    assertThat(store.commit(Steps.step(order, SUBMITTED, null, fence, NOON)))
        .isEqualTo(CommitResult.COMMITTED);
  }

  @Test
  void aStepThatMovesMoneyMindsTheFenceToo() {
    Order order = approved("card:one", NOON);
    var expired = new OrderEvent.Expired("test");
    AccountBook book = book();

    assertThat(store.commit(Steps.step(order, expired, book, book.fence() + 1, NOON)))
        .isEqualTo(CommitResult.CONFLICT);
    assertThat(store.commit(Steps.step(order, expired, book, book.fence(), NOON)))
        .isEqualTo(CommitResult.COMMITTED);
  }

  @Test
  void aFillCountsOnce() {
    Order open = open("card:one");
    var filled = new OrderEvent.Filled(aFillOf("0.004", "61800.1", "t1"));
    Commit first = Steps.step(open, filled, book(), null, NOON);
    store.commit(first);

    Commit again = Steps.step(first.order(), filled, book(), null, NOON);

    assertThat(store.commit(again)).isEqualTo(CommitResult.FILL_ALREADY_RECORDED);
    assertThat(store.order(ACCOUNT, open.id())).contains(first.order());
    assertThat(store.book(ACCOUNT).orElse(null)).isEqualTo(first.book());
  }

  @Test
  void theSameFillFromManySidesAtOnceCountsOnce() throws Exception {
    Order open = open("card:one");
    var filled = new OrderEvent.Filled(aFillOf("0.01", "61800.1", "t1"));
    Commit fill = Steps.step(open, filled, book(), null, NOON);

    List<CommitResult> results = atOnce(() -> store.commit(fill));

    assertThat(results).containsOnlyOnce(CommitResult.COMMITTED);
    assertThat(store.history(ACCOUNT, open.id())).hasSize(5);
  }

  @Test
  void whatHappensToAnAccountAtOnceIsStoredTogetherAndOnce() {
    var fill = aFillOf("0.004", "61800.1", "t1");
    var key = new Commit.FillKey(BTC, Side.BUY, fill.tradeId());
    List<AccountEvent> events =
        List.of(
            new AccountEvent.ExternalFill(BTC, Side.BUY, fill, "by hand"),
            new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, "a drill"));
    var both = new AccountChange(book(), events, key, aCause(), NOON);

    assertThat(store.commit(both)).isEqualTo(CommitResult.COMMITTED);
    assertThat(store.book(ACCOUNT)).contains(both.after());
    assertThat(book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(book().version()).isEqualTo(3);
    assertThat(store.commit(both)).isEqualTo(CommitResult.FILL_ALREADY_RECORDED);
    assertThat(store.commit(new AccountChange(both.before(), events, null, aCause(), NOON)))
        .isEqualTo(CommitResult.CONFLICT);
    assertThat(store.book(ACCOUNT)).contains(both.after());
  }

  @Test
  void howLongAStopHoldsIsStored() {
    Instant until = NOON.plusSeconds(600);
    var halt =
        new AccountEvent.TradingStateChanged(TradingState.HALTED, "a drill", Optional.of(until));
    store.commit(new AccountChange(book(), halt, null, aCause(), NOON));
    assertThat(book().heldUntil()).contains(until);

    var onlyReduce = new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, "a drill");
    store.commit(new AccountChange(book(), onlyReduce, null, aCause(), NOON));
    assertThat(book().heldUntil()).contains(until);

    var active = new AccountEvent.TradingStateChanged(TradingState.ACTIVE, "a drill");
    store.commit(new AccountChange(book(), active, null, aCause(), NOON));
    assertThat(book().heldUntil()).isEmpty();
  }

  @Test
  void historyIsWhatHappenedFirstToLast() {
    Order open = open("card:one");
    var filled = new OrderEvent.Filled(aFillOf("0.01", "61800.1", "t1"));
    Commit last = Steps.step(open, filled, book(), null, NOON.plusMillis(5));
    store.commit(last);

    List<RecordedEvent> history = store.history(ACCOUNT, open.id());

    assertThat(history).extracting(RecordedEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(history.getLast())
        .isEqualTo(new RecordedEvent(5, NOON.plusMillis(5), aCause(), filled));
    var events = history.stream().map(RecordedEvent::event).toList();
    assertThat(Order.replay(events, Money.usdt("0"))).isEqualTo(last.order());
  }

  @Test
  void ordersComeInTheOrderAskedForAndUnknownOnesAreLeftOut() {
    Order one = approved("card:one", NOON);
    Order two = approved("card:two", NOON);
    OrderId unknown = intent("card:three").orderId();

    assertThat(store.orders(ACCOUNT, List.of(two.id(), unknown, one.id())))
        .containsExactly(two, one);
    assertThat(store.orders(ACCOUNT, List.of())).isEmpty();
  }

  @Test
  void ordersAreFoundByHowTheirIdBegins() {
    Order one = approved("card:one", NOON);
    approved("card:two", NOON);

    assertThat(store.ordersByPrefix(ACCOUNT, one.id().value().substring(0, 5), 10))
        .containsExactly(one);
    assertThat(store.ordersByPrefix(ACCOUNT, "", 10)).hasSize(2);
    assertThat(store.ordersByPrefix(ACCOUNT, "", 1)).hasSize(1);
  }

  @Test
  void whatWasDeniedOfLateIsFoundLatestFirst() {
    Order first = denied("card:first", NOON);
    Order second = denied("card:second", NOON.plusMillis(2));
    approved("card:approved", NOON.plusMillis(3));
    Instant before = NOON.minusMillis(1);

    assertThat(store.denials(ACCOUNT, before, 10))
        .containsExactly(denial(second, NOON.plusMillis(2)), denial(first, NOON));
    assertThat(store.denials(ACCOUNT, NOON, 10))
        .containsExactly(denial(second, NOON.plusMillis(2)));
    assertThat(store.denials(ACCOUNT, before, 1)).hasSize(1);
    assertThat(store.denials(ACCOUNT, NOON.plusSeconds(1), 10)).isEmpty();
  }

  private Order denied(String id, Instant at) {
    Commit commit = Steps.decision(book(), anIntent(id, anIntent().terms()), BROKE, at);
    assertThat(store.commit(commit)).isEqualTo(CommitResult.COMMITTED);
    return commit.order();
  }

  private static final OrderEvent BROKE =
      new OrderEvent.Denied(
          new DenialReason.InsufficientFunds(Money.usdt("618.312"), Money.usdt("12.5")));

  private static Denial denial(Order order, Instant at) {
    return new Denial(at, order.intent(), ((Order.Denied) order).reason());
  }

  @Test
  void waitingOrdersAreFoundOldestWishFirstUntilTheyWaitNoMore() {
    Order late = approved("card:late", NOON.plusMillis(2));
    Order early = approved("card:early", NOON);
    Order middle = approved("card:middle", NOON.plusMillis(1));
    Instant later = NOON.plusSeconds(30);
    Duration age = Duration.ofSeconds(29);

    assertThat(store.stuck(later, age, 10)).containsExactly(early, middle, late);
    assertThat(store.stuck(later, age, 2)).containsExactly(early, middle);
    assertThat(store.stuck(later, Duration.ofSeconds(30), 10)).isEmpty();

    store.commit(
        Steps.step(early, new OrderEvent.Cancelled("test"), book(), null, NOON.plusMillis(3)));
    Commit submitted = Steps.step(middle, SUBMITTED, NOON.plusSeconds(20));
    store.commit(submitted);

    assertThat(store.stuck(later, age, 10))
        .as("one that moved on and still waits")
        .containsExactly(submitted.order(), late);
  }

  @Test
  void accountsAreListedForAsLongAsThereIsSomethingToGuard() {
    assertThat(store.guarded(10)).isEmpty();
    var plan =
        new ProtectionPlan(
            intent("wish:guarded").orderId(),
            new Bracket(
                Optional.of(Price.of("60000")),
                Optional.empty(),
                TriggerSource.LAST,
                Fallback.FLATTEN));
    guard(Optional.of(plan));

    assertThat(store.guarded(10)).containsExactly(ACCOUNT);
    assertThat(book().plans().of(Leg.only(BTC))).contains(plan);

    guard(Optional.empty());
    assertThat(store.guarded(10)).isEmpty();
  }

  private void guard(Optional<ProtectionPlan> plan) {
    var changed = new AccountEvent.ProtectionChanged(Leg.only(BTC), plan, "test");
    assertThat(store.commit(new AccountChange(book(), changed, null, aCause(), NOON)))
        .isEqualTo(CommitResult.COMMITTED);
  }

  AccountBook book() {
    return store.book(ACCOUNT).orElseThrow();
  }

  Order approved(String intentId, Instant at) {
    OrderIntent wish = anIntent(intentId, aMarketBuyOf("0.01", BTC), at);
    Commit commit = Steps.approval(book(), wish, at);
    assertThat(store.commit(commit)).isEqualTo(CommitResult.COMMITTED);
    return commit.order();
  }

  /** An order that rests at the venue. */
  Order open(String intentId) {
    Order order = approved(intentId, NOON);
    Commit submitted = Steps.step(order, SUBMITTED, null, book().fence(), NOON);
    assertThat(store.commit(submitted)).isEqualTo(CommitResult.COMMITTED);
    Commit accepted = Steps.step(submitted.order(), new OrderEvent.Accepted("venue-1"), NOON);
    assertThat(store.commit(accepted)).isEqualTo(CommitResult.COMMITTED);
    return accepted.order();
  }

  static OrderIntent intent(String id) {
    return anIntent(id, aMarketBuyOf("0.01", BTC));
  }

  private static List<CommitResult> atOnce(Callable<CommitResult> act) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var acts = new ArrayList<Callable<CommitResult>>();
      for (int i = 0; i < SENDERS; i++) {
        acts.add(act);
      }
      var results = new ArrayList<CommitResult>();
      for (var result : threads.invokeAll(acts)) {
        results.add(result.get());
      }
      return results;
    }
  }
}
