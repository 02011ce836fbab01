package io.patriot.exchanges.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Rate;
import io.patriot.exchanges.binance.MemorySockets.Socket;
import io.patriot.exchanges.binance.StreamState.Gapped;
import io.patriot.exchanges.binance.StreamState.InSync;
import io.patriot.exchanges.binance.StreamState.Reconnecting;
import io.patriot.exchanges.binance.StreamState.Stale;
import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MarketStreamTest {
  private static final Symbol BTC = Instruments.BTC.symbol();
  private static final long NOON_MS = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
  private static final long MINUTE_MS = 60_000;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final HandTurnedTime time = new HandTurnedTime(Instant.ofEpochMilli(NOON_MS));
  private final MemorySockets sockets = new MemorySockets(time);
  private final ScriptedHttp http = new ScriptedHttp().otherwise(this::answer);
  private final HeardMarket heard = new HeardMarket();
  private final MarketStream stream =
      new MarketStream(
          sockets,
          new BinanceMarketRest(
              http, URI.create("http://venue"), new WeightBudget(time), ReadGuard.once()),
          time,
          time,
          new Random(1),
          heard,
          MarketStreamSettings.standard(URI.create("ws://venue")));
  private long snapshotId = 100;
  private boolean restDown;

  private HttpOutcome answer(HttpCall call) {
    if (restDown) {
      return ScriptedHttp.answer(503, "");
    }
    if (call.uri().getPath().endsWith("depth")) {
      return ScriptedHttp.answer(200, Says.snapshot(snapshotId, "[\"100.0\",\"7.000\"]"));
    }
    Map<String, String> query =
        java.util.Arrays.stream(call.uri().getQuery().split("&", -1))
            .collect(
                Collectors.toMap(
                    p -> p.substring(0, p.indexOf('=')), p -> p.substring(p.indexOf('=') + 1)));
    long from = Long.parseLong(query.get("startTime"));
    return ScriptedHttp.answer(
        200,
        LongStream.iterate(from, open -> open <= time.millis(), open -> open + MINUTE_MS)
            .mapToObj(Says::restBar)
            .collect(Collectors.joining(",", "[", "]")));
  }

  @AfterEach
  void close() {
    stream.close();
  }

  private Socket pub() {
    return sockets.only(Route.PUBLIC);
  }

  private Socket market() {
    return sockets.only(Route.MARKET);
  }

  private void watchBtc() {
    stream.watch(List.of(Instruments.BTC));
    time.settle();
  }

  /** Brings the book of BTC in sync at update 101. */
  private void syncBtc() {
    pub().says(Says.depth("BTCUSDT", 99, 101, 98, "[\"99.9\",\"1.000\"]"));
    time.settle();
    assertThat(heard.states).contains(new InSync(BTC));
  }

  /** Keeps both sockets speaking while time passes. */
  private void liveFor(Duration duration) {
    Instant end = time.instant().plus(duration);
    while (time.instant().isBefore(end)) {
      for (Socket socket : sockets.open(Route.PUBLIC)) {
        socket.says(Says.quote("BTCUSDT", ++quoteId, "100.0", "100.1"));
        if (depthId > 0) {
          socket.says(Says.depth("BTCUSDT", depthId + 1, depthId + 1, depthId, ""));
        }
      }
      if (depthId > 0) {
        depthId++;
      }
      long nowMs = time.millis();
      sockets
          .open(Route.MARKET)
          .forEach(
              socket -> {
                socket.says(Says.bar("BTCUSDT", nowMs, nowMs - nowMs % MINUTE_MS, false));
                socket.says(Says.ticker("BTCUSDT"));
              });
      time.turn(SECOND);
    }
  }

  private long quoteId;
  private long depthId;

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
  void aLostConnectionComesBackWithGrowingPauses() {
    watchBtc();
    syncBtc();
    sockets.refuses = true;
    pub().breaks();
    assertThat(heard.states).contains(new Gapped(BTC));
    time.turn(Duration.ofMinutes(5));
    List<Reconnecting> tries = reconnects();
    List<Long> fullSeconds = List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    for (int i = 0; i < fullSeconds.size(); i++) {
      assertThat(tries.get(i).attempt()).isEqualTo(i + 1);
      assertThat(tries.get(i).pause().toMillis())
          .isBetween(fullSeconds.get(i) * 500, fullSeconds.get(i) * 1_000);
    }
    sockets.refuses = false;
    time.turn(Duration.ofSeconds(35));
    assertThat(pub().subscribed).hasSize(3);
    snapshotId = 200;
    pub().says(Says.depth("BTCUSDT", 199, 201, 198, ""));
    time.settle();
    assertThat(heard.states).endsWith(new InSync(BTC));
    assertThat(stream.isHealthy()).isTrue();
  }

  private List<Reconnecting> reconnects() {
    return heard.states.stream()
        .filter(Reconnecting.class::isInstance)
        .map(Reconnecting.class::cast)
        .toList();
  }

  @Test
  void barsThatEndedDuringALostConnectionAreFetchedAndToldOnceInOrder() {
    watchBtc();
    market().says(Says.bar("BTCUSDT", NOON_MS, NOON_MS, true));
    sockets.refuses = true;
    market().breaks();
    time.turn(Duration.ofMinutes(6));
    sockets.refuses = false;
    time.turn(Duration.ofSeconds(35));
    long nowMs = time.millis();
    market().says(Says.bar("BTCUSDT", nowMs, nowMs - nowMs % MINUTE_MS, false));
    assertThat(heard.ended.stream().map(Candle::openTime).map(Instant::toEpochMilli))
        .containsExactlyElementsOf(
            LongStream.range(0, 6).mapToObj(i -> NOON_MS + i * MINUTE_MS).toList());
    assertThat(heard.open).hasSize(1);
    assertThat(heard.states).contains(new StreamState.BarsCaughtUp(BTC, 5));
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
  void aHalfOpenSocketIsFoundByItsMissingPong() {
    watchBtc();
    Socket first = pub();
    first.mute = true;
    time.turn(Duration.ofSeconds(45));
    assertThat(first.pings).isEqualTo(1);
    assertThat(first.closed).isTrue();
    assertThat(pub()).isNotSameAs(first);
  }

  @Test
  void aQuietSocketThatAnswersPingsIsNotCutAtOnceButCalledStale() {
    watchBtc();
    Socket first = pub();
    time.turn(Duration.ofSeconds(40));
    assertThat(first.closed).isFalse();
    assertThat(first.pings).isPositive();
    assertThat(heard.states).anyMatch(state -> state instanceof Stale);
    assertThat(stream.isHealthy()).isFalse();
    first.says(Says.quote("BTCUSDT", 1, "100.0", "100.1"));
    assertThat(heard.states).endsWith(new StreamState.Fresh(Route.PUBLIC, StreamKind.BOOK_TICKER));
  }

  @Test
  void aSubscriptionThatStaysMuteCostsTheConnectionInTheEnd() {
    watchBtc();
    Socket first = pub();
    time.turn(Duration.ofSeconds(70));
    assertThat(first.closed).isTrue();
  }

  @Test
  void aRequestWithoutAnswerCostsTheConnection() {
    sockets.opensMute = true;
    watchBtc();
    Socket first = pub();
    sockets.opensMute = false;
    time.turn(Duration.ofSeconds(16));
    assertThat(first.closed).isTrue();
  }

  @Test
  void beforeTheDailyCutANewSocketTakesOverWithoutAGap() {
    watchBtc();
    depthId = 101;
    quoteId = 1;
    syncBtc();
    Socket first = pub();
    Socket firstMarket = market();
    liveFor(Duration.ofHours(23).plusMinutes(10));
    assertThat(first.saidGoodbye).isTrue();
    assertThat(firstMarket.saidGoodbye).isTrue();
    assertThat(pub().subscribed).hasSize(3);
    assertThat(heard.states)
        .contains(new StreamState.Rotated(Route.PUBLIC), new StreamState.Rotated(Route.MARKET))
        .doesNotContain(new Gapped(BTC));
    assertThat(reconnects()).isEmpty();
    assertThat(stream.isHealthy()).isTrue();
    assertThat(heard.quotes).as("each quote once").hasSize((int) quoteId - 1);
    var minutes = heard.ended.stream().map(Candle::openTime).toList();
    assertThat(minutes).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void anAnnouncedShutdownIsMetWithANewSocketFirst() {
    watchBtc();
    Socket first = pub();
    first.says("{\"e\":\"serverShutdown\",\"E\":1770123456789}");
    liveFor(Duration.ofSeconds(12));
    assertThat(first.saidGoodbye).isTrue();
    assertThat(pub()).isNotSameAs(first);
    assertThat(heard.states).contains(new StreamState.Rotated(Route.PUBLIC));
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

  @Test
  void afterClosingNothingIsHeardOrTried() {
    watchBtc();
    Socket first = pub();
    stream.close();
    int states = heard.states.size();
    first.breaks();
    time.turn(Duration.ofHours(1));
    assertThat(heard.states).hasSize(states);
    assertThat(sockets.opened).hasSize(2);
  }
}
