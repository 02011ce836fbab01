package io.patriot.exchanges.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.Candle;
import io.patriot.exchanges.binance.MemorySockets.Socket;
import io.patriot.exchanges.binance.StreamState.Gapped;
import io.patriot.exchanges.binance.StreamState.InSync;
import io.patriot.exchanges.binance.StreamState.Reconnecting;
import io.patriot.exchanges.binance.StreamState.Stale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MarketStreamConnectionTest extends MarketStreamBench {

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
