package io.patriot.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.testkit.MarketExamples;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void pricesAndQuantitiesLieOnTheMarketsGrid() {
    assertThat(Numbers.price(Price.of("61800"), MarketExamples.BTCUSDT)).isEqualTo("61,800.0");
    assertThat(Numbers.quantity(Quantity.of("0.01"), MarketExamples.BTCUSDT))
        .isEqualTo("0.010 BTC");
  }

  @Test
  void whatIsOffTheGridIsShownInFull() {
    assertThat(Numbers.price(Price.of("61800.123"), MarketExamples.BTCUSDT))
        .isEqualTo("61,800.123");
  }

  @Test
  void moneyHasThousandsASignAndItsAsset() {
    assertThat(Numbers.money(Money.usdt("1234567.891"))).isEqualTo("1,234,567.89 USDT");
    assertThat(Numbers.signed(Money.usdt("12.3"))).isEqualTo("+12.30 USDT");
    assertThat(Numbers.signed(Money.usdt("-1234.5"))).isEqualTo("-1,234.50 USDT");
    assertThat(Numbers.signed(Money.usdt("0"))).isEqualTo("0.00 USDT");
  }

  @Test
  void smallMoneyKeepsItsDigits() {
    assertThat(Numbers.money(Money.usdt("0.0309"))).isEqualTo("0.0309 USDT");
    assertThat(Numbers.money(Money.usdt("0.5"))).isEqualTo("0.50 USDT");
  }

  @Test
  void sharesArePerCent() {
    assertThat(Numbers.percent(new BigDecimal("0.05"), 1)).isEqualTo("5.0 %");
    assertThat(Numbers.signedPercent(new BigDecimal("0.00004"), 3)).isEqualTo("+0.004 %");
  }

  @Test
  void tableRowsAreNeverWiderThanAPhone() {
    var table =
        new Table().row("A name", "1").row("A rather long name of a thing", "123,456,789.00 USDT");

    assertThat(table.html().plain().lines()).allMatch(line -> line.length() <= Table.WIDTH_MAX);
  }
}
