package io.patriot.portfolio;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Comparison;
import io.patriot.application.risk.Breach.Kind;
import io.patriot.application.risk.Breach.Level;
import io.patriot.application.risk.Halving;
import io.patriot.application.risk.PastBreach;
import io.patriot.application.risk.PastBreach.Ending;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchRiskTest {
  private final RiskDay day = new RiskDay();

  /** Bitcoin worth so many times the account, bought at 50,000, and what a look at it does. */
  @ParameterizedTest(name = "{0} times, at {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "0.4  | 50000 | -        | ACTIVE      | 0",
        "0.6  | 50000 | MEDIUM   | ACTIVE      | 0",
        "1.9  | 50000 | MEDIUM   | ACTIVE      | 0",
        "2.1  | 50000 | HIGH     | REDUCE_ONLY | 0",
        "4.5  | 50000 | HIGH     | REDUCE_ONLY | 0",
        "6    | 50000 | HIGH     | REDUCE_ONLY | 0",
        "8.9  | 50000 | HIGH     | REDUCE_ONLY | 0",
        "9.5  | 50000 | CRITICAL | REDUCE_ONLY | 1",
        "12   | 50000 | CRITICAL | REDUCE_ONLY | 1",
        "4.5  | 43500 | CRITICAL | REDUCE_ONLY | 1",
        "4.5  | 60000 | HIGH     | REDUCE_ONLY | 0",
        "-9.5 | 50000 | CRITICAL | REDUCE_ONLY | 1",
        "-6   | 45000 | HIGH     | REDUCE_ONLY | 0",
        "-6   | 53000 | CRITICAL | REDUCE_ONLY | 1",
      })
  void howMuchIsHeldDecidesWhatIsDone(
      String times, String price, Level level, TradingState state, int orders) {
    Direction direction = times.startsWith("-") ? Direction.SHORT : Direction.LONG;
    day.held(direction, times.replace("-", "")).price(price).minute();

    assertThat(day.watch().level()).isEqualTo(Optional.ofNullable(level));
    assertThat(day.book().tradingState()).isEqualTo(state);
    assertThat(day.wished()).hasSize(orders);
    assertThat(day.told()).hasSize(level == null ? 0 : 1);
  }

  @Test
  void whatLastsIsToldOnce() {
    day.holding("0.6").minutes(60);

    assertThat(day.told()).containsExactly("BEGAN MARKET MEDIUM");
    assertThat(day.watch().version()).isEqualTo(1);
  }

  @Test
  void itIsToldWhenItBeginsGetsWorseAndEndsAndKeptInTheHistory() {
    day.holding("0.6").minutes(3);
    day.holding("2.1").minutes(3);
    day.holding("0.1").minutes(6);

    assertThat(day.told())
        .containsExactly("BEGAN MARKET MEDIUM", "GOT_WORSE MARKET HIGH", "ENDED MARKET HIGH");
    assertThat(day.watch().open()).isEmpty();
    assertThat(day.watch().past())
        .singleElement()
        .satisfies(
            past -> {
              assertThat(past.worst().kind()).isEqualTo(Kind.MARKET);
              assertThat(past.worst().level()).isEqualTo(Level.HIGH);
              assertThat(past.ending()).isEqualTo(Ending.CALM);
            });
  }

  @Test
  void aPriceThatGoesToAndFroAroundABoundIsToldOnce() {
    day.holding("0.5");
    for (int i = 0; i < 20; i++) {
      day.price(i % 2 == 0 ? "50500" : "49500").minute();
    }

    assertThat(day.told()).containsExactly("BEGAN MARKET MEDIUM");
  }

  @Test
  void theHistoryIsOfFifty() {
    for (int i = 0; i < 60; i++) {
      day.holding("0.6").minute();
      day.holding("0.1").minutes(4);
    }

    assertThat(day.watch().past()).hasSize(50);
    assertThat(day.watch().past().getFirst().until()).isAfter(day.watch().past().getLast().until());
  }

  @Test
  void anAccountThatHoldsNothingMoreIsLookedAtUntilAllIsOver() {
    day.holding("2.1").minute();
    day.holding("0").minutes(5);

    assertThat(day.watch().isBusy()).isFalse();
    assertThat(day.watch().past()).extracting(PastBreach::ending).containsOnly(Ending.CLOSED);
    assertThat(day.book().tradingState()).isEqualTo(TradingState.ACTIVE);
    assertThat(day.watches.toWatch(10)).isEmpty();
  }

  @Test
  void highLastsUntilItIsOverWhateverItsOwnerSaysMeanwhile() {
    day.holding("2.1").minute();
    day.turned(TradingState.ACTIVE).minute();
    assertThat(day.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);

    day.holding("1").minutes(5);
    assertThat(day.book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void aTurnThatSomebodyElseMadeStays() {
    day.holding("2.1").minute();
    day.turned(TradingState.REDUCE_ONLY);
    day.holding("1").minutes(5);
    assertThat(day.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(day.watch().isBusy()).isTrue();
    assertThat(day.watch().confinedAt()).isEmpty();
  }

  /** What an account that nobody can see risks is not known, whatever its book says. */
  @Test
  void anAccountThatCannotBeComparedWithItsVenueStaysConfined() {
    day.holding("2.1").minute();
    day.comparisons.put(ACCOUNT, Comparison.NONE.failed("-2015").failed("-2015").failed("-2015"));
    day.holding("1").minutes(5);
    assertThat(day.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);

    day.comparisons.put(ACCOUNT, Comparison.NONE.ended(day.desk.clock().instant()));
    day.minute();
    assertThat(day.book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void halfIsTakenOffAndThatIsVerified() {
    day.holding("9.5").minute();
    OrderIntent exit = day.wished().getFirst();
    assertThat(exit.terms().side()).isEqualTo(Side.SELL);
    assertThat(exit.terms().type()).isEqualTo(new OrderType.Market());
    assertThat(exit.terms().reduceOnly()).isTrue();
    assertThat(exit.quantity()).isEqualTo(Quantity.of("9.5"));

    day.traded();
    day.minute();

    assertThat(day.wished()).hasSize(1);
    assertThat(day.watch().halving().map(Halving::stage)).contains(Halving.Stage.DONE);
    assertThat(day.told().getFirst()).endsWith("halving UNDER_WAY");
    assertThat(day.told().getLast()).endsWith("halving DONE");
    day.minutes(4);
    assertThat(day.watch().halving()).as("nothing is critical any more").isEmpty();
    assertThat(day.wished()).hasSize(1);
    assertThat(day.watch().past())
        .filteredOn(past -> past.worst().level() == Level.CRITICAL)
        .isNotEmpty()
        .allSatisfy(past -> assertThat(past.ending()).isEqualTo(Ending.HALVED));
  }

  @Test
  void anExitThatMayStillTradeIsNotWishedForAgain() {
    day.holding("9.5").minute();
    day.desk.decide(day.wished().getFirst());

    day.minutes(5);

    assertThat(day.wished()).hasSize(1);
  }

  @Test
  void anExitThatCameToNothingIsWishedForAgainUnderAnotherName() {
    day.holding("9.5").minutes(30);

    Set<String> names = new TreeSet<>();
    day.wished().forEach(wish -> names.add(wish.id().toString()));
    assertThat(names).hasSameSizeAs(day.wished()).hasSize(Halving.LOOKS_MAX);
    assertThat(day.told().getLast()).isEqualTo(" / halving LEFT");
  }

  /** However often half is taken off, it stays too much. */
  @Test
  void itStopsAfterSixHalves() {
    for (int i = 0; i < 9; i++) {
      day.holding("20").minute();
      if (day.wished().size() > i) {
        day.traded();
      }
      day.minute();
    }

    assertThat(day.wished()).hasSize(Halving.ROUNDS_MAX);
    assertThat(day.watch().halving().map(Halving::round)).contains(Halving.ROUNDS_MAX);
  }

  @Test
  void aStoppedAccountIsToldAndNotTouched() {
    day.holding("9.5").turned(TradingState.HALTED).minutes(3);

    assertThat(day.wished()).isEmpty();
    assertThat(day.book().tradingState()).isEqualTo(TradingState.HALTED);
    assertThat(day.told()).singleElement().asString().endsWith("halving STOPPED");
  }

  @Test
  void aFeedThatIsReplacedMakesUpNoLoss() {
    day.holding("0.4").minute().silentMinute().silentMinute();
    assertThat(day.told()).isEmpty();

    day.silentMinute();
    assertThat(day.told()).singleElement().asString().contains("BEGAN SILENT MEDIUM");
    day.minutes(5);
    assertThat(day.watch().open()).isEmpty();
  }

  /**
   * A venue takes the account over when its equity is the maintenance margin. With falling prices
   * half is off, and half again, long before.
   */
  @ParameterizedTest(name = "{0} times, {1} % a minute")
  @CsvSource({"4, 1", "6, 1", "9, 1", "4, 2", "6, 2", "9, 2", "4, 3"})
  void marginCallsArePreventedWhilePricesFall(String times, int percent) {
    day.holding(times);
    BigDecimal price = new BigDecimal("50000");
    int orders = 0;
    for (int minute = 0; minute < 25; minute++) {
      price =
          price.multiply(BigDecimal.valueOf(100 - percent, 2)).setScale(1, RoundingMode.HALF_EVEN);
      day.price(price.toPlainString()).minute();
      if (day.wished().size() > orders) {
        orders = day.wished().size();
        day.traded();
      }
      assertThat(day.equity())
          .as("minute %s at %s", minute, price)
          .isGreaterThan(day.exposure().multiply(new BigDecimal("0.01")));
    }
    assertThat(orders).as("it had to act").isGreaterThan(0);
  }
}
