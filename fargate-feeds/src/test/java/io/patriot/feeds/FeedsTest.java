package io.patriot.feeds;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.market.MarketBoard;
import io.patriot.application.order.TradingStore;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.TradeId;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.PaperOrderV1;
import io.patriot.events.order.OrderIntentV1;
import io.patriot.simulator.binance.BinanceSimulator;
import io.patriot.simulator.binance.SimulatorSettings;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.InMemoryPaperOrders;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.RecordingExecutionReports;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.alert.InMemoryPriceAlerts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The whole service beside a simulated exchange, as an operator and the paper orders' queue see it.
 */
@Timeout(60)
final class FeedsTest {
  private static final Duration IN_SYNC_MAX = Duration.ofSeconds(10);
  private static final Duration RECOVERY_MAX = Duration.ofSeconds(15);
  private static final RecordingBoard BOARD = new RecordingBoard();
  private static final RecordingExecutionReports REPORTS = new RecordingExecutionReports();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static BinanceSimulator exchange;
  private static ApplicationContext context;
  private static EmbeddedServer server;
  private static Feeds feeds;

  @BeforeAll
  static void start() {
    exchange = BinanceSimulator.start(SimulatorSettings.defaults());
    context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .properties(
                Map.of(
                    "micronaut.server.port",
                    -1,
                    "micronaut.server.host",
                    "127.0.0.1",
                    "patriot.feeds.rest-url",
                    exchange.restUrl().toString(),
                    "patriot.feeds.stream-url",
                    exchange.streamUrl().toString()))
            .build();
    context.registerSingleton(PaperOrders.class, new InMemoryPaperOrders());
    context.registerSingleton(TradingStore.class, new TradingDesk().store());
    context.registerSingleton(ExecutionReports.class, REPORTS);
    context.registerSingleton(PriceAlerts.class, new InMemoryPriceAlerts());
    context.registerSingleton(MarketBoard.class, BOARD);
    context.registerSingleton(InstantSource.class, InstantSource.system());
    context.start();
    feeds = context.getBean(Feeds.class);
    server = context.getBean(EmbeddedServer.class).start();
    feeds.start();
  }

  @AfterAll
  static void close() {
    context.close();
    exchange.close();
  }

  @Test
  void pricesAreWrittenDownAndMove() throws Exception {
    healthy();

    assertThat(BOARD.instruments).extracting(i -> i.symbol()).containsExactlyInAnyOrder(BTC, ETH);
    until(
        RECOVERY_MAX,
        () -> BOARD.prices.stream().map(price -> price.quote().bid()).distinct().count() > 3);
    assertThat(BOARD.prices).allMatch(price -> price.quote().ask().isAbove(price.quote().bid()));
  }

  @Test
  void closesOfPastDaysAreWrittenDownOnceAndEndYesterday() throws Exception {
    healthy();
    until(RECOVERY_MAX, () -> BOARD.closes.size() >= 2);

    LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    assertThat(BOARD.closes).extracting(closes -> closes.symbol()).containsExactly(BTC, ETH);
    assertThat(BOARD.closes)
        .allMatch(closes -> closes.days() == DailyCloses.DAYS_MAX - 1)
        .allMatch(closes -> closes.byDay().lastKey().isBefore(today))
        .allMatch(closes -> closes.reachTo(today, 2));
  }

  @Test
  void anOperatorSeesHealthAndMetrics() throws Exception {
    healthy();

    assertThat(get("/health").statusCode()).isEqualTo(200);
    assertThat(get("/health").body()).contains("\"markets\"").contains("in sync");
    assertThat(get("/prometheus").body())
        .contains("patriot_feed_fresh_markets 2.0")
        .contains("patriot_feed_states_total{state=\"InSync\",venue=\"binance\"}");
    assertThat(get("/metrics").statusCode()).isEqualTo(200);
  }

  @Test
  void aStreamThatIsCutComesBackByItself() throws Exception {
    healthy();

    exchange.dropConnections();

    until(RECOVERY_MAX, () -> get("/prometheus").body().contains("state=\"Reconnecting\""));
    healthy();
  }

  @Test
  void aMissedChangeIsNoticedAndTheBookIsFetchedAgain() throws Exception {
    healthy();

    exchange.skipNextDepthFrame("BTCUSDT");

    until(RECOVERY_MAX, () -> get("/prometheus").body().contains("state=\"Gapped\""));
    healthy();
  }

  @Test
  void aMuteExchangeMakesUsUnhealthyUntilItSpeaksAgain() throws Exception {
    healthy();

    exchange.pauseReplay();
    try {
      until(RECOVERY_MAX, () -> !feeds.isHealthy());
      assertThat(get("/health").statusCode()).isEqualTo(503);
    } finally {
      exchange.resumeReplay();
    }
    healthy();
  }

  @Test
  void aHundredOrdersAreEachFilledOnce() throws Exception {
    healthy();
    for (int i = 0; i < 100; i++) {
      placed("order-" + i);
    }

    var trades = new HashSet<TradeId>();
    var filled = new HashMap<OrderId, Quantity>();
    for (ExecutionReport report : REPORTS.sent().messages()) {
      if (report.news() instanceof News.Filled(var fill)) {
        assertThat(trades.add(fill.tradeId())).as("told once").isTrue();
        filled.merge(report.order(), fill.quantity(), Quantity::plus);
      }
    }
    assertThat(filled).hasSize(100);
    assertThat(filled.values()).containsOnly(Quantity.of("0.002"));
  }

  private static void placed(String name) {
    var intent = OrderExamples.anIntent(name, OrderExamples.aMarketBuyOf("0.002", BTC));
    feeds
        .paperOrders()
        .handle(
            new PaperOrderV1(
                CauseV1.of(AccountExamples.aCause()), OrderIntentV1.of(intent), null, null));
  }

  private static void healthy() throws Exception {
    until(IN_SYNC_MAX, () -> feeds.isHealthy());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path))
            .timeout(Duration.ofSeconds(5))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void until(Duration most, Condition condition) throws Exception {
    long deadline = System.nanoTime() + most.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited %s in vain", most).isLessThan(deadline);
      Thread.sleep(20);
    }
  }
}
