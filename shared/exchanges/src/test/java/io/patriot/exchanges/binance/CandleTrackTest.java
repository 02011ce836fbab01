package io.patriot.exchanges.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.exchanges.binance.CandleTrack.Step;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CandleTrackTest {
  private static final long MINUTE = 60_000;

  private final CandleTrack track = new CandleTrack(MINUTE);

  private static Candle bar(long minute) {
    var price = Price.of("1");
    return new Candle(
        new Symbol("BTCUSDT"),
        WatchedMarket.BAR,
        Instant.ofEpochMilli(minute * MINUTE),
        price,
        price,
        price,
        price,
        Quantity.ZERO,
        0);
  }

  private static List<Candle> bars(long... minutes) {
    return LongStream.of(minutes).mapToObj(CandleTrackTest::bar).toList();
  }

  @Test
  void barsThatFollowOneAnotherAreDelivered() {
    assertThat(track.onLive(10 * MINUTE, false)).isEqualTo(Step.DELIVER);
    assertThat(track.onLive(10 * MINUTE, true)).isEqualTo(Step.DELIVER);
    assertThat(track.onLive(11 * MINUTE, false)).isEqualTo(Step.DELIVER);
  }

  @Test
  void aBarThatEndedOnceDoesNotEndAgain() {
    track.onLive(10 * MINUTE, true);
    assertThat(track.onLive(10 * MINUTE, true)).isEqualTo(Step.DROP);
    assertThat(track.onLive(9 * MINUTE, false)).isEqualTo(Step.DROP);
  }

  @Test
  void aMissedEndIsFetchedAndLiveBarsWaitForIt() {
    track.onLive(10 * MINUTE, false);
    assertThat(track.onLive(13 * MINUTE, false)).isEqualTo(Step.FETCH);
    assertThat(track.nextOpenMs()).isEqualTo(10 * MINUTE);
    assertThat(track.onLive(13 * MINUTE, false)).isEqualTo(Step.DROP);
    assertThat(track.onFetched(bars(10, 11, 12, 13), 13 * MINUTE)).isEqualTo(bars(10, 11, 12));
    assertThat(track.onLive(13 * MINUTE, false)).isEqualTo(Step.DELIVER);
  }

  @Test
  void aHoleInWhatWasFetchedIsNotSteppedOver() {
    track.onLive(10 * MINUTE, true);
    track.onLive(14 * MINUTE, false);
    assertThat(track.onFetched(bars(11, 13), 14 * MINUTE)).isEqualTo(bars(11));
    assertThat(track.onLive(14 * MINUTE, false)).isEqualTo(Step.FETCH);
  }

  @Test
  void afterALostConnectionTheClockTellsWhetherBarsEnded() {
    assertThat(track.beginFetchAt(100 * MINUTE)).as("nothing seen yet").isFalse();
    track.onLive(10 * MINUTE, true);
    assertThat(track.beginFetchAt(12 * MINUTE - 1)).isFalse();
    assertThat(track.beginFetchAt(12 * MINUTE)).isTrue();
    assertThat(track.beginFetchAt(12 * MINUTE)).as("one is under way").isFalse();
  }
}
