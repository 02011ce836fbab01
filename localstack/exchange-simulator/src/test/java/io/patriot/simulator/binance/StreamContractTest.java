package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.simulator.binance.market.BookChange;
import io.patriot.simulator.binance.market.Instrument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StreamContractTest {
  private static final Duration SILENCE = Duration.ofMillis(200);

  private static final long UPDATE_ID_IN_THE_SECOND_LOOP = 5_123_137_000_000L;

  @SuppressWarnings("NullAway.Init") // set before all
  private AnExchange exchange;

  @BeforeAll
  void start() {
    // The exchange's clock runs fast, so that what comes every few seconds comes soon.
    exchange = new AnExchange(SimulatorSettings.defaults().withClock(AnExchange.clockRunning(20)));
  }

  @AfterAll
  void stop() {
    exchange.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/public|btcusdt@bookTicker|bookTicker|e u s b B a A T E",
        "/public|!bookTicker|bookTicker|e u s b B a A T E",
        "/public|btcusdt@trade|trade|e E T s t p q X m",
        "/public|btcusdt@depth|depthUpdate|e E T s U u pu b a",
        "/public|btcusdt@depth@0ms|depthUpdate|e E T s U u pu b a",
        "/public|btcusdt@depth@500ms|depthUpdate|e E T s U u pu b a",
        "/public|ethusdt@depth5|depthUpdate|e E T s U u pu b a",
        "/public|ethusdt@depth20@100ms|depthUpdate|e E T s U u pu b a",
        "/market|btcusdt@aggTrade|aggTrade|e E s a p q nq f l T m",
        "/market|btcusdt@markPrice|markPriceUpdate|e E s p ap i P r T",
        "/market|btcusdt@markPrice@1s|markPriceUpdate|e E s p ap i P r T",
        "/market|ethusdt@kline_1m|kline|e E s k",
        "/market|ethusdt@kline_1d|kline|e E s k",
        "/market|btcusdt@miniTicker|24hrMiniTicker|e E s c o h l v q",
        "/market|btcusdt@ticker|24hrTicker|e E s p P w c Q o h l v q O C F L n"
      })
  void everyStreamSpeaksInTheVenuesFields(String route, String name, String event, String fields) {
    try (var raw = exchange.stream(route + "/ws/" + name);
        var combined = exchange.stream(route + "/stream?streams=" + name)) {
      JsonNode frame = raw.next();
      assertThat(frame.path("e").textValue()).isEqualTo(event);
      assertThat(fieldNames(frame)).containsExactly(fields.split(" "));
      JsonNode envelope = combined.next();
      assertThat(fieldNames(envelope)).containsExactly("stream", "data");
      assertThat(envelope.path("stream").textValue()).isEqualTo(name);
      assertThat(envelope.path("data").path("e").textValue()).isEqualTo(event);
    }
  }

  @Test
  void miniTickersOfAllInstrumentsComeAsAList() {
    try (var client = exchange.stream("/market/ws/!miniTicker@arr")) {
      assertThat(client.next()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/public/ws/btcusdt@markPrice@1s",
        "/public/ws/btcusdt@aggTrade",
        "/market/ws/btcusdt@bookTicker",
        "/ws/btcusdt@markPrice@1s",
        "/stream?streams=btcusdt@kline_1m",
        "/public/ws/nopeusdt@trade",
        "/public/ws/BTCUSDT@trade"
      })
  void aStreamOnTheWrongRouteStaysSilent(String path) throws InterruptedException {
    try (var client = exchange.stream(path)) {
      assertThat(client.nextWithin(SILENCE)).isNull();
    }
  }

  @Test
  void theOldAddressesServeThePublicStreams() {
    try (var client = exchange.stream("/ws/btcusdt@bookTicker");
        var combined = exchange.stream("/stream?streams=btcusdt@trade/ethusdt@trade")) {
      assertThat(client.next().path("e").textValue()).isEqualTo("bookTicker");
      combined.await(each -> each.path("stream").textValue().equals("ethusdt@trade"));
      combined.await(each -> each.path("stream").textValue().equals("btcusdt@trade"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1", "18446744073709551615", "\"6f1d\"", "null", "-3"})
  void anyIdComesBackAsItWasSent(String id) {
    try (var client = exchange.stream("/public/ws/0")) {
      JsonNode answer =
          client.ask(
              "{\"method\":\"SUBSCRIBE\",\"params\":[\"btcusdt@bookTicker\"],\"id\":" + id + "}");
      assertThat(answer.toString()).isEqualTo("{\"result\":null,\"id\":" + id + "}");
      assertThat(client.next().path("e").textValue()).isEqualTo("bookTicker");
    }
  }

  @Test
  void subscriptionsAreListedAndEnded() throws InterruptedException {
    try (var client = exchange.stream("/market/ws/0")) {
      client.ask(
          """
          {"method":"SUBSCRIBE","params":["btcusdt@aggTrade","ethusdt@markPrice@1s"],"id":1}\
          """);
      JsonNode list = client.ask("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":2}");
      assertThat(list.path("result").toString())
          .isEqualTo("[\"btcusdt@aggTrade\",\"ethusdt@markPrice@1s\"]");
      client.ask(
          """
          {"method":"UNSUBSCRIBE","params":["btcusdt@aggTrade","ethusdt@markPrice@1s"],"id":3}\
          """);
      assertThat(client.ask("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":4}").path("result"))
          .isEmpty();
      assertThat(client.nextWithin(SILENCE)).isNull();
    }
  }

  @Test
  void envelopesCanBeTurnedOnAndOff() {
    try (var client = exchange.stream("/public/ws/btcusdt@bookTicker")) {
      assertThat(ask(client, "GET_PROPERTY", "\"combined\"").path("result").booleanValue())
          .isFalse();
      ask(client, "SET_PROPERTY", "\"combined\",true");
      client.await(each -> each.has("stream"));
      assertThat(ask(client, "GET_PROPERTY", "\"combined\"").path("result").booleanValue())
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{nonsense|3",
        "[]|2",
        "{\"method\":\"DANCE\",\"id\":1}|2",
        "{\"method\":\"SUBSCRIBE\",\"id\":1}|2",
        "{\"method\":\"SUBSCRIBE\",\"params\":[7],\"id\":1}|2",
        "{\"method\":\"SET_PROPERTY\",\"params\":[\"combined\",\"yes\"],\"id\":1}|1",
        "{\"method\":\"SET_PROPERTY\",\"params\":[\"colour\",true],\"id\":1}|0"
      })
  void aMalformedMessageIsAnsweredWithAnError(String message, int code) {
    try (var client = exchange.stream("/public/ws")) {
      JsonNode answer = client.ask(message);
      assertThat(answer.path("error").path("code").intValue()).isEqualTo(code);
      assertThat(answer.path("error").path("msg").textValue()).isNotBlank();
    }
  }

  @Test
  void aBarThatClosesIsTheBarThatRestRemembers() {
    try (var client = exchange.stream("/market/ws/btcusdt@kline_1m")) {
      JsonNode bar = client.await(each -> each.path("k").path("x").booleanValue()).path("k");
      JsonNode row =
          exchange
              .get(
                  "/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=1&startTime="
                      + bar.path("t").longValue())
              .path(0);
      assertThat(row.path(0)).isEqualTo(bar.path("t"));
      assertThat(row.path(1)).isEqualTo(bar.path("o"));
      assertThat(row.path(2)).isEqualTo(bar.path("h"));
      assertThat(row.path(3)).isEqualTo(bar.path("l"));
      assertThat(row.path(4)).isEqualTo(bar.path("c"));
      assertThat(row.path(5)).isEqualTo(bar.path("v"));
      assertThat(row.path(8)).isEqualTo(bar.path("n"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"@0ms", "@100ms", "", "@500ms"})
  void theLocalBookProcedureWorksAtAnyTime(String speed) {
    try (var client = exchange.stream("/public/ws/ethusdt@depth" + speed)) {
      List<BookChange> buffered = new ArrayList<>();
      JsonNode depth = exchange.get("/fapi/v1/depth?symbol=ETHUSDT&limit=1000");
      var book = new FollowedBook(Frames.snapshot(Instrument.ETHUSDT, depth));
      while (buffered.size() < 40) {
        BookChange change = Frames.change(client.next());
        buffered.add(change);
        book.apply(change);
      }
    }
  }

  @Test
  void aBookFollowedOverTheWireSurvivesTheEndOfTheRecording() {
    var settings = SimulatorSettings.defaults().withReplaySpeed(150);
    try (var fast = new AnExchange(settings);
        var client = fast.stream("/public/ws/ethusdt@depth@100ms")) {
      client.next();
      JsonNode depth = fast.get("/fapi/v1/depth?symbol=ETHUSDT&limit=1000");
      var book = new FollowedBook(Frames.snapshot(Instrument.ETHUSDT, depth));
      while (book.lastUpdateId() < UPDATE_ID_IN_THE_SECOND_LOOP) {
        book.apply(Frames.change(client.next()));
      }
    }
  }

  private static JsonNode ask(StreamClient client, String method, String params) {
    return client.ask("{\"method\":\"" + method + "\",\"params\":[" + params + "],\"id\":9}");
  }

  private static List<String> fieldNames(JsonNode frame) {
    List<String> names = new ArrayList<>();
    frame.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
