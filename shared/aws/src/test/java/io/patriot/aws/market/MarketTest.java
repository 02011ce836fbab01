package io.patriot.aws.market;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.BTCUSDT;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.MarketExamples.ETHUSDT;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.market.MarketSummary;
import io.patriot.aws.CallCounter;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.LossyRoad;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.StoreUnavailable;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.events.EventEnvelope;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.MarketExamples;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Instruments, prices and bars in DynamoDB. */
final class MarketTest {
  private static final String VENUE = "binance";

  private final Dynamo dynamo = LocalCloud.freshTables();
  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final List<EventEnvelope> said = new ArrayList<>();
  private final DynamoMarketBoard board =
      new DynamoMarketBoard(dynamo, LocalCloud.WIRE, VENUE, said::addAll);
  private final DynamoPriceBoard prices = new DynamoPriceBoard(dynamo, LocalCloud.WIRE, VENUE);

  @Test
  void aPriceIsReadBackAsItWas() {
    var day =
        new MarketSummary.Day(
            Rate.of("-0.0213"), Price.of("63000"), Price.of("60000.5"), Quantity.of("12345.678"));
    var bitcoin = new MarketSummary(MarketExamples.aBitcoinQuote(NOON.plusNanos(1)), day);
    var ether = new MarketSummary(MarketExamples.anEtherQuote(NOON), null);

    board.prices(List.of(bitcoin, ether));

    assertThat(prices.summary(BTC)).contains(bitcoin);
    assertThat(prices.summary(ETH)).contains(ether);
    assertThat(prices.summary(new Symbol("DOGEUSDT"))).isEmpty();
    assertThat(prices.quotes(List.of(ETH, BTC, new Symbol("DOGEUSDT"))))
        .containsOnlyKeys(BTC, ETH)
        .containsEntry(BTC, bitcoin.quote());
    assertThat(prices.quotes(List.of())).isEmpty();
  }

  @Test
  void feedsOfDifferentSymbolsShareAPageWithoutErasingEachOther() {
    List<Symbol> symbols =
        IntStream.range(0, 300).mapToObj(i -> new Symbol("COIN" + i + "USDT")).toList();

    board.prices(symbols.subList(0, 150).stream().map(this::summary).toList());
    board.prices(symbols.subList(150, 300).stream().map(this::summary).toList());

    assertThat(prices.quotes(symbols)).hasSize(300);
  }

  @Test
  void closesAreReadBackDayByDayAlsoOverAGap() {
    var closes = new TreeMap<LocalDate, Price>();
    closes.put(LocalDate.of(2025, 12, 30), Price.of("88123.4"));
    closes.put(LocalDate.of(2025, 12, 31), Price.of("87500"));
    closes.put(LocalDate.of(2026, 1, 3), Price.of("90000.01"));
    var bitcoin = new DailyCloses(BTC, closes);

    board.dailyCloses(List.of(bitcoin, new DailyCloses(ETH, new TreeMap<>())));

    assertThat(prices.closes(List.of(ETH, BTC))).containsOnlyKeys(BTC).containsValue(bitcoin);
    assertThat(prices.closes(List.of())).isEmpty();
    board.dailyCloses(List.of(new DailyCloses(BTC, closes.tailMap(LocalDate.of(2026, 1, 1)))));
    assertThat(prices.closes(List.of(BTC)).values())
        .extracting(DailyCloses::days)
        .containsExactly(1);
  }

  @Test
  void instrumentsAreKeptInMemoryForFiveMinutes() {
    var catalogue = new DynamoInstrumentCatalogue(dynamo, LocalCloud.WIRE, VENUE, clock);
    board.instruments(List.of(BTCUSDT));
    assertThat(catalogue.all()).containsExactly(BTCUSDT);
    board.instruments(List.of(ETHUSDT));

    clock.advance(DynamoInstrumentCatalogue.KEPT.minusSeconds(1));
    assertThat(catalogue.find(ETH)).isEmpty();

    clock.advance(Duration.ofSeconds(1));
    assertThat(catalogue.find(ETH)).contains(ETHUSDT);
    assertThat(catalogue.all()).containsExactly(BTCUSDT, ETHUSDT);
  }

  @Test
  void anEmptyListIsAskedForAgainSoon() {
    var catalogue = new DynamoInstrumentCatalogue(dynamo, LocalCloud.WIRE, VENUE, clock);
    assertThat(catalogue.all()).isEmpty();
    board.instruments(List.of(BTCUSDT));

    clock.advance(DynamoInstrumentCatalogue.EMPTY_KEPT);

    assertThat(catalogue.find(BTC)).contains(BTCUSDT);
  }

  @Test
  void anOldListIsServedWhileTheStoreIsAway() {
    var road = new LossyRoad("Query");
    var shaky =
        new Dynamo(
            LocalCloud.clients(new CallCounter(), road).dynamoDb(),
            dynamo.tables(),
            LocalCloud.NAMES,
            Thread::sleep);
    var catalogue = new DynamoInstrumentCatalogue(shaky, LocalCloud.WIRE, VENUE, clock);
    board.instruments(List.of(BTCUSDT));
    road.loseNext(Integer.MAX_VALUE);
    assertThatThrownBy(catalogue::all).isInstanceOf(StoreUnavailable.class);
    road.loseNext(0);
    assertThat(catalogue.all()).hasSize(1);

    road.loseNext(Integer.MAX_VALUE);
    clock.advance(DynamoInstrumentCatalogue.KEPT);

    assertThat(catalogue.find(BTC)).map(Instrument::symbol).contains(BTC);
  }

  @Test
  void aClosedBarIsStoredAndSaid() {
    var bar =
        new Candle(
            BTC,
            Duration.ofMinutes(1),
            NOON,
            Price.of("61800"),
            Price.of("61850"),
            Price.of("61790"),
            Price.of("61810"),
            Quantity.of("12.5"),
            321);

    board.closed(List.of(bar));
    board.closed(List.of(bar));

    Item item =
        dynamo
            .get(dynamo.tables().market(), Keys.candle(VENUE, BTC, bar.interval(), NOON))
            .orElseThrow();
    assertThat(item.number(Item.EXPIRES_AT)).isGreaterThan(NOON.getEpochSecond());
    assertThat(said).hasSize(2);
    assertThat(said.getFirst()).isEqualTo(said.getLast());
    assertThat(said.getFirst().type()).isEqualTo("market.Bar.Closed.v1");
  }

  private MarketSummary summary(Symbol symbol) {
    return new MarketSummary(MarketExamples.aQuote(symbol, "1.0", "1.1", NOON), null);
  }
}
