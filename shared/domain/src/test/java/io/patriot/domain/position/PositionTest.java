package io.patriot.domain.position;

import static io.patriot.domain.Examples.aFillOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PositionTest {
  private static final Symbol SHARE = new Symbol("AAPL");

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/positions.csv", delimiter = '|', numLinesToSkip = 1)
  void positionsByExample(
      String situation,
      String fills,
      Direction direction,
      String quantity,
      String average,
      String realised,
      String mark,
      String unrealised) {
    Position position = after(fills);

    assertThat(position.direction()).as(situation).isEqualTo(direction);
    assertThat(position.quantity()).isEqualTo(Quantity.of(quantity));
    assertThat(position.averageEntry(2).map(Price::toString).orElse("-"))
        .isEqualTo(average.equals("-") ? "-" : Price.of(average).toString());
    assertThat(position.realised()).isEqualTo(Money.usdt(realised));
    assertThat(position.unrealised(Price.of(mark))).isEqualTo(Money.usdt(unrealised));
  }

  @Test
  void whatReducesIsWhatIsHeldOnTheOtherSide() {
    Position held = after("BUY 100 150");
    assertThat(held.reducibleBy(Side.SELL)).isEqualTo(Quantity.of("100"));
    assertThat(held.reducibleBy(Side.BUY)).isEqualTo(Quantity.ZERO);
  }

  @Test
  void feesAddUpApartFromTheGain() {
    Position flat = Position.flat(SHARE, Asset.USDT);
    Position position =
        flat.after(Side.BUY, aFillOf("1", "100", "0.05"))
            .after(Side.SELL, aFillOf("1", "110", "-0.01"));
    assertThat(position.fees()).isEqualTo(Money.usdt("0.04"));
    assertThat(position.realised()).isEqualTo(Money.usdt("10"));
  }

  @Test
  void flatMeansNothingIsHeld() {
    Money nothing = Money.usdt("0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Position(SHARE, Direction.FLAT, Quantity.of("1"), nothing, nothing, nothing));
  }

  private static Position after(String fills) {
    Position position = Position.flat(SHARE, Asset.USDT);
    for (String fill : fills.split(", ", -1)) {
      String[] parts = fill.split(" ", -1);
      position = position.after(Side.valueOf(parts[0]), aFillOf(parts[1], parts[2]));
    }
    return position;
  }
}
