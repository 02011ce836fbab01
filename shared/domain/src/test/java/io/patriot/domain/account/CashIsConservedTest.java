package io.patriot.domain.account;

import static io.patriot.domain.Examples.ACCOUNT;
import static io.patriot.domain.Examples.BTC;
import static io.patriot.domain.Examples.ETH;
import static io.patriot.domain.Examples.NOON;
import static io.patriot.domain.Examples.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.domain.position.PositionMode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A million trades with fees and rebates, many of them turning a position through zero: after each
 * the account has, to the last unit, what whole numbers of the smallest unit say that it has.
 */
class CashIsConservedTest {
  private static final long SEED = 20_260_106;
  private static final int TRADES = 1_000_000;
  private static final int TRADES_OF_ONE_ACCOUNT = 25;

  /** Digits of the smallest unit that is counted in: a price has one, a quantity three. */
  private static final int DIGITS = 8;

  private static final long UNITS_PER_TICK_AND_LOT = 10_000;
  private static final long DEPOSIT_UNITS = 100_000L * 100_000_000L;
  private static final List<Symbol> MARKETS = List.of(BTC, ETH);
  private static final Price[] MARKS = {Price.of("61234.5"), Price.of("0.1")};
  private static final long[] MARK_TICKS = {612_345, 1};

  private final SplittableRandom dice = new SplittableRandom(SEED);
  private AccountBook book = opened(PositionMode.ONE_WAY);
  private long cash;
  private final Map<Leg, Long> lots = new HashMap<>();
  private int turned;
  private int rounded;
  private int rebates;
  private int flat;

  @Test
  void roundingFeesAndTurningConserveCashToTheLastUnit() {
    for (int trade = 0; trade < TRADES; trade++) {
      if (trade % TRADES_OF_ONE_ACCOUNT == 0) {
        begin();
      }
      trade();
      isConserved(trade);
    }
    assertThat(turned).as("turned through zero").isGreaterThan(TRADES / 20);
    assertThat(rounded).as("parts closed whose cost had to be rounded").isGreaterThan(TRADES / 20);
    assertThat(rebates).as("paid by the venue").isGreaterThan(TRADES / 20);
    assertThat(flat).as("seen with nothing held").isGreaterThan(TRADES / 100);
  }

  private void begin() {
    book = opened(dice.nextBoolean() ? PositionMode.ONE_WAY : PositionMode.HEDGE);
    cash = DEPOSIT_UNITS;
    lots.clear();
  }

  private void trade() {
    Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
    Symbol symbol = MARKETS.get(dice.nextInt(MARKETS.size()));
    Leg leg = new Leg(symbol, positionSide());
    Position before = book.position(leg);
    long quantity = quantity(leg);
    long price = 1L + dice.nextInt(1_000_000);
    long fee = dice.nextInt(1_200_000) - 200_000L;
    var fill =
        new Fill(
            new TradeId("t"),
            new Price(BigDecimal.valueOf(price, 1)),
            new Quantity(BigDecimal.valueOf(quantity, 3)),
            new Money(BigDecimal.valueOf(fee, DIGITS), Asset.USDT),
            Liquidity.TAKER,
            NOON);
    var terms =
        new OrderTerms(symbol, side, fill.quantity(), new OrderType.Market(), reduces(leg, side));
    book = book.after(anIntent("wish", terms.in(leg.positionSide())), new OrderEvent.Filled(fill));

    long sign = side == Side.BUY ? 1 : -1;
    cash -= sign * price * quantity * UNITS_PER_TICK_AND_LOT + fee;
    lots.merge(leg, sign * quantity, Long::sum);
    count(before, book.position(leg), fee);
  }

  /** Often just what is held, so that accounts come back to nothing. */
  private long quantity(Leg leg) {
    long held = Math.abs(lots.getOrDefault(leg, 0L));
    return held > 0 && dice.nextInt(3) == 0 ? held : 1 + dice.nextInt(5_000);
  }

  private PositionSide positionSide() {
    return book.mode() == PositionMode.ONE_WAY
        ? PositionSide.BOTH
        : dice.nextBoolean() ? PositionSide.LONG : PositionSide.SHORT;
  }

  private static boolean reduces(Leg leg, Side side) {
    return leg.positionSide().isOnlyReducedBy(side);
  }

  private void count(Position before, Position after, long fee) {
    boolean opposite =
        !before.isFlat() && !after.isFlat() && before.direction() != after.direction();
    turned += opposite ? 1 : 0;
    rounded += after.cost().amount().scale() > DIGITS ? 1 : 0;
    rebates += fee < 0 ? 1 : 0;
    flat += book.positions().isEmpty() ? 1 : 0;
  }

  private void isConserved(int trade) {
    for (int i = 0; i < MARKS.length; i++) {
      long expected = cash;
      BigDecimal equity = book.wallet().amount();
      for (Map.Entry<Leg, Long> held : lots.entrySet()) {
        expected += held.getValue() * MARK_TICKS[i] * UNITS_PER_TICK_AND_LOT;
        Position position = book.position(held.getKey());
        equity = equity.add(position.unrealised(MARKS[i]).amount());
        isHeld(position, held.getValue(), trade);
      }
      if (equity.compareTo(BigDecimal.valueOf(expected, DIGITS)) != 0) {
        fail("%s instead of %s after trade %s, seed %s", equity, expected, trade, SEED);
      }
    }
    if (!book.wallet().equals(deposit().plus(book.realised()).minus(book.fees()))) {
      fail("The wallet is not what was realised less fees after trade %s, seed %s", trade, SEED);
    }
  }

  private static void isHeld(Position position, long lots, int trade) {
    BigDecimal quantity = position.quantity().value();
    BigDecimal signed = position.direction() == Direction.SHORT ? quantity.negate() : quantity;
    if (signed.compareTo(BigDecimal.valueOf(lots, 3)) != 0 || position.cost().isNegative()) {
      fail("%s held instead of %s lots after trade %s, seed %s", signed, lots, trade, SEED);
    }
  }

  private static Money deposit() {
    return new Money(BigDecimal.valueOf(DEPOSIT_UNITS, DIGITS), Asset.USDT);
  }

  private static AccountBook opened(PositionMode mode) {
    return AccountBook.opened(ACCOUNT, new AccountEvent.Opened(deposit(), Limits.PAPER, mode));
  }
}
