package io.patriot.domain.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.Examples;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PositionPropertiesTest {
  record Trade(Side side, Fill fill) {}

  @Property
  void nothingIsLostOrMade(@ForAll("trades") List<Trade> trades, @ForAll("prices") Price mark) {
    Position position = Position.flat(Examples.BTC, Asset.USDT);
    BigDecimal cash = BigDecimal.ZERO;
    BigDecimal fees = BigDecimal.ZERO;
    BigDecimal held = BigDecimal.ZERO;
    for (Trade trade : trades) {
      position = position.after(trade.side(), trade.fill());
      BigDecimal sign = BigDecimal.valueOf(trade.side() == Side.BUY ? 1 : -1);
      held = held.add(sign.multiply(trade.fill().quantity().value()));
      cash = cash.subtract(sign.multiply(trade.fill().cost().amount()));
      fees = fees.add(trade.fill().fee().amount());
    }

    // gains so far + gains on paper = what came in - what went out + what the rest is worth
    BigDecimal worth = held.multiply(mark.value());
    assertThat(position.realised().plus(position.unrealised(mark)).amount())
        .isEqualByComparingTo(cash.add(worth));
    assertThat(position.fees().amount()).isEqualByComparingTo(fees);
    assertThat(signed(position)).isEqualByComparingTo(held);
    assertThat(position.cost().isNegative()).isFalse();
  }

  @Property
  void aShortIsALongInTheMirror(@ForAll("trades") List<Trade> trades) {
    Position position = Position.flat(Examples.BTC, Asset.USDT);
    Position mirrored = position;
    for (Trade trade : trades) {
      position = position.after(trade.side(), trade.fill());
      mirrored = mirrored.after(trade.side().opposite(), trade.fill());
    }

    assertThat(signed(mirrored)).isEqualByComparingTo(signed(position).negate());
    assertThat(mirrored.cost()).isEqualTo(position.cost());
    assertThat(mirrored.realised()).isEqualTo(position.realised().negated());
    assertThat(mirrored.fees()).isEqualTo(position.fees());
  }

  @Property
  void addingNeverRealisesAndTheAverageLiesBetween(
      @ForAll("prices") Price one, @ForAll("prices") Price other) {
    Quantity lot = Quantity.of("0.001");
    Position position =
        Position.flat(Examples.BTC, Asset.USDT)
            .after(Side.BUY, fill(one, lot))
            .after(Side.BUY, fill(other, lot));
    Price average = position.averageEntry(2).orElseThrow();

    assertThat(position.realised().isZero()).isTrue();
    assertThat(average.value()).isBetween(min(one, other).value(), max(one, other).value());
  }

  @Provide
  Arbitrary<List<Trade>> trades() {
    return Combinators.combine(
            Arbitraries.of(Side.class),
            prices(),
            Arbitraries.integers().between(1, 5_000).map(lots -> BigDecimal.valueOf(lots, 3)),
            Arbitraries.longs().between(-1_000, 100_000).map(fee -> BigDecimal.valueOf(fee, 8)))
        .as(
            (side, price, quantity, fee) ->
                new Trade(
                    side,
                    new Fill(
                        new TradeId("t"),
                        price,
                        new Quantity(quantity),
                        new Money(fee, Asset.USDT),
                        Liquidity.TAKER,
                        Examples.NOON)))
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<Price> prices() {
    return Arbitraries.longs()
        .between(1, 1_000_000)
        .map(ticks -> new Price(BigDecimal.valueOf(ticks, 1)));
  }

  private static BigDecimal signed(Position position) {
    BigDecimal quantity = position.quantity().value();
    return switch (position.direction()) {
      case LONG, FLAT -> quantity;
      case SHORT -> quantity.negate();
    };
  }

  private static Fill fill(Price price, Quantity quantity) {
    return Examples.aFillOf(quantity.toString(), price.toString());
  }

  private static Price min(Price a, Price b) {
    return a.isBelow(b) ? a : b;
  }

  private static Price max(Price a, Price b) {
    return a.isBelow(b) ? b : a;
  }
}
