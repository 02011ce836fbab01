package io.patriot.exchanges.binance.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.venue.VenueMarkets;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.account.BinanceAccount;
import io.patriot.exchanges.binance.signed.ScriptedVenue;
import io.patriot.exchanges.venue.Purpose;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarketsMovedTest {
  private static final Instant FROM = Instant.ofEpochMilli(1_000);

  private final ScriptedVenue venue = new ScriptedVenue();
  private final MarketsMoved moved =
      new MarketsMoved(new BinanceAccount(venue.line(), Purpose.READ), ScriptedVenue.credential());

  private VenueMarkets asked() {
    return moved.between(FROM, FROM.plusSeconds(60));
  }

  @Test
  void aMarketOfTheLastPageIsNamedToo() {
    venue.then(200, page(1_000, "BTCUSDT", 1_500)).then(200, page(2, "ETHUSDT", 1_600));
    assertThat(asked())
        .isEqualTo(new VenueMarkets.Moved(Set.of(new Symbol("BTCUSDT"), new Symbol("ETHUSDT"))));
    assertThat(venue.asked(1)).contains("startTime=1500");
  }

  @Test
  void withoutItsLastPageNothingIsSaid() {
    venue.then(200, page(1_000, "BTCUSDT", 1_500)).then(400, "{\"code\":-1102,\"msg\":\"no\"}");
    assertThat(asked()).isEqualTo(new VenueMarkets.Unavailable("-1102 no"));
  }

  @Test
  void aWholePageOfOneMomentIsNotTakenForAll() {
    venue.then(200, page(1_000, "BTCUSDT", FROM.toEpochMilli()));
    assertThat(asked()).isInstanceOf(VenueMarkets.Unavailable.class);
  }

  @Test
  void anAccountThatMovesMoreThanCanBeAskedForIsNotCalledIdle() {
    IntStream.range(1, 20).forEach(n -> venue.then(200, page(1_000, "BTCUSDT", 1_000 + n)));
    assertThat(asked()).isInstanceOf(VenueMarkets.Unavailable.class);
    assertThat(venue.calls).hasSize(10);
  }

  private static String page(int size, String symbol, long atMs) {
    return IntStream.range(0, size)
        .mapToObj(
            n ->
                """
                {"symbol":"%s","incomeType":"COMMISSION","income":"-0.01","asset":"USDT",
                "info":"x","time":%d,"tranId":%d,"tradeId":"1"}"""
                    .formatted(symbol, atMs, n))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
