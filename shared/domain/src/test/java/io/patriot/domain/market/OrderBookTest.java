package io.patriot.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an order at market would get, worked out by hand. */
class OrderBookTest {
  private static final Instant AT = Instant.parse("2026-03-02T12:00:00Z");
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final OrderBook BOOK =
      book(
          List.of(level("99", "1"), level("98", "10")),
          List.of(level("101", "1"), level("102", "2"), level("104", "5")));

  private static OrderBook book(List<OrderBook.Level> bids, List<OrderBook.Level> asks) {
    return new OrderBook(BTC, bids, asks, AT);
  }

  private static OrderBook.Level level(String price, String quantity) {
    return new OrderBook.Level(Price.of(price), Quantity.of(quantity));
  }

  @Test
  void theMiddleAndTheSpreadAreThoseOfTheBestLevels() {
    assertThat(BOOK.mid()).contains(Price.of("100"));
    assertThat(BOOK.spread().orElseThrow()).isEqualByComparingTo("0.02");
  }

  @Test
  void aSmallOrderGetsTheBestPriceAlone() {
    var sweep = BOOK.buying(Money.usdt("50.5")).orElseThrow();

    assertThat(sweep.quantity().value()).isEqualByComparingTo("0.5");
    assertThat(sweep.average().value()).isEqualByComparingTo("101");
    assertThat(sweep.worst()).isEqualTo(Price.of("101"));
    assertThat(sweep.slippage()).isEqualByComparingTo("0.01");
    assertThat(sweep.isWhole()).isTrue();
  }

  @Test
  void theAverageOfOneLevelIsItsPriceThoughTheQuantityHasNoEnd() {
    var btc = book(List.of(level("61800.0", "1")), List.of(level("61800.2", "1")));

    var sweep = btc.buying(Money.usdt("100")).orElseThrow();

    assertThat(sweep.average().value()).isEqualByComparingTo("61800.2");
    assertThat(sweep.slippage()).isEqualByComparingTo("0.00000162");
  }

  @Test
  void aLargerOneEatsIntoTheNextLevels() {
    // 101 for 1, 204 for 2, 104 for 1: 409 for 4, on average 102.25
    var sweep = BOOK.buying(Money.usdt("409")).orElseThrow();

    assertThat(sweep.quantity().value()).isEqualByComparingTo("4");
    assertThat(sweep.average().value()).isEqualByComparingTo("102.25");
    assertThat(sweep.worst()).isEqualTo(Price.of("104"));
    assertThat(sweep.slippage()).isEqualByComparingTo("0.0225");
  }

  @Test
  void sellingGoesDownTheBids() {
    // 99 for 1, 98 for 1
    var sweep = BOOK.selling(Money.usdt("197")).orElseThrow();

    assertThat(sweep.average().value()).isEqualByComparingTo("98.5");
    assertThat(sweep.slippage()).isEqualByComparingTo("0.015");
  }

  @Test
  void moreThanIsShownIsToldAsSuch() {
    // 101 + 204 + 520 = 825 is all there is
    var sweep = BOOK.buying(Money.usdt("10000")).orElseThrow();

    assertThat(sweep.isWhole()).isFalse();
    assertThat(sweep.quantity().value()).isEqualByComparingTo("8");
    assertThat(sweep.average().value()).isEqualByComparingTo("103.125");
  }

  @Test
  void anEmptySideHasNoAnswer() {
    var oneSided = book(List.of(), List.of(level("101", "1")));

    assertThat(oneSided.mid()).isEmpty();
    assertThat(oneSided.buying(Money.usdt("10"))).isEmpty();
    assertThat(oneSided.selling(Money.usdt("10"))).isEmpty();
  }

  @Test
  void aCrossedOrUnorderedBookIsNone() {
    assertThatThrownBy(() -> book(List.of(level("101", "1")), List.of(level("101", "1"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> book(List.of(level("98", "1"), level("99", "1")), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> book(List.of(), List.of(level("102", "1"), level("101", "1"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoIsLongPaysAPositiveRateAndWhoIsShortGetsIt() {
    var funding = new Funding(BTC, new BigDecimal("0.0001"), Price.of("60000"), AT);
    Asset usdt = new Asset("USDT");

    assertThat(funding.charge(Quantity.of("0.5"), true, usdt).amount()).isEqualByComparingTo("3");
    assertThat(funding.charge(Quantity.of("0.5"), false, usdt).amount()).isEqualByComparingTo("-3");
  }
}
