package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.simulator.binance.admin.OpenedAccount;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operator's port can do besides faults. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OperatorTest {
  @SuppressWarnings("NullAway.Init") // set before all
  private AnExchange exchange;

  @BeforeAll
  void start() {
    exchange = new AnExchange(SimulatorSettings.defaults());
  }

  @AfterAll
  void stop() {
    exchange.close();
  }

  @Test
  void anAccountIsOpenedWithMoneyAndAKey() {
    Trader trader = open("balance=2500");
    assertThat(trader.balance()).isEqualByComparingTo("2500");
    trader.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01");
  }

  @Test
  void aKeyMayReadOnlyOrMoveMoney() {
    Trader trader = open("balance=10&futures=false&withdrawals=true&ipRestrict=false");
    JsonNode told = trader.get("/sapi/v1/account/apiRestrictions", "");
    assertThat(told.path("enableFutures").booleanValue()).isFalse();
    assertThat(told.path("enableWithdrawals").booleanValue()).isTrue();
    assertThat(told.path("ipRestrict").booleanValue()).isFalse();
  }

  @Test
  void anAccountMayHaveSeveralKeys() {
    Trader trader = open("balance=10");
    JsonNode more = exchange.admin("POST", "/accounts/keys?account=" + trader.accountId());
    assertThat(more.path("apiKey").textValue()).hasSize(64).isNotEqualTo(trader.apiKey());
    assertThat(trader(more).balance()).isEqualByComparingTo("10");
  }

  @Test
  void moneyIsPaidInAndOut() {
    Trader trader = open("balance=100");
    String transfer = "/accounts/transfer?account=" + trader.accountId() + "&amount=";
    exchange.admin("POST", transfer + "50");
    exchange.admin("POST", transfer + "-30.5");
    assertThat(trader.balance()).isEqualByComparingTo("119.5");
  }

  @Test
  void accountsAreListedWithTheirPositionsAndWithoutTheirSecrets() {
    Trader trader = open("balance=3000");
    trader.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01");
    String listed = exchange.askOperator("GET", "/accounts").body();
    assertThat(listed).doesNotContain(trader.secret());
    JsonNode mine = account(Frames.read(listed), trader.accountId());
    assertThat(mine.path("positions").path(0).path("positionAmt").textValue()).isEqualTo("0.01");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nothing, 404",
    "PUT, /accounts, 404",
    "POST, /accounts?balance=much, 400",
    "POST, /accounts/keys?account=1, 400",
    "POST, /accounts/keys, 400",
    "POST, /accounts/transfer?account=1&amount=5, 400"
  })
  void whatMakesNoSenseIsRefused(String method, String path, int status) {
    assertThat(exchange.askOperator(method, path).statusCode()).isEqualTo(status);
  }

  @Test
  void theOperatorsPortIsNotTheCustomers() {
    assertThat(exchange.send("GET", "/accounts").statusCode()).isEqualTo(404);
    assertThat(exchange.send("POST", "/faults?name=no-answer").statusCode()).isEqualTo(404);
    assertThat(exchange.askOperator("GET", "/fapi/v1/time").statusCode()).isEqualTo(404);
  }

  private static JsonNode account(JsonNode listed, long id) {
    for (JsonNode account : listed) {
      if (account.path("account").longValue() == id) {
        return account;
      }
    }
    throw new AssertionError("Not listed: " + id);
  }

  private Trader open(String parameters) {
    return trader(exchange.admin("POST", "/accounts?" + parameters));
  }

  private Trader trader(JsonNode opened) {
    var account =
        new OpenedAccount(
            opened.path("account").longValue(),
            opened.path("apiKey").textValue(),
            opened.path("secret").textValue());
    return new Trader(exchange, account, InstantSource.system());
  }
}
