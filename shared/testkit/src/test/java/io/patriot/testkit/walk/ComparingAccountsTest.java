package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitSellOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.CommitResult;
import io.patriot.application.order.Comparison;
import io.patriot.application.order.Doubt;
import io.patriot.application.order.ReconcileAccount;
import io.patriot.application.order.ReconcileAccount.Outcome;
import io.patriot.application.order.TradingStore;
import io.patriot.application.venue.AccountView;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.application.venue.VenueMarkets;
import io.patriot.application.venue.VenueTrades;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.position.Position;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.InMemoryComparisons;
import io.patriot.testkit.Interception;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ComparingAccountsTest {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration SECONDS_20 = Duration.ofSeconds(20);

  private final TradingDesk desk = new TradingDesk();
  private final TheirAccount theirs = new TheirAccount();
  private final InMemoryComparisons comparisons = new InMemoryComparisons();
  private final ReconcileAccount comparing =
      new ReconcileAccount(
          desk.store(),
          theirs,
          desk.ports().recordExecution(),
          desk.ports().reconcile(),
          desk.ports().reconcileRequests(),
          comparisons,
          desk.clock());

  ComparingAccountsTest() {
    comparisons.put(ACCOUNT, Comparison.NONE.ended(desk.clock().instant()));
  }

  @Test
  void whatAgreesIsLeftAlone() {
    bought();
    theirs.agreesWith(desk.book());
    AccountBook before = desk.book();

    assertThat(compare().tradesFound()).isZero();
    assertThat(desk.book()).isEqualTo(before);
  }

  @Test
  void aFillThatWasMissedIsRecordedOnce() {
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    theirs.trades.add(desk.venue().fill(order, "0.03", "61800.10"));
    desk.venue().listTrades(false);
    theirs.holds("0.03", "61800.10");
    theirs.wallet = Money.usdt("100000").minus(theirs.fees());

    assertThat(compare().tradesFound()).isEqualTo(1);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.03"));
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
    assertThat(compare().tradesFound()).isZero();
  }

  @Test
  void aTradeByOtherMeansIsAdopted() {
    bought();
    theirs.agreesWith(desk.book());
    theirs.trades.add(external(Side.SELL, "0.01", "61000"));
    theirs.holds("0.02", "61800.10");
    theirs.wallet = desk.book().wallet().minus(Money.usdt("8.001")).minus(Money.usdt("0.1"));

    Outcome.Compared compared = compare();

    assertThat(compared.tradesFound()).isEqualTo(1);
    assertThat(compared.corrected()).isEmpty();
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.02"));
    assertThat(desk.book().wallet()).isEqualTo(theirs.wallet);
    assertThat(desk.store().replayed(ACCOUNT)).isEqualTo(desk.book());
  }

  @Test
  void aPositionThatNoTradeExplainsIsFollowedAndStopsNewRisk() {
    bought();
    theirs.agreesWith(desk.book());
    theirs.holds("0.05", "61000");

    assertThat(compare().corrected()).containsExactly(BTC);

    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.05"));
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
    AccountBook once = desk.book();
    assertThat(compare().corrected()).isEmpty();
    assertThat(desk.book()).as("run twice it changes nothing more").isEqualTo(once);
  }

  @Test
  void aPositionThatIsGoneAtTheVenueIsGone() {
    bought();
    theirs.agreesWith(desk.book());
    theirs.positions.clear();

    assertThat(compare().corrected()).containsExactly(BTC);
    assertThat(desk.book().position(BTC).isFlat()).isTrue();
  }

  @Test
  void fundingIsFollowedWithoutAlarm() {
    bought();
    theirs.agreesWith(desk.book());
    theirs.wallet = desk.book().wallet().minus(Money.usdt("0.42"));

    assertThat(compare().walletChange()).contains(Money.usdt("-0.42"));
    assertThat(desk.book().wallet()).isEqualTo(theirs.wallet);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void aVenueThatCannotBeAskedChangesNothing() {
    bought();
    AccountBook before = desk.book();
    theirs.reachable = false;

    assertThat(comparing.handle(ACCOUNT, A_DAY, AccountExamples.aCause()))
        .isInstanceOf(Outcome.Unavailable.class);
    assertThat(desk.book()).isEqualTo(before);
  }

  @Test
  void everyWorkingOrderIsLookedInto() {
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    desk.venue().fill(order, "0.03", "61800.10");
    theirs.holds("0.03", "61800.10");
    theirs.wallet = desk.book().wallet().minus(Money.usdt("0.9270015"));
    compare();

    assertThat(desk.order(order)).isInstanceOf(Order.Filled.class);
  }

  @Test
  void stopsThatWaitAreNamedWhenTradesAreAskedFor() {
    bought();
    OrderId stop = desk.decideAndSend(aStopAt("60000"));
    desk.decideAndSend(aLimitSellOf("0.01", BTC, "70000"));
    theirs.agreesWith(desk.book());
    theirs.holds("0.02", "61800.10");

    compare();

    assertThat(theirs.waiting).containsExactly(stop);
  }

  @Test
  void whatAnAccountWasLinkedWithStopsNothingThoughItTradesMeanwhile() {
    comparisons.put(ACCOUNT, Comparison.NONE);
    bought();
    theirs.agreesWith(desk.book());
    theirs.holds("0.05", "61000");

    assertThat(compare().corrected()).containsExactly(BTC);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
    assertThat(comparisons.of(ACCOUNT).endedAt()).contains(desk.clock().instant());
  }

  @Test
  void aPositionFoundInAnUntouchedAccountThatAgreedBeforeStopsNewRisk() {
    theirs.holds("0.05", "61000");

    assertThat(compare().corrected()).containsExactly(BTC);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
  }

  @Test
  void whatANewAccountHoldsIsItsAtOnce() {
    comparisons.put(ACCOUNT, Comparison.NONE);
    theirs.holds("0.05", "61000");

    assertThat(look(Optional.empty())).isInstanceOf(Outcome.Compared.class);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.05"));
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void whatStandsInTheWayIsRememberedUntilOneEnds() {
    bought();
    theirs.agreesWith(desk.book());
    theirs.reachable = false;
    look(Optional.empty());
    look(Optional.empty());
    assertThat(comparisons.of(ACCOUNT))
        .extracting(Comparison::failures, Comparison::lastFailure)
        .containsExactly(2, "the test says so");

    theirs.reachable = true;
    compare();
    assertThat(comparisons.of(ACCOUNT).failures()).isZero();
  }

  @Test
  void aTradeThatIsListedLaterThanItsPositionIsNoMismatch() {
    bought();
    theirs.agreesWith(desk.book());
    theirs.holds("0.02", "61800.10");
    theirs.wallet = desk.book().wallet().minus(Money.usdt("8.101"));

    assertThat(look(Optional.empty())).isInstanceOf(Outcome.Differs.class);
    Doubt doubt = Looks.next(desk);
    theirs.trades.add(external(Side.SELL, "0.01", "61000"));
    assertThat(look(Optional.of(doubt))).isEqualTo(agreedAfter(1));

    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.02"));
  }

  @Test
  void aDifferenceCountsOnlyWhenNeitherSideMovesForAWhile() {
    bought();
    theirs.agreesWith(desk.book());
    Instant start = desk.clock().instant();
    theirs.holds("0.05", "61000");
    look(Optional.empty());
    Doubt doubt = Looks.next(desk);
    look(Optional.of(doubt));
    doubt = Looks.next(desk);
    theirs.holds("0.06", "61000");
    assertThat(look(Optional.of(doubt))).isInstanceOf(Outcome.Differs.class);
    Instant moved = desk.clock().instant();
    doubt = Looks.next(desk);
    assertThat(look(Optional.of(doubt))).isInstanceOf(Outcome.Differs.class);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.03"));

    assertThat(look(Optional.of(Looks.next(desk)))).isInstanceOf(Outcome.Compared.class);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.06"));
    assertThat(Duration.between(moved, desk.clock().instant())).isGreaterThan(SECONDS_20);
    assertThat(Duration.between(start, desk.clock().instant())).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void anAccountThatNeverStandsStillIsNotCorrected() {
    bought();
    theirs.agreesWith(desk.book());
    Optional<Doubt> doubt = Optional.empty();
    Outcome outcome = new Outcome.Differs(0, "");
    for (int i = 1; outcome instanceof Outcome.Differs; i++) {
      theirs.holds("0.1" + i, "61000");
      outcome = look(doubt);
      doubt = outcome instanceof Outcome.Differs ? Optional.of(Looks.next(desk)) : doubt;
    }
    assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.03"));
  }

  @Test
  void aMarketWithAnOrderInDoubtIsNotCorrected() {
    bought();
    theirs.agreesWith(desk.book());
    desk.venue().next(Answer.ACCEPT_UNHEARD);
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.02", BTC));
    theirs.holds("0.05", "61800.10");
    desk.venue().reachable(false);
    AccountBook before = desk.book();

    for (int i = 0; i < 3; i++) {
      desk.clock().advance(Duration.ofMinutes(1));
      assertThat(Looks.last(desk, comparing, A_DAY)).isInstanceOf(Outcome.Unavailable.class);
    }
    assertThat(desk.book()).isEqualTo(before);

    desk.venue().reachable(true);
    desk.venue().fill(order, "0.02", "61800.10");
    theirs.wallet = desk.book().wallet().minus(Money.usdt("0.618001"));
    assertThat(compare().corrected()).isEmpty();
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void twoComparisonsAtOnceCountMoneyOnce() {
    bought();
    theirs.agreesWith(desk.book());
    theirs.wallet = desk.book().wallet().minus(Money.usdt("0.42"));
    Doubt doubt = standing();
    var first = comparingWith((_, call) -> call.proceed());
    var second =
        comparingWith(
            (method, call) -> {
              if (method.equals("commit")) {
                first.handle(ACCOUNT, A_DAY, Optional.of(doubt), AccountExamples.aCause());
              }
              return call.proceed();
            });

    assertThat(second.handle(ACCOUNT, A_DAY, Optional.of(doubt), AccountExamples.aCause()))
        .isInstanceOf(Outcome.Unavailable.class);
    assertThat(desk.book().wallet()).isEqualTo(theirs.wallet);
  }

  @Test
  void theSwitchIsTurnedBeforeAnythingIsCorrected() {
    bought();
    theirs.agreesWith(desk.book());
    theirs.holds("0.05", "61000");
    Doubt doubt = standing();
    var commits = new AtomicInteger();
    var interrupted =
        comparingWith(
            (method, call) ->
                method.equals("commit") && commits.incrementAndGet() == 2
                    ? CommitResult.CONFLICT
                    : call.proceed());

    assertThat(interrupted.handle(ACCOUNT, A_DAY, Optional.of(doubt), AccountExamples.aCause()))
        .isInstanceOf(Outcome.Unavailable.class);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.03"));

    assertThat(compare().corrected()).containsExactly(BTC);
  }

  /** The doubt of a difference that has stood long enough at the next look. */
  private Doubt standing() {
    look(Optional.empty());
    look(Optional.of(Looks.next(desk)));
    look(Optional.of(Looks.next(desk)));
    return Looks.next(desk);
  }

  private Outcome look(Optional<Doubt> doubt) {
    return comparing.handle(ACCOUNT, A_DAY, doubt, AccountExamples.aCause());
  }

  private static Outcome agreedAfter(int trades) {
    return new Outcome.Compared(trades, List.of(), Optional.empty());
  }

  private ReconcileAccount comparingWith(Interception storing) {
    return new ReconcileAccount(
        Interception.around(TradingStore.class, desk.store(), storing),
        theirs,
        desk.ports().recordExecution(),
        desk.ports().reconcile(),
        desk.ports().reconcileRequests(),
        comparisons,
        desk.clock());
  }

  private static OrderTerms aStopAt(String price) {
    var stop = new OrderType.Stop(Price.of(price), TriggerSource.MARK, Optional.empty());
    return new OrderTerms(BTC, Side.SELL, Quantity.of("0.03"), stop, true);
  }

  /** Until nothing is to be looked at again. */
  private Outcome.Compared compare() {
    return (Outcome.Compared) Looks.last(desk, comparing, A_DAY);
  }

  private void bought() {
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    desk.fill(order, "0.03", "61800.10");
  }

  private ExecutionReport external(Side side, String quantity, String price) {
    var fill =
        new Fill(
            new TradeId("x1"),
            Price.of(price),
            Quantity.of(quantity),
            Money.usdt("0.1"),
            Liquidity.TAKER,
            desk.clock().instant());
    return new ExecutionReport(
        ACCOUNT,
        BTC,
        OrderId.of(new IntentId("external:1")),
        new News.ExternalFill(side, fill, "by hand"));
  }

  /** The account as the venue has it. */
  private static final class TheirAccount implements VenueAccounts {
    private final List<Position> positions = new ArrayList<>();
    private final List<ExecutionReport> trades = new ArrayList<>();
    private Money wallet = Money.usdt("100000");
    private boolean reachable = true;
    private List<OrderId> waiting = List.of();

    void agreesWith(AccountBook book) {
      positions.clear();
      positions.addAll(book.positions().values());
      wallet = book.wallet();
    }

    void holds(String quantity, String price) {
      positions.clear();
      var fill =
          new Fill(
              new TradeId("held"),
              Price.of(price),
              Quantity.of(quantity),
              Money.usdt("0"),
              Liquidity.TAKER,
              Instant.EPOCH);
      positions.add(Position.flat(BTC, Asset.USDT).after(Side.BUY, fill));
    }

    Money fees() {
      Money sum = Money.usdt("0");
      for (ExecutionReport trade : trades) {
        if (trade.news() instanceof News.Filled(var fill)) {
          sum = sum.plus(fill.fee());
        }
      }
      return sum;
    }

    @Override
    public AccountView view(AccountId account) {
      return reachable
          ? new AccountView.Seen(wallet, positions)
          : new AccountView.Unavailable("the test says so");
    }

    @Override
    public VenueTrades trades(
        AccountId account, Symbol symbol, Instant since, List<OrderId> waiting) {
      this.waiting = waiting;
      return new VenueTrades.Listed(
          trades.stream().filter(trade -> trade.symbol().equals(symbol)).toList());
    }

    @Override
    public VenueMarkets marketsMoved(AccountId account, Instant since) {
      return new VenueMarkets.Moved(Set.of());
    }
  }
}
