package io.patriot.domain.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.domain.Examples;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Out at this price, nothing is lost; one tick worse, something is. */
class BreakevenTest {
  private static final Rate FEE = Rate.of("0.0005");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # held  | of   | for      | breakeven, on a grid of 0.1
          LONG    | 0.01 | 618      | 61861.9
          LONG    | 2    | 120000   | 60060.1
          SHORT   | 2    | 120000   | 59940
          SHORT   | 0.01 | 618      | 61738.2
          """)
  void feesOfBothWaysAreCounted(Direction direction, String held, String cost, String breakeven) {
    assertThat(Breakeven.of(position(direction, held, cost), Examples.BTCUSDT, FEE))
        .isEqualTo(Price.of(breakeven));
  }

  @Property
  void nothingIsLostThereAndSomethingIsOneTickWorse(
      @ForAll boolean isLong,
      @ForAll @LongRange(min = 1, max = 5_000) long lots,
      @ForAll @LongRange(min = 100_000, max = 100_000_000) long cents) {
    Direction direction = isLong ? Direction.LONG : Direction.SHORT;
    Position position =
        position(
            direction,
            BigDecimal.valueOf(lots, 3).toPlainString(),
            BigDecimal.valueOf(cents, 2).multiply(BigDecimal.valueOf(lots, 3)).toPlainString());
    Price there = Breakeven.of(position, Examples.BTCUSDT, FEE);
    BigDecimal tick = Examples.BTCUSDT.tickSize().value();
    var worse = new Price(isLong ? there.value().subtract(tick) : there.value().add(tick));

    assertThat(Examples.BTCUSDT.isOnTick(there)).isTrue();
    assertThat(keptAt(there, position)).isNotNegative();
    assertThat(keptAt(worse, position)).isNegative();
  }

  @Test
  void whoHoldsNothingHasNoBreakeven() {
    Position flat = Position.flat(Examples.BTC, Asset.USDT);
    assertThatThrownBy(() -> Breakeven.of(flat, Examples.BTCUSDT, FEE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BigDecimal keptAt(Price exit, Position position) {
    BigDecimal worth = exit.value().multiply(position.quantity().value());
    BigDecimal traded = worth.add(position.cost().amount());
    return position.unrealised(exit).amount().subtract(traded.multiply(FEE.value()));
  }

  private static Position position(Direction direction, String held, String cost) {
    Money nothing = Money.zero(Asset.USDT);
    return new Position(
        Examples.BTC, direction, Quantity.of(held), Money.usdt(cost), nothing, nothing);
  }
}
