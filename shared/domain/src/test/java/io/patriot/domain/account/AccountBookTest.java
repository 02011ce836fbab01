package io.patriot.domain.account;

import static io.patriot.domain.Examples.ACCOUNT;
import static io.patriot.domain.Examples.BTC;
import static io.patriot.domain.Examples.ETH;
import static io.patriot.domain.Examples.aFillOf;
import static io.patriot.domain.Examples.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.Side;
import org.junit.jupiter.api.Test;

class AccountBookTest {
  private static final OrderIntent BUY = anIntent("buy", BTC, Side.BUY, "0.03");
  private static final OrderIntent SELL = anIntent("sell", BTC, Side.SELL, "0.03");

  private final AccountBook opened =
      AccountBook.opened(ACCOUNT, new AccountEvent.Opened(Money.usdt("100000"), Limits.PAPER));

  @Test
  void anApprovedOrderSetsMoneyAside() {
    AccountBook book = opened.after(BUY, approved("1900"));
    assertThat(book.reserved()).isEqualTo(Money.usdt("1900"));
    assertThat(book.free()).isEqualTo(Money.usdt("98100"));
    assertThat(book.version()).isEqualTo(2);
  }

  @Test
  void aFillReleasesItsShareAndTiesUpItsCost() {
    AccountBook book =
        opened.after(BUY, approved("1900")).after(BUY, filled("0.01", "60000", "0.3"));

    assertThat(book.working().values())
        .extracting(WorkingOrder::leaves)
        .containsExactly(Quantity.of("0.02"));
    assertThat(book.reserved()).isEqualTo(Money.usdt("1266.666666666667")); // rounded up
    assertThat(book.margin()).isEqualTo(Money.usdt("600"));
    assertThat(book.wallet()).isEqualTo(Money.usdt("99999.7"));
    assertThat(book.free()).isEqualTo(Money.usdt("98133.033333333333"));
  }

  @Test
  void theLastFillEndsTheReservation() {
    AccountBook book =
        opened
            .after(BUY, approved("1900"))
            .after(BUY, filled("0.01", "60000", "0"))
            .after(BUY, filled("0.02", "60000", "0"));
    assertThat(book.working()).isEmpty();
    assertThat(book.reserved().isZero()).isTrue();
  }

  @Test
  void everyEndReleasesWhatIsLeft() {
    AccountBook working =
        opened.after(BUY, approved("1900")).after(BUY, filled("0.01", "60000", "0"));
    assertThat(working.after(BUY, new OrderEvent.Cancelled("x")).reserved().isZero()).isTrue();
    assertThat(working.after(BUY, new OrderEvent.Expired("x")).reserved().isZero()).isTrue();
    assertThat(working.after(BUY, new OrderEvent.Rejected("x", "y")).reserved().isZero()).isTrue();
  }

  @Test
  void aFillAfterTheEndStillCountsAndReservesNothing() {
    AccountBook book =
        opened
            .after(BUY, approved("1900"))
            .after(BUY, new OrderEvent.Cancelled("x"))
            .after(BUY, filled("0.01", "60000", "0.3"));
    assertThat(book.position(BTC).quantity()).isEqualTo(Quantity.of("0.01"));
    assertThat(book.working()).isEmpty();
  }

  @Test
  void aClosedPositionLeavesItsGainInTheWallet() {
    AccountBook book =
        opened
            .after(BUY, approved("1900"))
            .after(BUY, filled("0.03", "60000", "0.9"))
            .after(SELL, approved("1"))
            .after(SELL, filled("0.03", "61000", "0.915"));
    assertThat(book.positions()).isEmpty();
    assertThat(book.realised()).isEqualTo(Money.usdt("30"));
    assertThat(book.fees()).isEqualTo(Money.usdt("1.815"));
    assertThat(book.wallet()).isEqualTo(Money.usdt("100028.185"));
    assertThat(book.free()).isEqualTo(book.wallet());
  }

