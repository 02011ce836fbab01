package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.simulator.binance.admin.NewAccount;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PrivateWeightTest {
  private static final String WEIGHT = "X-MBX-USED-WEIGHT-1M";

  private final HandClock clock = new HandClock("2027-03-01T11:58:00Z");

  @SuppressWarnings("NullAway.Init") // set before all
  private AnExchange exchange;

  @BeforeAll
  void start() {
    exchange = new AnExchange(SimulatorSettings.defaults().withClock(clock));
  }

  @AfterAll
  void stop() {
    exchange.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /fapi/v3/account, '', 5",
    "GET, /fapi/v2/account, '', 5",
    "GET, /fapi/v3/balance, '', 5",
    "GET, /fapi/v3/positionRisk, '', 5",
    "GET, /fapi/v2/positionRisk, '', 5",
    "GET, /fapi/v1/accountConfig, '', 5",
    "GET, /fapi/v1/symbolConfig, '', 5",
    "GET, /fapi/v1/leverageBracket, '', 1",
    "GET, /fapi/v1/commissionRate, symbol=BTCUSDT, 20",
    "GET, /fapi/v1/adlQuantile, '', 5",
    "GET, /fapi/v1/feeBurn, '', 30",
    "GET, /fapi/v1/orderAmendment, symbol=BTCUSDT&orderId=1, 1",
    "GET, /fapi/v1/positionMargin/history, symbol=BTCUSDT, 1",
    "GET, /fapi/v1/income, '', 30",
    "GET, /fapi/v1/positionSide/dual, '', 30",
    "GET, /fapi/v1/multiAssetsMargin, '', 30",
    "GET, /fapi/v1/apiTradingStatus, '', 10",
    "GET, /fapi/v1/apiTradingStatus, symbol=BTCUSDT, 1",
    "GET, /fapi/v1/openOrders, symbol=BTCUSDT, 1",
    "GET, /fapi/v1/openOrders, '', 40",
    "GET, /fapi/v1/openAlgoOrders, symbol=BTCUSDT, 1",
    "GET, /fapi/v1/openAlgoOrders, '', 40",
    "GET, /fapi/v1/allAlgoOrders, symbol=BTCUSDT, 5",
    "GET, /fapi/v1/allOrders, symbol=BTCUSDT, 5",
    "GET, /fapi/v1/userTrades, symbol=BTCUSDT, 5",
    "GET, /fapi/v1/forceOrders, symbol=BTCUSDT, 20",
    "GET, /fapi/v1/forceOrders, '', 50",
    "POST, /fapi/v1/order, symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01, 0",
    "POST, /fapi/v1/batchOrders, batchOrders=[], 5",
    "POST, /fapi/v1/algoOrder, '', 0",
    "DELETE, /fapi/v1/order, symbol=BTCUSDT&orderId=1, 1",
    "DELETE, /fapi/v1/allOpenOrders, symbol=BTCUSDT, 1",
    "DELETE, /fapi/v1/algoOpenOrders, symbol=BTCUSDT, 1",
    "POST, /fapi/v1/countdownCancelAll, symbol=BTCUSDT&countdownTime=0, 10",
    "POST, /fapi/v1/leverage, symbol=BTCUSDT&leverage=20, 1",
    "POST, /fapi/v1/listenKey, '', 1",
  })
  void everyRequestWeighsWhatTheVenueSays(
      String method, String path, String parameters, int weight) {
    Trader trader = trader();
    int before = used(exchange.send("GET", "/fapi/v1/ping"));
    assertThat(used(trader.send(method, path, parameters)) - before).isEqualTo(weight);
  }

  private static int used(HttpResponse<String> response) {
    return Integer.parseInt(response.headers().firstValue(WEIGHT).orElseThrow());
  }

  private Trader trader() {
    return new Trader(exchange, exchange.simulator.openAccount(NewAccount.with("100000")), clock);
  }
}
