package io.patriot.exchanges.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpOutcome.Cause;
import io.patriot.exchanges.http.HttpOutcome.NoAnswer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who asks a venue something gets the answer or soon hears that there is none. */
class BinanceEnquiriesTest {
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final HttpOutcome BARS =
      new Answer(
          200,
          Map.of(),
          "[[1499040000000,\"61800.1\",\"61900\",\"61700.5\",\"61850\",\"12.5\",1499043599999,"
              + "\"2434.1\",308,\"1756.8\",\"28.4\",\"0\"]]");
  private static final HttpOutcome SILENCE = new NoAnswer(Cause.TIMED_OUT, "1.5 s");

  private final HandTurnedTime time = new HandTurnedTime(Instant.parse("2026-03-02T12:00:10Z"));
  private final List<HttpCall> calls = new ArrayList<>();
  private HttpOutcome next = BARS;
  private final BinanceEnquiries bars =
      new BinanceEnquiries(
          Optional.of(
              call -> {
                calls.add(call);
                return next;
              }),
          URI.create("http://venue"),
          time);

  @Test
  void theNewestBarsAreAskedForOnceWithLittlePatience() {
    Optional<List<Candle>> found = bars.newest(BTC, HOUR, 96);

    assertThat(found.orElseThrow()).hasSize(1);
    assertThat(found.orElseThrow().getFirst().high()).isEqualTo(Price.of("61900"));
    assertThat(calls).hasSize(1);
    assertThat(calls.getFirst().uri())
        .hasToString("http://venue/fapi/v1/klines?symbol=BTCUSDT&interval=1h&limit=96");
    assertThat(calls.getFirst().timeout()).isLessThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void theBookIsReadWithItsHundredBestLevels() {
    next =
        new Answer(
            200,
            Map.of(),
            "{\"lastUpdateId\":7,\"E\":1772452810000,\"T\":1772452809990,"
                + "\"bids\":[[\"61799.9\",\"2.5\"],[\"61799.8\",\"1\"]],"
                + "\"asks\":[[\"61800.1\",\"0.5\"]]}");

    var book = bars.book(BTC).orElseThrow();

    assertThat(book.bids()).hasSize(2);
    assertThat(book.asks().getFirst().quantity()).isEqualTo(Quantity.of("0.5"));
    assertThat(book.at()).isEqualTo(Instant.parse("2026-03-02T12:00:10Z"));
    assertThat(calls.getFirst().uri())
        .hasToString("http://venue/fapi/v1/depth?symbol=BTCUSDT&limit=100");
  }

  @Test
  void aCrossedBookIsNoAnswer() {
    next =
        new Answer(
            200,
            Map.of(),
            "{\"lastUpdateId\":7,\"E\":1772452810000,"
                + "\"bids\":[[\"61800.1\",\"2.5\"]],\"asks\":[[\"61800.1\",\"0.5\"]]}");

    assertThat(bars.book(BTC)).isEmpty();
  }

  @Test
  void theFundingIsReadWithItsMomentAndMarkPrice() {
    next =
        new Answer(
            200,
            Map.of(),
            "{\"symbol\":\"BTCUSDT\",\"markPrice\":\"61800.50000000\",\"lastFundingRate\":"
                + "\"-0.00012500\",\"nextFundingTime\":1772467200000,\"time\":1772452810000}");

    var funding = bars.funding(BTC).orElseThrow();

    assertThat(funding.rate()).isEqualByComparingTo("-0.000125");
    assertThat(funding.mark()).isEqualTo(Price.of("61800.50000000"));
    assertThat(funding.next()).isEqualTo(Instant.parse("2026-03-02T16:00:00Z"));
    assertThat(calls.getFirst().uri())
        .hasToString("http://venue/fapi/v1/premiumIndex?symbol=BTCUSDT");
  }

  @Test
  void afterNoAnswerTheVenueIsLeftAloneForAWhileSoThatWaitingDoesNotAddUp() {
    next = SILENCE;
    assertThat(bars.newest(BTC, HOUR, 96)).isEmpty();
    next = BARS;
    assertThat(bars.newest(BTC, HOUR, 96)).isEmpty();
    assertThat(calls).hasSize(1);

    time.turn(Duration.ofSeconds(16));
    assertThat(bars.newest(BTC, HOUR, 96)).isPresent();
  }

  @Test
  void aRefusalIsNoReasonToRest() {
    next = new Answer(400, Map.of(), "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");
    assertThat(bars.newest(BTC, HOUR, 96)).isEmpty();
    next = BARS;
    assertThat(bars.newest(BTC, HOUR, 96)).isPresent();
  }

  @Test
  void moreThanAMachinesShareIsNotAskedInOneMinute() {
    for (int i = 0; i < 100; i++) {
      bars.newest(BTC, HOUR, 96);
    }
    assertThat(calls).hasSizeLessThanOrEqualTo(60);
    time.turn(Duration.ofMinutes(1));
    assertThat(bars.newest(BTC, HOUR, 96)).isPresent();
  }
}
