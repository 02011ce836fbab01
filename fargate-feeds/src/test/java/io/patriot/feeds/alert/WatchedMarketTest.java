package io.patriot.feeds.alert;

import static io.patriot.testkit.MarketExamples.BTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.TenantId;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.PriceAlert.Stand;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.indicator.Indicator;
import io.patriot.domain.market.Candle;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The alerts of a market while its trades and its closed bars come at the same moment. */
@Timeout(30)
final class WatchedMarketTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant LATER = NOON.plus(HOUR.multipliedBy(3));

  private final WatchedMarket market = new WatchedMarket(NOON);
  private final PriceAlert alert =
      new PriceAlert(
          new AlertName(new TenantId("tg-1"), AlertId.of("test")),
          BTC,
          new Condition.AtClose(
              new Indicator(Indicator.Kind.SMA, 2), Way.RISING, Optional.empty(), HOUR),
          "",
          Optional.empty(),
          Stand.WAITING,
          NOON);

  @Test
  void aTradeIsTakenWhileBarsAreMeasured() throws Exception {
    market.heard(List.of(alert), NOON);
    var bars = new SlowBars();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var closed = threads.submit(() -> market.closed(HOUR, bars, LATER));
      bars.asked.await();

      takesATrade(threads.submit(() -> market.traded(Price.of("13"), LATER)));

      bars.goOn.countDown();
      closed.get();
    }
    assertThat(market.due()).hasSize(1);
  }

  @Test
  void anAlertThatWasTakenOffWhileBarsAreMeasuredIsNotTold() throws Exception {
    market.heard(List.of(alert), NOON);
    var bars = new SlowBars();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var closed = threads.submit(() -> market.closed(HOUR, bars, LATER));
      bars.asked.await();

      market.keepOnly(List.of(), LATER);

      bars.goOn.countDown();
      closed.get();
    }
    assertThat(market.due()).isEmpty();
  }

  private static void takesATrade(Future<?> trade) throws InterruptedException, ExecutionException {
    try {
      trade.get(10, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("The trade waits for the bars", e);
    }
  }

  /** Bars that take as long to look at as a test wants. */
  private static final class SlowBars extends AbstractList<Candle> {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Override
    public Candle get(int index) {
      asked.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      Price close = Price.of(Integer.toString(10 + index));
      return new Candle(
          BTC,
          HOUR,
          NOON.plus(HOUR.multipliedBy(index)),
          close,
          close,
          close,
          close,
          Quantity.of("1"),
          1);
    }

    @Override
    public int size() {
      return 3;
    }
  }
}
