package io.patriot.testkit.walk;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketSellOf;
import static io.patriot.testkit.OrderExamples.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.risk.DenialReason;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DecidingTest {
  private final TradingDesk desk = new TradingDesk();

  @Test
  void anApprovedWishSetsMoneyAsideAndWaitsToBeSent() {
    Order order = desk.decide(aMarketBuyOf("0.01", BTC));

    // 0.01 × 61,800.10 × 1.005, and 0.05 % of it for the fee
    Money needed = Money.usdt("621.0910050").plus(Money.usdt("0.3105455025"));
    assertThat(order).isInstanceOf(Order.Approved.class);
    assertThat(desk.book().reserved()).isEqualTo(needed);
    assertThat(desk.book().free()).isEqualTo(Money.usdt("100000").minus(needed));
    assertThat(desk.placements().messages()).hasSize(1);
  }

  @Test
  void aDeniedWishSaysWhyAndIsNeverSent() {
    Order order = desk.decide(aMarketBuyOf("1", BTC));

    assertThat(order)
        .isInstanceOfSatisfying(
            Order.Denied.class,
            denied ->
                assertThat(denied.reason()).isInstanceOf(DenialReason.PositionTooLarge.class));
    assertThat(desk.placements().all()).isEmpty();
    assertThat(desk.book()).isEqualTo(AccountExamples.aPaperBook());
  }

  @Test
  void theSameWishTwiceIsOneOrder() {
    OrderIntent wish = anIntent();
    Order first = desk.decide(wish);
    Order second = desk.decide(wish);
    desk.sendAll();

    assertThat(second).isEqualTo(first);
    assertThat(desk.venue().calls()).hasSize(1);
    assertThat(desk.book().working()).hasSize(1);
  }

  @Test
  void aWishThatWaitedTooLongIsDenied() {
    OrderIntent wish = anIntent();
    desk.clock().advance(Duration.ofSeconds(61));

    assertThat(desk.decide(wish))
        .isInstanceOfSatisfying(
            Order.Denied.class,
            denied ->
                assertThat(denied.reason())
                    .isEqualTo(new DenialReason.IntentExpired(Duration.ofSeconds(1))));
  }

  @Test
  void aMarketWithoutAPriceIsDenied() {
    desk.prices().forget(ETH);

    assertThat(desk.decide(aMarketBuyOf("0.1", ETH)))
        .isInstanceOfSatisfying(
            Order.Denied.class,
            denied ->
                assertThat(denied.reason()).isEqualTo(new DenialReason.UnknownInstrument(ETH)));
  }

  @Test
  void aHaltedAccountDecidesNothingNew() {
    desk.store().turnSwitch(AccountExamples.ACCOUNT, TradingState.HALTED);

    assertThat(desk.decide(aMarketBuyOf("0.01", BTC)))
        .isInstanceOfSatisfying(
            Order.Denied.class,
            denied ->
                assertThat(denied.reason())
                    .isEqualTo(new DenialReason.TradingNotAllowed(TradingState.HALTED)));
  }

  @Test
  void inReduceOnlyAnExitIsSentAsOneThatCannotTurnThePosition() {
    OrderId entry = desk.decideAndSend(aMarketBuyOf("0.01", BTC));
    desk.fill(entry, "0.01", "61800.10");
    desk.store().turnSwitch(AccountExamples.ACCOUNT, TradingState.REDUCE_ONLY);

    OrderId exit = desk.decideAndSend(aMarketSellOf("0.01", BTC));
    assertThat(desk.order(exit))
        .isInstanceOfSatisfying(
            Order.Open.class, open -> assertThat(open.intent().terms().reduceOnly()).isTrue());
    assertThat(desk.decide(aMarketSellOf("0.02", BTC)))
        .isInstanceOfSatisfying(
            Order.Denied.class,
            denied ->
                assertThat(denied.reason())
                    .isEqualTo(new DenialReason.TradingNotAllowed(TradingState.REDUCE_ONLY)));
  }
}
