package io.patriot.exchanges.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.domain.market.Instrument;
import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class GridTest {

  @Property
  void whatLiesOnTheGridIsCountedAsTheInstrumentCountsIt(
      @ForAll @LongRange(min = 1, max = 90_000_000_000L) long ticks,
      @ForAll @LongRange(min = 0, max = 90_000_000_000L) long lots) {
    Grid grid = Grid.of(Instruments.BTC);
    long priceE8 = FixedPoint.of(Instruments.BTC.fromTicks(ticks).value());
    long quantityE8 = FixedPoint.of(Instruments.BTC.fromLots(lots).value());
    assertThat(grid.ticks(priceE8)).isEqualTo(ticks);
    assertThat(grid.lots(quantityE8)).isEqualTo(lots);
  }

  @Property
  void whatLiesBesideTheGridIsSaidSo(
      @ForAll @LongRange(min = 0, max = 1_000_000) long ticks,
      @ForAll @IntRange(min = 1, max = 9_999_999) int besideE8) {
    assertThat(Grid.of(Instruments.BTC).ticks(ticks * 10_000_000 + besideE8)).isEqualTo(Grid.OFF);
  }

  @Property
  void fixedPointIsExactOrRefused(@ForAll BigDecimal value) {
    long e8 = FixedPoint.of(value);
    if (e8 != FixedPoint.REFUSED) {
      assertThat(FixedPoint.decimal(e8)).isEqualByComparingTo(value);
    }
  }

  @Example
  void aGridFinerThanFixedPointIsRefused() {
    Instrument fine = Instruments.perpetual("DUST", "0.000000001", "1");
    assertThatThrownBy(() -> Grid.of(fine)).isInstanceOf(IllegalArgumentException.class);
  }
}
