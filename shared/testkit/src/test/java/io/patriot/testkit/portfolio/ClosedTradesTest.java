package io.patriot.testkit.portfolio;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.patriot.application.portfolio.ClosedTrade;
import io.patriot.application.portfolio.FindClosedTrades;
import io.patriot.application.portfolio.Trade;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.testkit.InMemoryPortfolios;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of fills when they are told as closed trades. */
class ClosedTradesTest {
  private final InMemoryPortfolios portfolios = new InMemoryPortfolios();
  private final Map<Leg, Position> held = new HashMap<>();
  private final List<Trade> all = new ArrayList<>();
  private Money gains = Money.usdt("0");
  private Money fees = Money.usdt("0");

  @Test
  void aTradeIsFromTheFirstFillToTheLastAfterAllItsFees() {
    fill(BTC, Side.BUY, "0.01", "60000");
    fill(BTC, Side.BUY, "0.03", "62000");
    fill(BTC, Side.SELL, "0.02", "63000");
    fill(BTC, Side.SELL, "0.02", "64000");

    // bought for 600 + 1,860 = 2,460, sold for 1,260 + 1,280 = 2,540, four fees of 0.5
    assertThat(closed())
        .containsExactly(
            new ClosedTrade(
                BTC,
                Direction.LONG,
                Quantity.of("0.04"),
                Price.of("61500"),
                Price.of("63500"),
                Money.usdt("80"),
                Money.usdt("2"),
                NOON.plusSeconds(1),
                NOON.plusSeconds(4),
                order(4)));
    assertThat(closed().getFirst().net()).isEqualTo(Money.usdt("78"));
    assertThat(closed().getFirst().held()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void whatIsStillOpenIsNotListed() {
    fill(BTC, Side.BUY, "0.02", "60000");
    fill(BTC, Side.SELL, "0.01", "61000");

    assertThat(closed()).isEmpty();
  }

  @Test
  void aFillThatTurnsAPositionClosesOneTradeAndOpensTheNext() {
    fill(BTC, Side.BUY, "0.01", "60000");
    fill(BTC, Side.SELL, "0.04", "61000");
    fill(BTC, Side.BUY, "0.03", "60500");

    // the turning fee of 0.5: a quarter closes, three quarters open
    assertThat(closed())
        .extracting(ClosedTrade::direction, ClosedTrade::realised, ClosedTrade::fees)
        .containsExactly(
            tuple(Direction.SHORT, Money.usdt("15"), Money.usdt("0.875")),
            tuple(Direction.LONG, Money.usdt("10"), Money.usdt("0.625")));
  }

  @Test
  void marketsAndSidesAreKeptApartAndTheLatestComesFirst() {
    fill(BTC, Side.BUY, "0.01", "60000");
    fill(ETH, Side.SELL, "1", "2500");
    fill(ETH, Side.BUY, "1", "2400");
    fill(new Leg(BTC, PositionSide.SHORT), Side.SELL, "0.01", "60000");
    fill(BTC, Side.SELL, "0.01", "60100");

    assertThat(closed()).extracting(ClosedTrade::symbol).containsExactly(BTC, ETH);
    assertThat(find(Optional.of(ETH), 10).trades())
        .singleElement()
        .extracting(ClosedTrade::realised)
        .isEqualTo(Money.usdt("100"));
  }

  @Test
  void whatWasOpenedBeforeTheRecordBeganIsPassedOverUntilItIsGone() {
    held.put(Leg.only(BTC), bought("0.02"));
    fill(BTC, Side.BUY, "0.01", "60000");
    fill(BTC, Side.SELL, "0.03", "61000");
    fill(BTC, Side.SELL, "0.01", "62000");
    fill(BTC, Side.BUY, "0.01", "61000");

    assertThat(closed())
        .singleElement()
        .extracting(ClosedTrade::direction, ClosedTrade::realised)
        .containsExactly(Direction.SHORT, Money.usdt("10"));
  }

  @Test
  void fillsToldLateStillFallIntoTheirPlace() {
    Trade opened = trade(Leg.only(BTC), Side.BUY, "0.01", "60000");
    Trade closed = trade(Leg.only(BTC), Side.SELL, "0.01", "61000");
    portfolios.add(closed);
    portfolios.add(opened);

    assertThat(closed()).singleElement().extracting(ClosedTrade::net).isEqualTo(Money.usdt("9"));
  }

  @Test
  void noMoreAreShownThanAskedForAndThatIsSaid() {
    for (int i = 0; i < 3; i++) {
      fill(BTC, Side.BUY, "0.01", "60000");
      fill(BTC, Side.SELL, "0.01", "60100");
    }

    assertThat(find(Optional.empty(), 2)).matches(found -> !found.isAll() && !found.isCut());
    assertThat(find(Optional.empty(), 2).trades()).hasSize(2);
    assertThat(find(Optional.empty(), 3)).matches(found -> found.isAll() && !found.isCut());
  }

  @Test
  void whoHasMoreFillsThanAreReadIsToldSo() {
    fill(ETH, Side.BUY, "1", "2500");
    fill(ETH, Side.SELL, "1", "2600");
    for (int i = 0; i < FindClosedTrades.FILLS_MAX / 2; i++) {
      fill(BTC, Side.BUY, "0.01", "60000");
      fill(BTC, Side.SELL, "0.01", "60100");
    }

    assertThat(find(Optional.of(ETH), 1)).matches(found -> !found.isAll() && found.isCut());
    assertThat(find(Optional.of(BTC), 500)).matches(found -> !found.isAll() && !found.isCut());
  }

  /** Whatever is traded: once nothing is held, closed trades come to the same as all fills. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void closedTradesComeToTheSameAsTheirFills(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
      fill(
          BTC, side, "0.0" + (1 + random.nextInt(9)), String.valueOf(60_000 + random.nextInt(900)));
    }
    Position last = position(Leg.only(BTC));
    if (!last.isFlat()) {
      Side closing = last.direction() == Direction.LONG ? Side.SELL : Side.BUY;
      fill(BTC, closing, last.quantity().toString(), "60500");
    }

    assertThat(sum(closed())).as("seed %s", seed).isEqualTo(gains.minus(fees));
  }

  private static Money sum(List<ClosedTrade> trades) {
    return trades.stream().map(ClosedTrade::net).reduce(Money.usdt("0"), Money::plus);
  }

  private List<ClosedTrade> closed() {
    return find(Optional.empty(), 500).trades();
  }

  private FindClosedTrades.Found find(Optional<Symbol> symbol, int count) {
    return new FindClosedTrades(portfolios).find(ACCOUNT, symbol, count);
  }

  private void fill(Symbol symbol, Side side, String quantity, String price) {
    fill(Leg.only(symbol), side, quantity, price);
  }

  private void fill(Leg leg, Side side, String quantity, String price) {
    portfolios.add(trade(leg, side, quantity, price));
  }

  private Trade trade(Leg leg, Side side, String quantity, String price) {
    int number = all.size() + 1;
    var fill =
        new Fill(
            new TradeId("t" + number),
            Price.of(price),
            Quantity.of(quantity),
            Money.usdt("0.5"),
            Liquidity.TAKER,
            NOON.plusSeconds(number));
    Position before = position(leg);
    Position after = before.after(side, fill);
    Money gain = after.realised().minus(before.realised());
    held.put(leg, after);
    gains = gains.plus(gain);
    fees = fees.plus(fill.fee());
    var trade = new Trade(ACCOUNT, order(number), side, fill, after, gain, number);
    all.add(trade);
    return trade;
  }

  private Position position(Leg leg) {
    return held.getOrDefault(leg, Position.flat(leg, Asset.USDT));
  }

  private static Position bought(String quantity) {
    Money nothing = Money.usdt("0");
    return new Position(
        BTC, Direction.LONG, Quantity.of(quantity), Money.usdt("1180"), nothing, nothing);
  }

  private static OrderId order(int number) {
    return OrderId.of(new IntentId("card:" + number));
  }
}
