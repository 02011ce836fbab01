package io.patriot.exchanges.binance.signed;

import io.patriot.application.secret.Secret;
import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.venue.VenueClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** How many orders a second one core writes and signs; run by hand, it is no test. */
final class SigningBench {
  private static final int ROUNDS = 8;
  private static final int ORDERS_A_ROUND = 500_000;

  private SigningBench() {}

  public static void main(String[] args) {
    var writer =
        new CallWriter(
            new BinanceHost.Production(), new VenueClock(Instant::now), Duration.ofSeconds(10));
    var credential = ScriptedVenue.credential();
    var secret = Secret.of(ScriptedVenue.SECRET_CANARY);
    long chars = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < ORDERS_A_ROUND; i++) {
        HttpCall call = writer.write(credential, order(i));
        chars += call.body().length();
      }
      long written = System.nanoTime();
      for (int i = 0; i < ORDERS_A_ROUND; i++) {
        chars +=
            Signer.sign(secret, "symbol=BTCUSDT&side=BUY&quantity=0.010&timestamp=" + i).length();
      }
      long signed = System.nanoTime();
      System.out.printf(
          "written and signed %,d/s, signed alone %,d/s%n",
          ORDERS_A_ROUND * 1_000_000_000L / (written - start),
          ORDERS_A_ROUND * 1_000_000_000L / (signed - written));
    }
    System.out.println(chars);
  }

  private static Request order(int number) {
    var params =
        Params.of("symbol", "BTCUSDT")
            .with("side", "BUY")
            .with("quantity", new BigDecimal("0.010"))
            .with("type", "LIMIT")
            .with("price", BigDecimal.valueOf(600_000 + number % 1000, 1))
            .with("timeInForce", "GTC")
            .with("newClientOrderId", "abcdefghijklmnopqrstuvwxyz234567")
            .with("newOrderRespType", "RESULT");
    return Request.post("/fapi/v1/order", params, 0);
  }
}
