package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.simulator.binance.access.HmacSecret;
import io.patriot.simulator.binance.access.Permissions;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessTest {
  private static final String ACCOUNT = "/fapi/v3/account";
  private static final HmacSecret DOCUMENTED =
      new HmacSecret("2b5eb11e18796d12d88f13dc27dbbd02c2cc51ff7059765ed9821957d82bb4d9");

  @SuppressWarnings("NullAway.Init") // set before all
  private AnExchange exchange;

  @BeforeAll
  void start() {
    exchange =
        new AnExchange(SimulatorSettings.defaults().withRequestWeightPerMinuteMax(1_000_000));
  }

  @AfterAll
  void stop() {
    exchange.close();
  }

  @Test
  void theVenuesOwnExampleIsSignedAsItSays() {
    String text =
        "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=9000&timeInForce=GTC"
            + "&recvWindow=5000&timestamp=1591702613943";
    String signature = "3c661234138461fcc7a7d8746c6558c9842d4e10870d2ecbedf7777cad694af9";
    assertThat(DOCUMENTED.sign(text)).isEqualTo(signature);
    assertThat(DOCUMENTED.matches(text, signature.toUpperCase(Locale.ROOT))).isTrue();
    assertThat(DOCUMENTED.matches(text, signature.replace('3', '4'))).isFalse();
  }

  @Test
  void theVenuesOwnMixedExampleHasNothingBetweenQueryAndBody() {
    // The venue's page has a space before the last number, and its signature is made with it.
    String query = "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC";
    String body = "quantity=1&price=9000&recvWindow=5000&timestamp= 1591702613943";
    assertThat(DOCUMENTED.sign(query + body))
        .isEqualTo("f9d0ae5e813ef6ccf15c2b5a434047a0181cb5a342b903b367ca6d27a66e36f2");
  }

  @Test
  void aSignatureWithSomethingBetweenQueryAndBodyIsWrong() {
    Trader trader = trader();
    String query = "symbol=BTCUSDT&side=BUY";
    String body = "type=MARKET&quantity=0.01&timestamp=" + System.currentTimeMillis();
    var secret = new HmacSecret(trader.secret());
    assertThat(code(mixed(trader, query, body, secret.sign(query + "&" + body)))).isEqualTo(-1022);
    assertThat(mixed(trader, query, body, secret.sign(query + body)).statusCode()).isEqualTo(200);
  }

  @Test
  void theSignatureMayStandInTheQueryOverParametersInTheBody() {
    Trader trader = trader();
    String query = "timestamp=" + System.currentTimeMillis();
    String body = "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01";
    String signature = new HmacSecret(trader.secret()).sign(query + body);
    String path = "/fapi/v1/order?" + query + "&signature=" + signature;
    assertThat(trader.raw("POST", path, body, trader.apiKey()).statusCode()).isEqualTo(200);
  }

  @Test
  void whatStandsInBothCountsAsItStandsInTheQuery() {
    Trader trader = trader();
    String query = "symbol=BTCUSDT&side=BUY";
    String body = "side=SELL&type=MARKET&quantity=0.01&timestamp=" + System.currentTimeMillis();
    String signature = new HmacSecret(trader.secret()).sign(query + body);
    assertThat(mixed(trader, query, body, signature).statusCode()).isEqualTo(200);
    assertThat(trader.held("BTCUSDT")).isEqualByComparingTo("0.01");
  }

  @Test
  void anotherAccountsSecretDoesNotSign() {
    Trader trader = trader();
    String path = ACCOUNT + "?" + trader().signed("");
    assertThat(code(trader.raw("GET", path, "", trader.apiKey()))).isEqualTo(-1022);
  }

  @ParameterizedTest
  @CsvSource({"RSA, SHA256withRSA, 2048", "Ed25519, Ed25519, 255"})
  void aKeyMayBePublic(String kind, String algorithm, int bits) throws Exception {
    Trader trader = trader();
    var generator = KeyPairGenerator.getInstance(kind);
    generator.initialize(bits);
    KeyPair pair = generator.generateKeyPair();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----";
    String key =
        exchange
            .admin(
                "POST",
                "/accounts/keys?account="
                    + trader.accountId()
                    + "&publicKey="
                    + URLEncoder.encode(pem, StandardCharsets.UTF_8))
            .path("apiKey")
            .textValue();
    String text = "timestamp=" + System.currentTimeMillis();
    var signature = Signature.getInstance(algorithm);
    signature.initSign(pair.getPrivate());
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    String signed = Base64.getEncoder().encodeToString(signature.sign());
    String escaped = URLEncoder.encode(signed, StandardCharsets.UTF_8);
    String path = ACCOUNT + "?" + text + "&signature=" + escaped;
    assertThat(trader.raw("GET", path, "", key).statusCode()).isEqualTo(200);
    String other = ACCOUNT + "?recvWindow=4000&" + text + "&signature=" + escaped;
    assertThat(code(trader.raw("GET", other, "", key))).isEqualTo(-1022);
  }

  @Test
  void aRevokedKeyIsTurnedAway() {
    Trader trader = trader();
    trader.get(ACCOUNT, "");
    assertThat(exchange.simulator.revokeKey(trader.apiKey())).isTrue();
    var response = trader.send("GET", ACCOUNT, "");
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(code(response)).isEqualTo(-2015);
  }

  @Test
  void permissionsAreToldAsTheyWereGiven() {
    Trader owner = trader();
    var wanted = new Permissions(true, false, true, false);
    Trader trader = owner.with(exchange.simulator.newKey(owner.accountId(), wanted));
    var told = trader.get("/sapi/v1/account/apiRestrictions", "");
    assertThat(told.path("enableReading").booleanValue()).isTrue();
    assertThat(told.path("enableFutures").booleanValue()).isFalse();
    assertThat(told.path("enableWithdrawals").booleanValue()).isTrue();
    assertThat(told.path("ipRestrict").booleanValue()).isFalse();
  }

  @Test
  void nobodySeesOthersOrders() {
    Trader trader = trader();
    var order =
        trader.order(
            "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&price=60000&quantity=0.01");
    String id = "symbol=BTCUSDT&orderId=" + order.path("orderId").asText();
    assertThat(trader().refused("GET", "/fapi/v1/order", id)).isEqualTo(-2013);
    assertThat(trader().refused("DELETE", "/fapi/v1/order", id)).isEqualTo(-2011);
  }

  private static HttpResponse<String> mixed(
      Trader trader, String query, String body, String signature) {
    return trader.raw(
        "POST", "/fapi/v1/order?" + query, body + "&signature=" + signature, trader.apiKey());
  }

  private static int code(HttpResponse<String> response) {
    return Frames.read(response.body()).path("code").intValue();
  }

  private Trader trader() {
    return Trader.with(exchange, "10000");
  }
}
