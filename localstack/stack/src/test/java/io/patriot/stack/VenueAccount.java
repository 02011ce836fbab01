package io.patriot.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.simulator.binance.BinanceSimulator;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.admin.OpenedAccount;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An account as the exchange has it, asked with its owner's key and nothing of the platform. */
final class VenueAccount {
  private static final Duration ANSWER_TIME_MAX = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final BinanceSimulator exchange;
  private final OpenedAccount opened;

  private VenueAccount(HttpClient http, BinanceSimulator exchange, OpenedAccount opened) {
    this.http = http;
    this.exchange = exchange;
    this.opened = opened;
  }

  static VenueAccount open(HttpClient http, BinanceSimulator exchange, String usdt) {
    return new VenueAccount(http, exchange, exchange.openAccount(NewAccount.with(usdt)));
  }

  long id() {
    return opened.accountId();
  }

  String apiKey() {
    return opened.apiKey();
  }

  String secret() {
    return opened.secret();
  }

  /** All orders of a market, open and ended. */
  List<JsonNode> orders(String symbol) {
    return all(asked("GET", "/fapi/v1/allOrders", "symbol=" + symbol));
  }

  /** All conditional orders of a market, open and ended. */
  List<JsonNode> conditional(String symbol) {
    return all(asked("GET", "/fapi/v1/allAlgoOrders", "symbol=" + symbol));
  }

  /** What is held, below zero for a short position. */
  BigDecimal held(String symbol) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode position : asked("GET", "/fapi/v3/positionRisk", "symbol=" + symbol)) {
      sum = sum.add(new BigDecimal(position.path("positionAmt").asText()));
    }
    return sum;
  }

  /** What all trades of a market together come to. */
  BigDecimal traded(String symbol) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode trade : asked("GET", "/fapi/v1/userTrades", "symbol=" + symbol)) {
      BigDecimal quantity = new BigDecimal(trade.path("qty").asText());
      sum = trade.path("side").asText().equals("BUY") ? sum.add(quantity) : sum.subtract(quantity);
    }
    return sum;
  }

  /** Trades by hand, as on the exchange's own page. */
  void tradesByHand(String symbol, String side, String quantity) {
    JsonNode order =
        asked(
            "POST",
            "/fapi/v1/order",
            "symbol=" + symbol + "&side=" + side + "&type=MARKET&quantity=" + quantity);
    assertThat(order.path("clientOrderId").asText()).isNotEmpty();
  }

  private JsonNode asked(String method, String path, String parameters) {
    String signed = parameters + "&timestamp=" + time();
    String query = signed + "&signature=" + signature(signed);
    return answer(
        HttpRequest.newBuilder(exchange.restUrl().resolve(path + "?" + query))
            .header("X-MBX-APIKEY", opened.apiKey())
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /** By the exchange's clock, which may be wrong on purpose. */
  private long time() {
    URI uri = exchange.restUrl().resolve("/fapi/v1/time");
    return answer(HttpRequest.newBuilder(uri)).path("serverTime").asLong();
  }

  private JsonNode answer(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.timeout(ANSWER_TIME_MAX).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(opened.secret().getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<JsonNode> all(JsonNode array) {
    var list = new ArrayList<JsonNode>();
    array.forEach(list::add);
    return list;
  }
}
