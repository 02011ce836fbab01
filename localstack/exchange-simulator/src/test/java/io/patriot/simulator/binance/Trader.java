package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.simulator.binance.access.HmacSecret;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.admin.OpenedAccount;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.InstantSource;

/** A customer with an account, who signs requests as any client would. */
final class Trader {
  private final AnExchange exchange;
  private final OpenedAccount account;
  private final InstantSource clock;

  Trader(AnExchange exchange, OpenedAccount account, InstantSource clock) {
    this.exchange = exchange;
    this.account = account;
    this.clock = clock;
  }

  static Trader with(AnExchange exchange, String usdt) {
    return new Trader(
        exchange, exchange.simulator.openAccount(NewAccount.with(usdt)), InstantSource.system());
  }

  Trader with(OpenedAccount otherKey) {
    return new Trader(exchange, otherKey, clock);
  }

  long accountId() {
    return account.accountId();
  }

  String apiKey() {
    return account.apiKey();
  }

  String secret() {
    return account.secret();
  }

  JsonNode get(String path, String parameters) {
    return ok("GET", path, parameters);
  }

  JsonNode post(String path, String parameters) {
    return ok("POST", path, parameters);
  }

  JsonNode put(String path, String parameters) {
    return ok("PUT", path, parameters);
  }

  JsonNode delete(String path, String parameters) {
    return ok("DELETE", path, parameters);
  }

  /** Sends an order and expects it to be taken. */
  JsonNode order(String parameters) {
    return post("/fapi/v1/order", parameters + "&newOrderRespType=RESULT");
  }

  /** The refusal's code; fails when there is none. */
  int refused(String method, String path, String parameters) {
    HttpResponse<String> response = send(method, path, parameters);
    JsonNode body = Frames.read(response.body());
    assertThat(body.has("code")).as(response.body()).isTrue();
    return body.path("code").intValue();
  }

  HttpResponse<String> send(String method, String path, String parameters) {
    return raw(method, path + "?" + signed(parameters), "", apiKey());
  }

  /** Parameters with timestamp and signature. */
  String signed(String parameters) {
    String text = (parameters.isEmpty() ? "" : parameters + "&") + "timestamp=" + clock.millis();
    return text + "&signature=" + new HmacSecret(secret()).sign(text);
  }

  HttpResponse<String> raw(String method, String pathAndQuery, String body, String key) {
    return exchange.send(method, pathAndQuery, body, key);
  }

  String listenKey() {
    return Frames.read(raw("POST", "/fapi/v1/listenKey", "", apiKey()).body())
        .path("listenKey")
        .textValue();
  }

  /** All events of the account, as they come. */
  StreamClient events() {
    return exchange.stream("/private/ws/" + listenKey());
  }

  BigDecimal balance() {
    return new BigDecimal(get("/fapi/v3/account", "").path("totalWalletBalance").textValue());
  }

  /** The amount held; zero when there is no position. */
  BigDecimal held(String symbol) {
    for (JsonNode position : get("/fapi/v3/positionRisk", "symbol=" + symbol)) {
      BigDecimal amount = new BigDecimal(position.path("positionAmt").textValue());
      if (amount.signum() != 0) {
        return amount;
      }
    }
    return BigDecimal.ZERO;
  }

  private JsonNode ok(String method, String path, String parameters) {
    HttpResponse<String> response = send(method, path, parameters);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Frames.read(response.body());
  }
}
