package io.patriot.exchanges.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Rate;
import io.patriot.exchanges.binance.MemorySockets.Socket;
import io.patriot.exchanges.binance.StreamState.Gapped;
import io.patriot.exchanges.binance.StreamState.InSync;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarketStreamTest extends MarketStreamBench {

  @Test
  void eachStreamIsAskedForOnItsOwnRoute() {
    stream.watch(List.of(Instruments.BTC, Instruments.ETH));
    time.settle();
    assertThat(pub().subscribed)
        .containsExactlyInAnyOrder(
            "btcusdt@bookTicker",
            "ethusdt@bookTicker",
            "btcusdt@depth@100ms",
            "ethusdt@depth@100ms",
            "btcusdt@trade",
            "ethusdt@trade");
    assertThat(market().subscribed)
        .containsExactlyInAnyOrder(
            "btcusdt@kline_1m", "ethusdt@kline_1m", "btcusdt@ticker", "ethusdt@ticker");
  }

  @Test
  void quotesTradesAndTickersComeOnTheGrid() {
    watchBtc();
    pub().says(Says.quote("BTCUSDT", 1, "61800.20", "61800.30"));
    pub().says(Says.trade("BTCUSDT", 7, "61800.30", "0.199"));
    market().says(Says.ticker("BTCUSDT"));
    assertThat(heard.quotes)
        .containsExactly(new QuoteTicks(Instruments.BTC, 618_002, 1_000, 618_003, 2_000, 1));
    assertThat(heard.trades)
        .containsExactly(new TradeTicks(Instruments.BTC, 7, 618_003, 199, false, 1));
    assertThat(heard.tickers.getFirst().change()).isEqualTo(Rate.of("0.015"));
  }

  @Test
  void valuesNoMarketHasAreCountedAndNotTold() {
    watchBtc();
    pub().says(Says.quote("BTCUSDT", 1, "61800.40", "61800.30")); // crossed
    pub().says(Says.quote("BTCUSDT", 2, "0", "61800.30"));
    pub().says(Says.quote("BTCUSDT", 3, "61800.25", "61800.30")); // off the grid
    pub().says(Says.trade("BTCUSDT", 7, "0", "0.199"));
    pub().says(Says.trade("BTCUSDT", 8, "61800.30", "0"));
    pub().says("{\"stream\":\"x\",\"data\":{\"e\":\"trade\"");
    pub().says("{\"stream\":\"x\",\"data\":{\"e\":\"contractInfo\"}}");
    assertThat(heard.quotes).isEmpty();
    assertThat(heard.trades).isEmpty();
    assertThat(stream.counts()).isEqualTo(new StreamCounts(7, 1, 1, 5, 0, 0));
  }

  @Test
  void aBookIsBuiltFromSnapshotAndChanges() {
    watchBtc();
    syncBtc();
    pub().says(Says.depth("BTCUSDT", 102, 110, 101, "[\"100.0\",\"0.000\"]"));
    assertThat(heard.bids(BTC)).isEqualTo(Map.of(999L, 1_000L));
    assertThat(heard.asks(BTC)).isEqualTo(Map.of(1_010L, 9_000L));
    assertThat(stream.isHealthy()).isTrue();
  }

  @Test
  void aHoleInTheChangesIsAGapUntilANewSnapshotFits() {
    watchBtc();
    syncBtc();
    pub().says(Says.depth("BTCUSDT", 120, 121, 119, "[\"99.8\",\"1.000\"]"));
    assertThat(heard.states).endsWith(new Gapped(BTC));
    assertThat(stream.isHealthy()).isFalse();
    time.settle(); // the snapshot is still the old one and does not fit
    assertThat(heard.states).endsWith(new Gapped(BTC));
    snapshotId = 120;
    time.settle();
    assertThat(heard.states).endsWith(new InSync(BTC));
    assertThat(heard.bids(BTC)).isEqualTo(Map.of(1_000L, 7_000L, 998L, 1_000L));
    assertThat(stream.counts().gaps()).isEqualTo(1);
  }

  @Test
  void aBookWithALevelOffTheGridIsNoBook() {
    watchBtc();
    syncBtc();
    pub().says(Says.depth("BTCUSDT", 102, 103, 101, "[\"99.85\",\"1.000\"]"));
    assertThat(heard.states).endsWith(new Gapped(BTC));
  }

  @Test
  void whenRestIsDownTheSnapshotIsAskedForAgainWithGrowingPauses() {
    restDown = true;
    watchBtc();
    pub().says(Says.depth("BTCUSDT", 99, 101, 98, ""));
    time.turn(Duration.ofMinutes(1));
    assertThat(http.asked).hasSizeBetween(5, 10);
    restDown = false;
    time.turn(Duration.ofMinutes(1));
    assertThat(heard.states).contains(new InSync(BTC));
  }

  @Test
  void aBarWhoseEndWasNotHeardIsFetchedToo() {
    watchBtc();
    market().says(Says.bar("BTCUSDT", NOON_MS, NOON_MS, false));
    time.turn(Duration.ofMinutes(2));
    market().says(Says.bar("BTCUSDT", NOON_MS + 1, NOON_MS + 2 * MINUTE_MS, false));
    time.settle();
    assertThat(heard.ended).hasSize(2);
    market().says(Says.bar("BTCUSDT", NOON_MS + 2, NOON_MS + 2 * MINUTE_MS, true));
    assertThat(heard.ended).hasSize(3);
  }

  @Test
  void barsNobodyHasAreSaidToBeMissing() {
    http.otherwise(_ -> ScriptedHttp.answer(200, "[]"));
    watchBtc();
    market().says(Says.bar("BTCUSDT", NOON_MS, NOON_MS, true));
    time.turn(Duration.ofMinutes(2));
    market().says(Says.bar("BTCUSDT", NOON_MS + 1, NOON_MS + 2 * MINUTE_MS, false));
    time.settle();
    assertThat(heard.states)
        .contains(new StreamState.BarsMissing(BTC, Instant.ofEpochMilli(NOON_MS + MINUTE_MS)));
    market().says(Says.bar("BTCUSDT", NOON_MS + 2, NOON_MS + 2 * MINUTE_MS, false));
    assertThat(heard.open).hasSize(1);
  }

  @Test
  void requestsStayBelowTheVenuesPace() {
    var many = new ArrayList<Instrument>();
    IntStream.range(0, MarketStream.MARKETS_MAX)
        .forEach(i -> many.add(Instruments.perpetual("C" + i, "0.1", "0.001")));
    stream.watch(many);
    time.turn(Duration.ofSeconds(10));
    assertThat(pub().subscribed)
        .hasSize(3 * MarketStream.MARKETS_MAX)
        .hasSizeLessThanOrEqualTo(1024);
    List<Instant> times = pub().requestTimes;
    for (int i = 1; i < times.size(); i++) {
      assertThat(Duration.between(times.get(i - 1), times.get(i)).toMillis())
          .isGreaterThanOrEqualTo(200);
    }
    many.add(Instruments.BTC);
    assertThatThrownBy(() -> stream.watch(many)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void snapshotsOfManyMarketsStayWithinTheWeight() {
    var many = new ArrayList<Instrument>();
    IntStream.range(0, 200).forEach(i -> many.add(Instruments.perpetual("C" + i, "0.1", "0.001")));
    stream.watch(many);
    time.settle();
    many.forEach(market -> pub().says(Says.depth(market.symbol().value(), 99, 101, 98, "")));
    time.turn(Duration.ofSeconds(30));
    assertThat(http.asked).hasSize(WeightBudget.MARKET_DATA_PER_MINUTE_MAX / 20);
    for (int i = 0; i < 12; i++) {
      pub().says(Says.quote("C0USDT", i, "100.0", "100.1"));
      pub().says(Says.depth("C0USDT", 99, 101, 98, ""));
      time.turn(Duration.ofSeconds(20));
    }
    assertThat(heard.resets).isEqualTo(200);
  }

  @Test
  void theConnectionComesAndGoesWithWhatIsWatched() {
    time.settle();
    assertThat(sockets.opened).isEmpty();
    watchBtc();
    Socket first = pub();
    stream.watch(List.of(Instruments.ETH));
    time.settle();
    assertThat(pub()).isSameAs(first);
    assertThat(first.subscribed).allMatch(name -> name.startsWith("ethusdt")).hasSize(3);
    first.says(Says.quote("BTCUSDT", 1, "100.0", "100.1"));
    assertThat(heard.quotes).isEmpty();
    stream.watch(List.of());
    time.settle();
    assertThat(first.saidGoodbye).isTrue();
    time.turn(Duration.ofMinutes(10));
    assertThat(sockets.opened).hasSize(2);
  }

  @Test
  void anInstrumentWithANewGridBeginsAnew() {
    watchBtc();
    syncBtc();
    Instrument finer = Instruments.perpetual("BTC", "0.01", "0.001");
    stream.watch(List.of(finer));
    pub().says(Says.depth("BTCUSDT", 102, 103, 101, ""));
    snapshotId = 103;
    time.settle();
    assertThat(heard.bids(BTC)).isEqualTo(Map.of(10_000L, 7_000L));
  }
}