  @Test
  void newsThatMovesNoMoneyLeavesTheBookAsItIs() {
    AccountBook book = opened.after(BUY, approved("1900"));
    assertThat(book.after(BUY, new OrderEvent.Accepted("v1"))).isSameAs(book);
    assertThat(book.after(BUY, new OrderEvent.OutcomeUnknown("x"))).isSameAs(book);
    assertThat(book.after(BUY, new OrderEvent.CancelRequested("x"))).isSameAs(book);
  }

  @Test
  void everyTurnOfTheSwitchRaisesTheFence() {
    AccountBook halted =
        opened.after(new AccountEvent.TradingStateChanged(TradingState.HALTED, "drill"));
    AccountBook active =
        halted.after(new AccountEvent.TradingStateChanged(TradingState.ACTIVE, "over"));
    assertThat(halted.fence()).isEqualTo(opened.fence() + 1);
    assertThat(active.fence()).isEqualTo(opened.fence() + 2);
    assertThat(halted.tradingState()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void theSwitchDecidesWhatMayStillBeSent() {
    AccountBook long3 =
        opened.after(BUY, approved("1900")).after(BUY, filled("0.03", "60000", "0"));
    OrderIntent exit = SELL.withTerms(SELL.terms().onlyReducing());

    assertThat(long3.maySend(SELL)).isTrue();
    assertThat(reduceOnly(long3).maySend(exit)).isTrue();
    assertThat(reduceOnly(long3).maySend(SELL))
        .as("not marked, it could turn the position after another exit")
        .isFalse();
    assertThat(halted(long3).maySend(exit)).isFalse();
    assertThat(halted(long3).maySend(exit.replacing(SELL.orderId())))
        .as("an exit in another's place")
        .isTrue();
    assertThat(halted(long3).maySend(SELL.replacing(exit.orderId()))).isFalse();
  }

  @Test
  void inReduceOnlyAnExitIsMarkedAsOneAndNothingElseIs() {
    AccountBook long3 =
        opened.after(BUY, approved("1900")).after(BUY, filled("0.03", "60000", "0"));
    OrderTerms exit = anIntent("exit", BTC, Side.SELL, "0.03").terms();
    OrderTerms turn = anIntent("turn", BTC, Side.SELL, "0.031").terms();
    OrderTerms more = anIntent("more", BTC, Side.BUY, "0.01").terms();

    assertThat(reduceOnly(long3).confined(exit)).isEqualTo(exit.onlyReducing());
    assertThat(reduceOnly(long3).confined(turn)).isEqualTo(turn);
    assertThat(reduceOnly(long3).confined(more)).isEqualTo(more);
    assertThat(long3.confined(exit)).isEqualTo(exit);
    assertThat(halted(long3).confined(exit)).isEqualTo(exit);
  }

  @Test
  void anAccountOpensOnce() {
    assertThatIllegalStateException()
        .isThrownBy(() -> opened.after(new AccountEvent.Opened(Money.usdt("1"), Limits.PAPER)));
  }

  @Test
  void theSmallerPositionLimitCounts() {
    assertThat(opened.positionMax()).isEqualTo(Money.usdt("10000"));
    AccountBook small =
        AccountBook.opened(ACCOUNT, new AccountEvent.Opened(Money.usdt("3000"), Limits.PAPER));
    assertThat(small.positionMax()).isEqualTo(Money.usdt("600"));
  }

  @Test
  void marketsThatAreNotHeldAreFlat() {
    assertThat(opened.position(ETH).isFlat()).isTrue();
  }

  private static AccountBook reduceOnly(AccountBook book) {
    return book.after(new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, "drill"));
  }

  private static AccountBook halted(AccountBook book) {
    return book.after(new AccountEvent.TradingStateChanged(TradingState.HALTED, "drill"));
  }

  private static OrderEvent approved(String reserved) {
    return new OrderEvent.Approved(Money.usdt(reserved), Price.of("60000"));
  }

  private static OrderEvent filled(String quantity, String price, String fee) {
    return new OrderEvent.Filled(aFillOf(quantity, price, fee));
  }
}
