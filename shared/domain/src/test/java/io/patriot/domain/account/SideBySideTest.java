package io.patriot.domain.account;

import static io.patriot.domain.Examples.ACCOUNT;
import static io.patriot.domain.Examples.BTC;
import static io.patriot.domain.Examples.BTCUSDT;
import static io.patriot.domain.Examples.NOON;
import static io.patriot.domain.Examples.aFillOf;
import static io.patriot.domain.Examples.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.domain.position.PositionMode;
import io.patriot.domain.risk.RiskFacts;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.domain.risk.RiskVerdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account that holds a long and a short position of one market side by side. */
class SideBySideTest {
  private static final Money DEPOSIT = Money.usdt("100000");
  private static final Leg LONG = new Leg(BTC, PositionSide.LONG);
  private static final Leg SHORT = new Leg(BTC, PositionSide.SHORT);

  @ParameterizedTest
  @CsvSource({
    "ONE_WAY, BUY, false, BOTH",
    "ONE_WAY, SELL, true, BOTH",
    "HEDGE, BUY, false, LONG",
    "HEDGE, SELL, false, SHORT",
    "HEDGE, SELL, true, LONG",
    "HEDGE, BUY, true, SHORT",
  })
  void theModeAndTheOrderSayWhichPositionIsMeant(
      PositionMode mode, Side side, boolean reduceOnly, PositionSide expected) {
    assertThat(mode.positionSide(side, reduceOnly)).isEqualTo(expected);
  }

  @Test
  void termsAgainstTheirPositionAreNoTerms() {
    OrderTerms sale = terms(Side.SELL, "0.01", false);
    assertThatIllegalArgumentException().isThrownBy(() -> sale.in(PositionSide.LONG));
    assertThat(sale.in(PositionSide.SHORT).positionSide()).isEqualTo(PositionSide.SHORT);
  }

