package io.patriot.domain.account;

import static io.patriot.domain.Examples.ACCOUNT;
import static io.patriot.domain.Examples.BTC;
import static io.patriot.domain.Examples.ETH;
import static io.patriot.domain.Examples.aFillOf;
import static io.patriot.domain.Examples.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AccountBookPropertiesTest {
  private static final Money DEPOSIT = Money.usdt("100000");

  @Property
  void theWalletAndWhatIsHeldAreTheDepositAndEveryCashFlow(
      @ForAll @Size(max = 30) List<@IntRange(max = 1_000_000) Integer> dice) {
    AccountBook book = opened();
    BigDecimal cash = BigDecimal.ZERO;
    BigDecimal bitcoin = BigDecimal.ZERO;
    for (int i = 0; i < dice.size(); i++) {
      Side side = dice.get(i) % 2 == 0 ? Side.BUY : Side.SELL;
      OrderEvent.Filled filled = fill(dice.get(i));
      book = book.after(anIntent("i" + i, BTC, side, "100"), filled);
      BigDecimal sign = BigDecimal.valueOf(side == Side.BUY ? 1 : -1);
      bitcoin = bitcoin.add(sign.multiply(filled.fill().quantity().value()));
      cash =
          cash.subtract(sign.multiply(filled.fill().cost().amount()))
              .subtract(filled.fill().fee().amount());
    }
    Price mark = Price.of("61234.5");
    BigDecimal equity = book.wallet().plus(book.position(BTC).unrealised(mark)).amount();

    assertThat(equity)
        .isEqualByComparingTo(DEPOSIT.amount().add(cash).add(bitcoin.multiply(mark.value())));
    assertThat(book.wallet()).isEqualTo(DEPOSIT.plus(book.realised()).minus(book.fees()));
  }

  @Property
  void theOrderOfIndependentMarketsMakesNoDifference(
      @ForAll @Size(max = 12) List<@IntRange(max = 1_000_000) Integer> bitcoin,
      @ForAll @Size(max = 12) List<@IntRange(max = 1_000_000) Integer> ether) {
    var oneAfterTheOther = new ArrayList<>(steps(BTC, bitcoin));
    oneAfterTheOther.addAll(steps(ETH, ether));
    var alternating = new ArrayList<Step>();
    List<Step> b = steps(BTC, bitcoin);
    List<Step> e = steps(ETH, ether);
    for (int i = 0; i < Math.max(b.size(), e.size()); i++) {
      if (i < e.size()) {
        alternating.add(e.get(i));
      }
      if (i < b.size()) {
        alternating.add(b.get(i));
      }
    }

    assertThat(folded(alternating)).isEqualTo(folded(oneAfterTheOther));
  }

  private record Step(OrderIntent intent, OrderEvent event) {}

  private static AccountBook folded(List<Step> steps) {
    AccountBook book = opened();
    for (Step step : steps) {
      book = book.after(step.intent(), step.event());
    }
    return book;
  }

  /** An order is approved, a part of it fills, and every third is cancelled. */
  private static List<Step> steps(Symbol symbol, List<Integer> dice) {
    var steps = new ArrayList<Step>();
    for (int i = 0; i < dice.size(); i++) {
      Side side = dice.get(i) % 2 == 0 ? Side.BUY : Side.SELL;
      OrderIntent intent = anIntent(symbol + "-" + i, symbol, side, "100");
      steps.add(
          new Step(
              intent,
              new OrderEvent.Approved(Money.usdt(Integer.toString(dice.get(i))), Price.of("1"))));
      steps.add(new Step(intent, fill(dice.get(i))));
      if (dice.get(i) % 3 == 0) {
        steps.add(new Step(intent, new OrderEvent.Cancelled("asked to")));
      }
    }
    return steps;
  }

  private static OrderEvent.Filled fill(int die) {
    String quantity = BigDecimal.valueOf(1 + die % 4_999, 3).toPlainString();
    String price = BigDecimal.valueOf(1 + die, 1).toPlainString();
    String fee = BigDecimal.valueOf(die % 1_000 - 100, 6).toPlainString();
    return new OrderEvent.Filled(aFillOf(quantity, price, fee));
  }

  private static AccountBook opened() {
    return AccountBook.opened(ACCOUNT, new AccountEvent.Opened(DEPOSIT, Limits.PAPER));
  }
}
