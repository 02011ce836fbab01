package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.simulator.binance.market.BookChange;
import io.patriot.simulator.binance.market.BookSnapshot;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.market.MarketListener;
import io.patriot.simulator.binance.market.Trade;
import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadDaysTest {
  private static final Duration SILENCE = Duration.ofMillis(400);

  @SuppressWarnings("NullAway.Init") // set before all
  private AnExchange exchange;

  @BeforeAll
  void start() {
    exchange =
        new AnExchange(
            SimulatorSettings.defaults()
                .withReplaySpeed(10)
                .withRequestWeightPerMinuteMax(1_000_000));
  }

  @AfterAll
  void stop() {
    exchange.close();
  }

  @Test
  void droppedConnectionsBreakAndNewOnesAreWelcome() {
    try (var client = exchange.stream("/public/ws/btcusdt@bookTicker")) {
      client.next();
      exchange.simulator.dropConnections();
      assertThat(client.end()).isEqualTo("broken");
    }
    try (var again = exchange.stream("/public/ws/btcusdt@bookTicker")) {
      again.next();
    }
  }

  @Test
  void whileRefusingNobodyGetsIn() {
    exchange.simulator.refuseConnections(true);
    assertThatThrownBy(() -> exchange.stream("/public/ws"))
        .hasRootCauseInstanceOf(IOException.class);
    assertThatThrownBy(() -> exchange.get("/fapi/v1/ping")).hasCauseInstanceOf(IOException.class);
    exchange.simulator.refuseConnections(false);
    exchange.stream("/public/ws").close();
  }

  @Test
  void aPausedReplayLeavesConnectionsOpenAndSilent() throws InterruptedException {
    try (var client = exchange.stream("/public/ws/btcusdt@bookTicker")) {
      client.next();
      exchange.simulator.pauseReplay();
      JsonNode left = client.nextWithin(SILENCE);
      while (left != null) {
        left = client.nextWithin(SILENCE);
      }
      assertThat(client.ask("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":1}").path("result"))
          .hasSize(1);
      exchange.simulator.resumeReplay();
      assertThat(client.next().path("e").textValue()).isEqualTo("bookTicker");
    } finally {
      exchange.simulator.resumeReplay();
    }
  }

  @Test
  void whenPausedTheFollowedBookIsTheDepthAnswer() {
    try (var client = exchange.stream("/public/ws/btcusdt@depth@0ms")) {
      client.next();
      JsonNode depth = exchange.get("/fapi/v1/depth?symbol=BTCUSDT&limit=1000");
      var book = new FollowedBook(Frames.snapshot(Instrument.BTCUSDT, depth));
      for (int i = 0; i < 200; i++) {
        book.apply(Frames.change(client.next()));
      }
      exchange.simulator.pauseReplay();
      JsonNode after = exchange.get("/fapi/v1/depth?symbol=BTCUSDT&limit=20");
      BookSnapshot top = Frames.snapshot(Instrument.BTCUSDT, after);
      while (book.lastUpdateId() < top.lastUpdateId()) {
        book.apply(Frames.change(client.next()));
      }
      assertThat(book.lastUpdateId()).isEqualTo(top.lastUpdateId());
      top.bids()
          .forEach(
              level ->
                  assertThat(book.bids()).containsEntry(level.priceCents(), level.quantityMilli()));
      top.asks()
          .forEach(
              level ->
                  assertThat(book.asks()).containsEntry(level.priceCents(), level.quantityMilli()));
    } finally {
      exchange.simulator.resumeReplay();
    }
  }

  @Test
  void aSkippedDepthFrameIsAHoleForEverySubscriber() {
    try (var raw = exchange.stream("/public/ws/ethusdt@depth@0ms");
        var slow = exchange.stream("/public/ws/ethusdt@depth@100ms")) {
      long rawLast = raw.next().path("u").longValue();
      long slowLast = slow.next().path("u").longValue();
      exchange.simulator.skipNextDepthFrame("ETHUSDT");
      assertThat(hasAHole(raw, rawLast)).isTrue();
      assertThat(hasAHole(slow, slowLast)).isTrue();
    }
  }

  @Test
  void anUnlistedSymbolCannotBeSkipped() {
    assertThatThrownBy(() -> exchange.simulator.skipNextDepthFrame("NOPE"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aListenerHearsTheBookAndTheTrades() {
    Queue<Object> heard = new ConcurrentLinkedQueue<>();
    exchange.simulator.listen(
        new MarketListener() {
          @Override
          public void bookOpened(BookSnapshot book) {
            heard.add(book);
          }

          @Override
          public void bookChanged(BookChange change) {
            heard.add(change);
          }

          @Override
          public void traded(Trade trade) {
            heard.add(trade);
          }
        });
    AnExchange.eventually(() -> heard.stream().anyMatch(Trade.class::isInstance));
    AnExchange.eventually(() -> heard.stream().anyMatch(BookChange.class::isInstance));
    assertThat(heard.peek()).isInstanceOf(BookSnapshot.class);
  }

  @Test
  void theSpeedCanBeChanged() {
    exchange.simulator.replaySpeed(50);
    exchange.simulator.replaySpeed(10);
    assertThatThrownBy(() -> exchange.simulator.replaySpeed(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean hasAHole(StreamClient client, long lastUpdateId) {
    long last = lastUpdateId;
    for (int i = 0; i < 200; i++) {
      JsonNode frame = client.next();
      if (frame.path("pu").longValue() != last) {
        return true;
      }
      last = frame.path("u").longValue();
    }
    return false;
  }
}