  @Test
  void aSaleOpensAShortPositionBesideTheLongOne() {
    AccountBook book = filled(filled(opened(), Side.BUY, "0.02", false), Side.SELL, "0.01", false);

    assertThat(book.held(BTC))
        .extracting(Position::direction, Position::quantity)
        .containsExactly(
            tuple(Direction.LONG, Quantity.of("0.02")),
            tuple(Direction.SHORT, Quantity.of("0.01")));
    assertThat(book.markets()).containsExactly(BTC);
    assertThat(book.margin()).isEqualTo(Money.usdt("1800"));
    assertThat(book.realised().isZero()).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> book.position(BTC));
  }

  @Test
  void eachIsClosedByItself() {
    AccountBook both = filled(filled(opened(), Side.BUY, "0.02", false), Side.SELL, "0.01", false);
    AccountBook onlyShort = filled(both, Side.SELL, "0.02", true);
    assertThat(onlyShort.held(BTC)).extracting(Position::leg).containsExactly(SHORT);
    assertThat(filled(onlyShort, Side.BUY, "0.01", true).positions()).isEmpty();
  }

  @Test
  void aTradeByOtherMeansGoesWhereTheVenueCountsIt() {
    AccountBook book =
        opened()
            .after(
                new AccountEvent.ExternalFill(
                    BTC, Side.SELL, PositionSide.SHORT, aFillOf("0.3", "60000"), "by hand"));
    assertThat(book.position(SHORT).direction()).isEqualTo(Direction.SHORT);
    assertThat(book.position(LONG).isFlat()).isTrue();
  }

  /** What is held long and short, what is asked for, and how much of it opens. */
  @ParameterizedTest
  @CsvSource({
    "0.02, 0, SELL 0.01, 0.01, Approved",
    "0.02, 0, SELL 0.01 reduce, 0, Approved",
    "0.02, 0, SELL 0.03 reduce, 0.01, NothingToReduce",
    "0.02, 0, BUY 0.01 reduce, 0.01, NothingToReduce",
    "0, 0.02, BUY 0.01, 0.01, Approved",
    "0, 0.02, BUY 0.02 reduce, 0, Approved",
    "0.02, 0.02, BUY 0.01, 0.01, Approved",
    "0.16, 0.16, BUY 0.01, 0.01, PositionTooLarge",
    "0.16, 0, SELL 0.16, 0.16, Approved",
    "0, 0, SELL 0.01 reduce, 0.01, NothingToReduce",
  })
  void rulesCountEachPositionByItself(
      String held, String sold, String order, String opening, String verdict) {
    AccountBook book = opened();
    book = held.equals("0") ? book : filled(book, Side.BUY, held, false);
    book = sold.equals("0") ? book : filled(book, Side.SELL, sold, false);
    String[] words = order.split(" ", -1);
    OrderTerms terms =
        book.addressed(terms(Side.valueOf(words[0]), words[1], order.endsWith("reduce")));
    var facts = new RiskFacts(book, BTCUSDT, quote(), terms, NOON);

    assertThat(facts.opening()).isEqualTo(Quantity.of(opening));
    assertThat(
            switch (RiskPolicy.STANDARD.judge(facts)) {
              case RiskVerdict.Approved _ -> "Approved";
              case RiskVerdict.Denied(var reason) -> reason.getClass().getSimpleName();
            })
        .isEqualTo(verdict);
  }

  @Test
  void anAccountThatOnlyReducesTakesAnExitOfEitherAndNothingElse() {
    AccountBook both = filled(filled(opened(), Side.BUY, "0.02", false), Side.SELL, "0.01", false);
    AccountBook book =
        both.after(new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, "test"));
    for (Side side : Side.values()) {
      OrderTerms exit = book.addressed(terms(side, "0.01", true));
      OrderTerms entry = book.addressed(terms(side, "0.01", false));
      assertThat(RiskPolicy.STANDARD.judge(new RiskFacts(book, BTCUSDT, quote(), exit, NOON)))
          .isInstanceOf(RiskVerdict.Approved.class);
      assertThat(RiskPolicy.STANDARD.judge(new RiskFacts(book, BTCUSDT, quote(), entry, NOON)))
          .isInstanceOf(RiskVerdict.Denied.class);
      OrderIntent sent = anIntent("sent", entry);
      AccountBook working =
          book.after(sent, new OrderEvent.Approved(Money.usdt("1"), Price.of("1")));
      assertThat(working.maySend(sent)).isFalse();
    }
  }

  @Property
  void moneyIsConservedAndNoPositionTurns(
      @ForAll @Size(max = 30) List<@IntRange(max = 1_000_000) Integer> dice) {
    AccountBook book = opened();
    BigDecimal cash = DEPOSIT.amount();
    for (Trade trade : possible(dice)) {
      book = trade.in(book);
      cash = cash.add(trade.cash());
      for (Position position : book.positions().values()) {
        assertThat(position.isOverdrawn()).isFalse();
      }
    }
    Price mark = Price.of("61234.5");
    BigDecimal equity = book.wallet().amount();
    BigDecimal coins = BigDecimal.ZERO;
    for (Position position : book.positions().values()) {
      equity = equity.add(position.unrealised(mark).amount());
      BigDecimal units = position.quantity().value();
      coins = coins.add(position.direction() == Direction.LONG ? units : units.negate());
    }
    assertThat(equity).isEqualByComparingTo(cash.add(coins.multiply(mark.value())));
  }

  @Property
  void whicheverTradeIsHeardFirstTheSameIsHeldInTheEnd(
      @ForAll @Size(max = 20) List<@IntRange(max = 1_000_000) Integer> dice, @ForAll long seed) {
    List<Trade> inOrder = possible(dice);
    var shuffled = new ArrayList<>(inOrder);
    Collections.shuffle(shuffled, new Random(seed));
    AccountBook heardSo = opened();
    for (Trade trade : shuffled) {
      heardSo = trade.in(heardSo);
      for (Position position : heardSo.positions().values()) {
        if (position.isOverdrawn()) {
          assertThat(position.reducibleBy(Side.BUY).isZero()).isTrue();
          assertThat(position.reducibleBy(Side.SELL).isZero()).isTrue();
        }
      }
    }
    AccountBook heardInOrder = opened();
    for (Trade trade : inOrder) {
      heardInOrder = trade.in(heardInOrder);
    }
    for (Leg leg : List.of(LONG, SHORT)) {
      assertThat(heardSo.position(leg).quantity()).isEqualTo(heardInOrder.position(leg).quantity());
      assertThat(heardSo.position(leg).direction())
          .isEqualTo(heardInOrder.position(leg).direction());
    }
  }

  @Property
  void onePositionIsAsIfTheOtherWereNotThere(
      @ForAll @Size(max = 30) List<@IntRange(max = 1_000_000) Integer> dice) {
    AccountBook both = opened();
    AccountBook alone = AccountBook.opened(ACCOUNT, new AccountEvent.Opened(DEPOSIT, Limits.PAPER));
    for (Trade trade : possible(dice)) {
      both = trade.in(both);
      if (both.addressed(trade.terms()).positionSide() == PositionSide.LONG) {
        alone = trade.in(alone);
      }
    }
    Position expected = alone.position(BTC);
    assertThat(both.position(LONG).quantity()).isEqualTo(expected.quantity());
    assertThat(both.position(LONG).cost()).isEqualTo(expected.cost());
  }

  private record Trade(OrderTerms terms, OrderEvent.Filled filled) {
    AccountBook in(AccountBook book) {
      return book.after(anIntent("t", book.addressed(terms)), filled);
    }

    BigDecimal cash() {
      BigDecimal paid = filled.fill().cost().amount();
      return (terms.side() == Side.BUY ? paid.negate() : paid)
          .subtract(filled.fill().fee().amount());
    }
  }

  /** Trades as a venue makes them: none takes more from a position than it has. */
  private static List<Trade> possible(List<Integer> dice) {
    var trades = new ArrayList<Trade>();
    AccountBook book = opened();
    for (int die : dice) {
      Side side = die % 2 == 0 ? Side.BUY : Side.SELL;
      boolean reduces = die % 3 == 0;
      Quantity asked = new Quantity(BigDecimal.valueOf(1 + die % 4_999, 3));
      OrderTerms wish = book.addressed(terms(side, asked.toString(), reduces));
      Quantity taken = reduces ? asked.min(book.position(wish).reducibleBy(side)) : asked;
      if (!taken.isZero()) {
        String price = BigDecimal.valueOf(1 + die, 1).toPlainString();
        String fee = BigDecimal.valueOf(die % 1_000 - 100, 6).toPlainString();
        var trade =
            new Trade(
                terms(side, taken.toString(), reduces),
                new OrderEvent.Filled(aFillOf(taken.toString(), price, fee)));
        trades.add(trade);
        book = trade.in(book);
      }
    }
    return trades;
  }

  private static AccountBook filled(
      AccountBook book, Side side, String quantity, boolean reduceOnly) {
    return new Trade(
            terms(side, quantity, reduceOnly), new OrderEvent.Filled(aFillOf(quantity, "60000")))
        .in(book);
  }

  private static OrderTerms terms(Side side, String quantity, boolean reduceOnly) {
    return new OrderTerms(BTC, side, Quantity.of(quantity), new OrderType.Market(), reduceOnly);
  }

  private static Quote quote() {
    Quantity one = Quantity.of("1");
    return new Quote(
        BTC, Price.of("61800.0"), one, Price.of("61800.1"), one, Price.of("61800.1"), NOON);
  }

  private static AccountBook opened() {
    return AccountBook.opened(
        ACCOUNT, new AccountEvent.Opened(DEPOSIT, Limits.PAPER, PositionMode.HEDGE));
  }
}
