package io.patriot.domain.market;

import static io.patriot.domain.Examples.BTC;
import static io.patriot.domain.Examples.BTCUSDT;
import static io.patriot.domain.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentTest {

  @ParameterizedTest
  @CsvSource({"61800.1, true", "61800.10, true", "61800.15, false", "0.1, true", "0.01, false"})
  void pricesLieOnTicks(String price, boolean onTick) {
    assertThat(BTCUSDT.isOnTick(Price.of(price))).isEqualTo(onTick);
  }

  @ParameterizedTest
  @CsvSource({
    "61800.149, DOWN, 61800.1",
    "61800.101, UP, 61800.2",
    "61800.15, HALF_EVEN, 61800.2",
    "0.04, DOWN, 0.1",
    "61800.1, UP, 61800.1"
  })
  void pricesAreRoundedToTheNeighbourAskedFor(
      String price, RoundingMode rounding, String expected) {
    assertThat(BTCUSDT.rounded(Price.of(price), rounding)).isEqualTo(Price.of(expected));
  }

  @ParameterizedTest
  @CsvSource({"0.0109, 0.01", "0.001, 0.001", "0.0009, 0", "0, 0", "12.3456, 12.345"})
  void quantitiesAreFlooredToLots(String quantity, String expected) {
    assertThat(BTCUSDT.floored(Quantity.of(quantity))).isEqualTo(Quantity.of(expected));
  }

  @Property
  void ticksAndLotsGoThereAndBack(
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long count) {
    assertThat(BTCUSDT.toTicks(BTCUSDT.fromTicks(count))).isEqualTo(count);
    assertThat(BTCUSDT.toLots(BTCUSDT.fromLots(count))).isEqualTo(count);
    assertThat(BTCUSDT.isOnTick(BTCUSDT.fromTicks(count))).isTrue();
    assertThat(BTCUSDT.isOnLot(BTCUSDT.fromLots(count))).isTrue();
  }

  @Property
  void aFlooredQuantityIsOnTheGridAndLessThanALotBelow(
      @ForAll @BigRange(min = "0", max = "1000") @Scale(9) BigDecimal value) {
    Quantity quantity = new Quantity(value);
    Quantity floored = BTCUSDT.floored(quantity);

    assertThat(BTCUSDT.isOnLot(floored)).isTrue();
    assertThat(floored.isAbove(quantity)).isFalse();
    assertThat(floored.plus(BTCUSDT.lotSize()).isAbove(quantity)).isTrue();
  }

  @Test
  void offGridOrTooLargeForTicksIsAnError() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> BTCUSDT.toTicks(Price.of("61800.15")));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> BTCUSDT.toLots(Quantity.of("10000000000000000000")));
  }

  @Test
  void aCrossedMarketIsNoQuote() {
    Quantity one = Quantity.of("1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Quote(BTC, Price.of("101"), one, Price.of("100"), one, Price.of("100"), NOON));
  }

  @Test
  void aQuoteKnowsItsMiddleItsSpreadAndItsAge() {
    Quantity one = Quantity.of("1");
    var quote =
        new Quote(BTC, Price.of("61800.0"), one, Price.of("61800.1"), one, Price.of("1"), NOON);

    assertThat(quote.mid()).isEqualTo(Price.of("61800.05"));
    assertThat(quote.spread()).isEqualTo(Rate.of("0.00000162"));
    assertThat(quote.age(NOON.plusSeconds(3))).isEqualTo(Duration.ofSeconds(3));
  }
}
