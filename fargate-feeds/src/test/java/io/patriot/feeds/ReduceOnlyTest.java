package io.patriot.feeds;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitSellOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketSellOf;
import static io.patriot.testkit.OrderExamples.reduceOnly;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.paper.PaperOrder.State;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.Side;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A reduce-only order takes off what is held, whatever else the account does, and no more. */
@Timeout(10)
final class ReduceOnlyTest {
  private static final String TARGET = "61900.00";
  private static final String BEYOND = "61950.00";

  private final PaperFloor floor = new PaperFloor().book();

  @AfterEach
  void close() {
    floor.close();
  }

  @Test
  void withoutAPositionItIsRefused() {
    OrderIntent order = floor.place("o", reduceOnly(aMarketSellOf("1", BTC)));

    assertThat(floor.news(order))
        .singleElement()
        .satisfies(
            news -> assertThat(((News.Rejected) news).code()).isEqualTo("NOTHING_TO_REDUCE"));
  }

  @Test
  void oneThatArrivesWhenItWasGivenUpTakesNothingFromTheNext() {
    floor.holds(Side.BUY, "1");
    OrderIntent late = floor.decided("late", reduceOnly(aMarketSellOf("1", BTC)));
    floor.givesUp(late);
    floor.clock.advance(Duration.ofSeconds(80));

    floor.book().exchange.place(late, PaperFloor.CAUSE);
    OrderIntent next = floor.place("next", reduceOnly(aMarketSellOf("1", BTC)));

    assertThat(floor.news(late))
        .singleElement()
        .satisfies(news -> assertThat(((News.Rejected) news).code()).isEqualTo("TOO_LATE"));
    assertThat(floor.filled(next)).isEqualTo("1");
  }

