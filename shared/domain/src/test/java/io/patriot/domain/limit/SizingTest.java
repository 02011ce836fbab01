package io.patriot.domain.limit;

import static io.patriot.domain.Examples.BTCUSDT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.domain.limit.Sizing.Outcome;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SizingTest {
  private static final Price HUNDRED = Price.of("100");
  private static final Money TEN_THOUSAND = Money.usdt("10000");

  @Test
  void twoPerCentOfTenThousandFromAHundredToNinetyFiveIsForty() {
    var sizing = new Sizing.LossAtStop(Rate.of("0.02"), Price.of("95"));

    assertThat(sizing.at(HUNDRED, TEN_THOUSAND, BTCUSDT)).isEqualTo(sized("40"));
  }

  @Test
  void aSellersStopLiesAbove() {
    var sizing = new Sizing.LossAtStop(Rate.of("0.02"), Price.of("105"));

    assertThat(sizing.at(HUNDRED, TEN_THOUSAND, BTCUSDT)).isEqualTo(sized("40"));
  }

  @Test
  void aShareIsOfWhatTheAccountIsWorth() {
    assertThat(new Sizing.ShareOfEquity(Rate.of("0.10")).at(HUNDRED, TEN_THOUSAND, BTCUSDT))
        .isEqualTo(sized("10"));
  }

  @Test
  void anAmountBuysWhatFitsTheGridAndNoMore() {
    assertThat(new Sizing.Worth(Money.usdt("100")).at(Price.of("61800"), TEN_THOUSAND, BTCUSDT))
        .isEqualTo(sized("0.001"));
  }

  @Test
  void lessThanTheSmallestQuantityIsToldSo() {
    assertThat(new Sizing.Worth(Money.usdt("61")).at(Price.of("61800"), TEN_THOUSAND, BTCUSDT))
        .isEqualTo(new Outcome.TooSmall(BTCUSDT.minQuantity()));
  }

  @Test
  void aStopAtTheEntrySizesNothing() {
    assertThat(new Sizing.LossAtStop(Rate.of("0.02"), HUNDRED).at(HUNDRED, TEN_THOUSAND, BTCUSDT))
        .isEqualTo(new Outcome.StopAtEntry());
  }

  @Test
  void anAccountWorthNothingSizesNothing() {
    assertThat(new Sizing.ShareOfEquity(Rate.of("0.5")).at(HUNDRED, Money.usdt("-1"), BTCUSDT))
        .isEqualTo(new Outcome.NothingThere());
  }

  @Test
  void aSizeIsAboveZero() {
    assertThatThrownBy(() -> new Sizing.ShareOfEquity(Rate.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void theLossAtTheStopIsNeverMoreThanAskedForAndLessByOneLotAtMost(
      @ForAll @IntRange(min = 1, max = 100) int perMille,
      @ForAll @IntRange(min = 1, max = 9_999) int stop,
      @ForAll @IntRange(min = 100, max = 1_000_000) int equity) {
    var share = new Rate(BigDecimal.valueOf(perMille, 3));
    var stopPrice = new Price(BigDecimal.valueOf(stop, 2));
    Money worth = new Money(BigDecimal.valueOf(equity), TEN_THOUSAND.asset());
    BigDecimal distance = HUNDRED.value().subtract(stopPrice.value());
    BigDecimal asked = worth.times(share).amount();
    if (new Sizing.LossAtStop(share, stopPrice).at(HUNDRED, worth, BTCUSDT)
        instanceof Outcome.Sized(var quantity)) {
      BigDecimal lost = quantity.value().multiply(distance);
      assertThat(lost).isLessThanOrEqualTo(asked);
      if (quantity.compareTo(BTCUSDT.maxQuantity()) < 0) {
        assertThat(lost.add(BTCUSDT.lotSize().value().multiply(distance)))
            .isGreaterThan(asked.subtract(new BigDecimal("0.000001")));
      }
    }
  }

  private static Outcome sized(String quantity) {
    return new Outcome.Sized(Quantity.of(quantity));
  }
}
