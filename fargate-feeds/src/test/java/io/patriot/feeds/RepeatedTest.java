package io.patriot.feeds;

import static io.patriot.testkit.MarketExamples.BTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.market.MarketBoard;
import io.patriot.application.market.MarketSummary;
import io.patriot.application.time.Waits;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.exchanges.binance.BinanceMarketRest;
import io.patriot.exchanges.binance.ReadGuard;
import io.patriot.exchanges.binance.WeightBudget;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.testkit.HandTurnedClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often a feed tries while the store it writes to fails, and that it goes on afterwards. */
@Timeout(20)
final class RepeatedTest {
  private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);

  /** One day, the first of March, as Binance tells it. */
  private static final String A_DAY =
      """
      [[1772323200000,"61800.1","61900","61700.5","61850","148","1772409599999",\
      "2434.19",308,"1756.87","28.46","0"]]""";

  private final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-03-02T12:00:10Z"));
  private final FailingBoard board = new FailingBoard();
  private final AtomicInteger asked = new AtomicInteger();
  private final BinanceMarketRest rest =
      new BinanceMarketRest(
          _ -> {
            asked.incrementAndGet();
            return new Answer(200, Map.of(), A_DAY);
          },
          URI.create("http://venue"),
          new WeightBudget(clock),
          ReadGuard.once(clock));

  @Test
  void whileTheStoreFailsTheVenueIsAskedForClosesOnceAMinute() throws InterruptedException {
    board.failures.set(Integer.MAX_VALUE);
    var closes = new CloseWriter(List.of(BTC), rest, board, clock);

    during(
        Duration.ofMinutes(10), (threads, waits) -> Repeated.writingCloses(closes, threads, waits));

    assertThat(asked).as("at once, and after each of ten minutes").hasValue(11);
    assertThat(board.kept.closes).isEmpty();
  }

  @Test
  void closesAreWrittenDownOnceTheStoreIsBackAndThenTheVenueIsLeftAlone()
      throws InterruptedException {
    board.failures.set(3);
    var closes = new CloseWriter(List.of(BTC), rest, board, clock);

    during(
        Duration.ofMinutes(10), (threads, waits) -> Repeated.writingCloses(closes, threads, waits));

    assertThat(asked).as("three in vain, one that was kept").hasValue(4);
    assertThat(board.kept.closes).hasSize(1);
  }

  @Test
  void whileTheStoreFailsItIsAskedToTakePricesTenTimesASecond() throws InterruptedException {
    board.failures.set(Integer.MAX_VALUE);
    var prices = new PriceWriter(List.of(), board, clock);
    prices.barClosed(aBar());

    during(
        Duration.ofSeconds(1), (threads, waits) -> Repeated.writingPrices(prices, threads, waits));

    assertThat(board.tried).as("at once, and after each tenth").hasValue(11);
    assertThat(board.kept.bars).isEmpty();
  }

  @Test
  void aBarThatCouldNotBeWrittenIsWrittenOnceTheStoreIsBack() throws InterruptedException {
    board.failures.set(3);
    var prices = new PriceWriter(List.of(), board, clock);
    prices.barClosed(aBar());

    during(
        Duration.ofSeconds(1), (threads, waits) -> Repeated.writingPrices(prices, threads, waits));

    assertThat(board.kept.bars).containsExactly(aBar());
  }

  /** Lets it run until so much time has gone by, of which it takes none but by waiting. */
  private void during(Duration time, BiFunction<ThreadFactory, Waits, Repeated> beginning)
      throws InterruptedException {
    Instant end = clock.instant().plus(time);
    var started = new ArrayList<Thread>();
    ThreadFactory threads =
        body -> {
          started.add(Thread.ofVirtual().unstarted(body));
          return started.getLast();
        };
    Waits waits =
        pause -> {
          clock.advance(pause);
          if (clock.instant().isAfter(end)) {
            throw new InterruptedException("The time is over");
          }
        };
    try (var _ = beginning.apply(threads, waits)) {
      assertThat(started.getLast().join(ENDS_WITHIN)).as("it waits between tries").isTrue();
    }
  }

  private static Candle aBar() {
    return new Candle(
        BTC,
        Duration.ofMinutes(1),
        Instant.parse("2026-03-02T11:59:00Z"),
        Price.of("61800.1"),
        Price.of("61900"),
        Price.of("61700.5"),
        Price.of("61850"),
        Quantity.of("148"),
        308);
  }

  /** A store that is away for so many attempts. */
  private static final class FailingBoard implements MarketBoard {
    final RecordingBoard kept = new RecordingBoard();
    final AtomicInteger failures = new AtomicInteger();
    final AtomicInteger tried = new AtomicInteger();

    @Override
    public void instruments(Collection<Instrument> all) {
      attempt();
      kept.instruments(all);
    }

    @Override
    public void prices(Collection<MarketSummary> summaries) {
      attempt();
      kept.prices(summaries);
    }

    @Override
    public void dailyCloses(Collection<DailyCloses> all) {
      attempt();
      kept.dailyCloses(all);
    }

    @Override
    public void closed(Collection<Candle> candles) {
      attempt();
      kept.closed(candles);
    }

    private void attempt() {
      tried.incrementAndGet();
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new IllegalStateException("The store is away");
      }
    }
  }
}
