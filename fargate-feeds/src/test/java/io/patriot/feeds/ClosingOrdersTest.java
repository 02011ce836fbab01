package io.patriot.feeds;

import static io.patriot.feeds.ConditionalTerms.closing;
import static io.patriot.feeds.ConditionalTerms.stop;
import static io.patriot.feeds.ConditionalTerms.target;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketSellOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.paper.PaperOrder.State;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Orders that wait for a price to close what is held: the whole of it, and never more. */
@Timeout(10)
final class ClosingOrdersTest {
  private final PaperFloor floor = new PaperFloor().book();

  @AfterEach
  void close() {
    floor.close();
  }

  @Test
  void oneThatClosesThePositionTakesAllThatIsHeldWhenItWakes() {
    floor.holds(Side.BUY, "0.5");
    OrderIntent order = floor.place("o", closing("0.5", stop("61700")));
    floor.place("more", aMarketBuyOf("0.3", BTC));

    floor.soldAt("61700.00", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("0.8");
    assertThat(floor.order(order).state()).isEqualTo(new State.Filled());
  }

  @Test
  void oneThatClosesThePositionTakesNoMoreThanIsLeft() {
    floor.holds(Side.BUY, "1");
    OrderIntent order = floor.place("o", closing("1", stop("61700")));
    floor.place("less", aMarketSellOf("0.7", BTC));

    floor.soldAt("61700.00", "1");
    floor.settle();

    assertThat(floor.filled(order)).isEqualTo("0.3");
    assertThat(floor.news(order)).last().isInstanceOf(News.Expired.class);
  }

  @Test
  void ofAStopAndATargetOneEndsWhenTheOtherHasClosedThePosition() {
    floor.holds(Side.BUY, "1");
    OrderIntent stop = floor.place("stop", closing("1", stop("61700")));
    OrderIntent target = floor.place("target", closing("1", target("61900")));

    floor.boughtAt("61900.00", "1");
    floor.settle();

    assertThat(floor.filled(target)).isEqualTo("1");
    assertThat(floor.news(stop)).singleElement().isInstanceOf(News.Expired.class);
    assertThat(floor.order(stop).settled()).isTrue();
  }

  @Test
  void ofTwoStopsAtOnePriceTheFirstClosesAndTheSecondEnds() {
    floor.holds(Side.BUY, "1");
    OrderIntent first = floor.place("first", closing("1", stop("61700")));
    OrderIntent second = floor.place("second", closing("1", stop("61700")));

    floor.soldAt("61700.00", "1");
    floor.settle();

    assertThat(floor.filled(first)).isEqualTo("1");
    assertThat(floor.news(second)).singleElement().isInstanceOf(News.Expired.class);
  }

  @Test
  void oneWhosePositionWentWhileTheVenueWasDownEndsAtTheStart() {
    floor.holds(Side.BUY, "1");
    OrderIntent order = floor.place("o", closing("1", stop("61700")));
    floor.holds(Side.SELL, "1");

    floor.restart();
    floor.settle();

    assertThat(floor.news(order)).singleElement().isInstanceOf(News.Expired.class);
  }

  @Test
  void aStopPlacedAheadOfItsEntryWaitsForThePosition() {
    OrderIntent entry = floor.place("entry", aLimitBuyOf("1", BTC, "61790.00"));
    OrderIntent stop = floor.place("stop", closing("1", stop("61700")));
    OrderIntent early = floor.place("early", closing("1", stop("61795")));

    floor.soldAt("61795.00", "0.1");
    floor.settle();
    assertThat(floor.news(early)).singleElement().isInstanceOf(News.Expired.class);

    floor.soldAt("61789.00", "1");
    floor.soldAt("61700.00", "1");
    floor.settle();

    assertThat(floor.filled(entry)).isEqualTo("1");
    assertThat(floor.filled(stop)).isEqualTo("1");
  }
}