  @Test
  void oneThatHasTradedIsOnlyToldAgainHoweverLateItComesAgain() {
    floor.holds(Side.BUY, "1");
    OrderIntent order = floor.decided("o", reduceOnly(aMarketSellOf("1", BTC)));
    floor.exchange.place(order, PaperFloor.CAUSE);
    floor.givesUp(order);
    floor.clock.advance(Duration.ofSeconds(80));

    floor.exchange.place(order, PaperFloor.CAUSE);
    floor.restart();
    floor.book().exchange.place(order, PaperFloor.CAUSE);

    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.news(order)).noneMatch(News.Rejected.class::isInstance);
  }

  @Test
  void onTheWrongSideItIsRefused() {
    floor.holds(Side.SELL, "1");

    OrderIntent order = floor.place("o", reduceOnly(aMarketSellOf("1", BTC)));

    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Rejected.class);
  }

  @Test
  void atTheMarketItClosesWhatIsHeldAndExpires() {
    floor.holds(Side.BUY, "0.4");

    OrderIntent order = floor.place("o", reduceOnly(aMarketSellOf("1", BTC)));

    assertThat(floor.filled(order)).isEqualTo("0.4");
    assertThat(floor.news(order)).last().isInstanceOf(News.Expired.class);
    assertThat(floor.order(order).settled()).isTrue();
  }

  @Test
  void whileItRestsItShrinksWithThePosition() {
    floor.holds(Side.BUY, "1");
    OrderIntent order = floor.place("o", closing("1"));
    floor.place("other", aMarketSellOf("0.7", BTC));

    floor.boughtAt(BEYOND, "9");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("0.3");
    assertThat(floor.news(order)).last().isInstanceOf(News.Expired.class);
  }

  @Test
  void whileItRestsItMayCloseWhatIsAddedToo() {
    floor.holds(Side.BUY, "0.5");
    OrderIntent order = floor.place("o", closing("1"));
    floor.place("other", aMarketBuyOf("0.5", BTC));

    floor.boughtAt(BEYOND, "9");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("1");
    assertThat(floor.order(order).state()).isEqualTo(new State.Filled());
  }

  @Test
  void itEndsWhenSomethingElseClosesThePosition() {
    floor.holds(Side.BUY, "1");
    OrderIntent order = floor.place("o", closing("1"));

    floor.place("other", aMarketSellOf("1.5", BTC));
    floor.settle();

    assertThat(floor.rests(order)).isFalse();
    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Expired.class);
    assertThat(floor.order(order).settled()).isTrue();
  }

  @Test
  void whatItTradedWhileAnotherOrderCameInIsToldFirst() {
    floor.holds(Side.BUY, "1");
    OrderIntent exit = floor.place("exit", closing("0.4"));
    floor.store.meanwhile.set(() -> floor.boughtAt(BEYOND, "9"));

    OrderIntent other = floor.place("other", aMarketSellOf("1.5", BTC));

    assertThat(floor.reports.sent().messages())
        .filteredOn(report -> report.news() instanceof News.Filled)
        .extracting(ExecutionReport::order)
        .containsExactly(exit.orderId(), other.orderId());
  }

  @Test
  void twoForTheWholeTakeItOffOnceThoughOneTradeReachesBoth() {
    floor.holds(Side.BUY, "1");
    OrderIntent first = floor.place("first", closing("0.8"));
    OrderIntent second = floor.place("second", reduceOnly(aLimitSellOf("1", BTC, "61910.00")));

    floor.boughtAt(BEYOND, "9");
    floor.settle();

    assertThat(floor.filled(first)).isEqualTo("0.8");
    assertThat(floor.filled(second)).isEqualTo("0.2");
    assertThat(floor.news(second)).last().isInstanceOf(News.Expired.class);
    assertThat(floor.rests(second)).isFalse();
  }

  @Test
  void oneThatFindsNothingLeftInTheSameTradeExpiresUntraded() {
    floor.holds(Side.BUY, "1");
    floor.place("ordinary", aLimitSellOf("1", BTC, TARGET));
    OrderIntent order = floor.place("o", reduceOnly(aLimitSellOf("1", BTC, "61910.00")));

    floor.boughtAt(BEYOND, "9");
    floor.settle();

    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Expired.class);
    assertThat(floor.order(order).fills()).isEmpty();
  }

  @Test
  void fillsOnTheirWayIntoTheBookCountAlready() {
    floor.holds(Side.BUY, "1");
    floor.placeApproved("other", aMarketSellOf("0.7", BTC));

    OrderIntent order = floor.place("o", reduceOnly(aMarketSellOf("1", BTC)));

    assertThat(floor.filled(order)).isEqualTo("0.3");
  }

  @Test
  void afterARestartItStillClosesNoMoreThanIsHeld() {
    floor.holds(Side.BUY, "1");
    OrderIntent order = floor.place("o", closing("1"));
    floor.placeApproved("other", aMarketSellOf("0.7", BTC));

    floor.restart();
    floor.book();
    floor.boughtAt(BEYOND, "9");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("0.3");
    assertThat(floor.news(order)).last().isInstanceOf(News.Expired.class);
  }

  @Test
  void afterARestartItEndsWhenThePositionIsGone() {
    floor.holds(Side.BUY, "1");
    OrderIntent order = floor.place("o", closing("1"));
    floor.holds(Side.SELL, "1");

    floor.restart();
    floor.settle();

    assertThat(floor.rests(order)).isFalse();
    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Expired.class);
  }

  @Test
  void afterARestartItIsStillFollowed() {
    floor.holds(Side.BUY, "1");
    OrderIntent order = floor.place("o", closing("1"));
    floor.restart();
    floor.book();

    floor.place("other", aMarketSellOf("0.7", BTC));
    floor.boughtAt(BEYOND, "9");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("0.3");
  }

  @Test
  void anOrderBroughtTwiceCountsOnce() {
    floor.holds(Side.BUY, "1");
    OrderIntent order = floor.place("o", closing("1"));
    OrderIntent other = floor.place("other", aMarketSellOf("0.2", BTC));

    floor.exchange.place(other, PaperFloor.CAUSE);
    floor.exchange.place(order, PaperFloor.CAUSE);
    floor.boughtAt(BEYOND, "9");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("0.8");
  }

  @Test
  void aStoreThatIsAwayTakesNothingInAndTheNextAttemptCountsRight() {
    floor.holds(Side.BUY, "0.4");
    floor.store.failuresBefore.set(1);

    OrderIntent order = floor.place("o", reduceOnly(aMarketSellOf("1", BTC)));

    assertThat(floor.filled(order)).isEqualTo("0.4");
    assertThat(floor.order(order).fills()).hasSize(1);
  }

  @Test
  void aShortPositionIsBoughtBackNoFurtherThanToNothing() {
    floor.holds(Side.SELL, "0.4");

    OrderIntent order = floor.place("o", reduceOnly(aMarketBuyOf("1", BTC)));

    assertThat(floor.filled(order)).isEqualTo("0.4");
  }

  private static OrderTerms closing(String quantity) {
    return reduceOnly(aLimitSellOf(quantity, BTC, TARGET));
  }
}
