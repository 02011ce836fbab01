package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitSellOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.walk.ComparedAccount.A_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Comparison;
import io.patriot.application.order.ReconcileAccount.Outcome;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.TradingDesk;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a comparison of an account with its venue does. */
class ComparingAccountsTest {
  private final ComparedAccount account = new ComparedAccount();
  private final TradingDesk desk = account.desk;
  private final TheirAccount theirs = account.theirs;

  @Test
  void whatAgreesIsLeftAlone() {
    account.bought();
    AccountBook before = desk.book();

    assertThat(account.compare().tradesFound()).isZero();
    assertThat(desk.book()).isEqualTo(before);
  }

  @Test
  void aFillThatWasMissedIsRecordedOnce() {
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    theirs.trades.add(desk.venue().fill(order, "0.03", "61800.10"));
    desk.venue().listTrades(false);
    theirs.holds("0.03", "61800.10");
    theirs.wallet = Money.usdt("100000").minus(theirs.fees());

    assertThat(account.compare().tradesFound()).isEqualTo(1);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.03"));
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
    assertThat(account.compare().tradesFound()).isZero();
  }

  @Test
  void aTradeByOtherMeansIsAdopted() {
    account.bought();
    theirs.trades.add(account.byHand(Side.SELL, "0.01", "61000"));
    theirs.holds("0.02", "61800.10");
    theirs.wallet = desk.book().wallet().minus(Money.usdt("8.001")).minus(Money.usdt("0.1"));

    Outcome.Compared compared = account.compare();

    assertThat(compared.tradesFound()).isEqualTo(1);
    assertThat(compared.corrected()).isEmpty();
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.02"));
    assertThat(desk.book().wallet()).isEqualTo(theirs.wallet);
    assertThat(desk.store().replayed(ACCOUNT)).isEqualTo(desk.book());
  }

  @Test
  void aPositionThatNoTradeExplainsIsFollowedAndStopsNewRisk() {
    account.bought();
    theirs.holds("0.05", "61000");

    assertThat(account.compare().corrected()).containsExactly(BTC);

    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.05"));
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
    AccountBook once = desk.book();
    assertThat(account.compare().corrected()).isEmpty();
    assertThat(desk.book()).as("run twice it changes nothing more").isEqualTo(once);
  }

  /**
   * Whoever turned the switch before would let all orders in again when their own reason is over.
   */
  @Test
  void aPositionThatNoTradeExplainsIsAReasonOfItsOwnWhereOnlyClosingOrdersAreTakenAlready() {
    account.bought();
    desk.store().turnSwitch(ACCOUNT, TradingState.REDUCE_ONLY);
    long fence = desk.book().fence();
    theirs.holds("0.05", "61000");

    assertThat(account.compare().corrected()).containsExactly(BTC);

    assertThat(desk.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(desk.book().fence()).isEqualTo(fence + 1);
  }

  @Test
  void aPositionThatNoTradeExplainsLoosensNoHalt() {
    account.bought();
    desk.store().turnSwitch(ACCOUNT, TradingState.HALTED);
    theirs.holds("0.05", "61000");

    assertThat(account.compare().corrected()).containsExactly(BTC);

    assertThat(desk.book().tradingState()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void aPositionThatIsGoneAtTheVenueIsGone() {
    account.bought();
    theirs.positions.clear();

    assertThat(account.compare().corrected()).containsExactly(BTC);
    assertThat(desk.book().position(BTC).isFlat()).isTrue();
  }

  @Test
  void fundingIsFollowedWithoutAlarm() {
    account.bought();
    theirs.wallet = desk.book().wallet().minus(Money.usdt("0.42"));

    assertThat(account.compare().walletChange()).contains(Money.usdt("-0.42"));
    assertThat(desk.book().wallet()).isEqualTo(theirs.wallet);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void aVenueThatCannotBeAskedChangesNothing() {
    account.bought();
    AccountBook before = desk.book();
    theirs.reachable = false;

    assertThat(account.comparing.handle(ACCOUNT, A_DAY, AccountExamples.aCause()))
        .isInstanceOf(Outcome.Unavailable.class);
    assertThat(desk.book()).isEqualTo(before);
  }

  @Test
  void everyWorkingOrderIsLookedInto() {
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    desk.venue().fill(order, "0.03", "61800.10");
    theirs.holds("0.03", "61800.10");
    theirs.wallet = desk.book().wallet().minus(Money.usdt("0.9270015"));
    account.compare();

    assertThat(desk.order(order)).isInstanceOf(Order.Filled.class);
  }

  @Test
  void stopsThatWaitAreNamedWhenTradesAreAskedFor() {
    account.bought();
    OrderId stop = desk.decideAndSend(aStopAt("60000"));
    desk.decideAndSend(aLimitSellOf("0.01", BTC, "70000"));
    theirs.agreesWith(desk.book());
    theirs.holds("0.02", "61800.10");

    account.compare();

    assertThat(theirs.waiting).containsExactly(stop);
  }

  @Test
  void whatAnAccountWasLinkedWithStopsNothingThoughItTradesMeanwhile() {
    account.comparisons.put(ACCOUNT, Comparison.NONE);
    account.bought();
    theirs.holds("0.05", "61000");

    assertThat(account.compare().corrected()).containsExactly(BTC);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
    assertThat(account.comparisons.of(ACCOUNT).endedAt()).contains(desk.clock().instant());
  }

  @Test
  void aPositionFoundInAnUntouchedAccountThatAgreedBeforeStopsNewRisk() {
    theirs.holds("0.05", "61000");

    assertThat(account.compare().corrected()).containsExactly(BTC);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
  }

  @Test
  void whatANewAccountHoldsIsItsAtOnce() {
    account.comparisons.put(ACCOUNT, Comparison.NONE);
    theirs.holds("0.05", "61000");

    assertThat(account.look(Optional.empty())).isInstanceOf(Outcome.Compared.class);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.05"));
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void whatStandsInTheWayIsRememberedUntilOneEnds() {
    account.bought();
    theirs.reachable = false;
    account.look(Optional.empty());
    account.look(Optional.empty());
    assertThat(account.comparisons.of(ACCOUNT))
        .extracting(Comparison::failures, Comparison::lastFailure)
        .containsExactly(2, "the test says so");

    theirs.reachable = true;
    account.compare();
    assertThat(account.comparisons.of(ACCOUNT).failures()).isZero();
  }

  private static OrderTerms aStopAt(String price) {
    var stop = new OrderType.Stop(Price.of(price), TriggerSource.MARK, Optional.empty());
    return new OrderTerms(BTC, Side.SELL, Quantity.of("0.03"), stop, true);
  }
}
