package io.patriot.proof.venue;

import io.patriot.simulator.binance.InMemoryExchange;
import io.patriot.simulator.binance.admin.OpenedAccount;
import io.patriot.simulator.binance.inmemory.Call;
import io.patriot.simulator.binance.inmemory.CallAnswer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody with a key of the same account who trades at the exchange's own page. */
public final class OtherHand {
  private final InMemoryExchange exchange;
  private final OpenedAccount account;
  private final InstantSource clock;
  private boolean hedged;

  public OtherHand(InMemoryExchange exchange, OpenedAccount account, InstantSource clock) {
    this.exchange = exchange;
    this.account = account;
    this.clock = clock;
  }

  /** From now on the account holds a long and a short position of a market side by side. */
  public void holdBothSides() {
    Optional<CallAnswer> answer =
        call("POST", "/fapi/v1/positionSide/dual", "dualSidePosition=true");
    if (answer.isEmpty() || answer.get().status() != 200) {
      throw new IllegalStateException("The exchange did not change the mode: " + answer);
    }
    hedged = true;
  }

  /**
   * @param takesOff whether, of two positions side by side, the other one is meant
   */
  public Optional<CallAnswer> market(
      String symbol, String side, String quantity, boolean takesOff) {
    return call(
        "POST",
        "/fapi/v1/order",
        "symbol="
            + symbol
            + "&side="
            + side
            + positionSide(side.equals("BUY") != takesOff)
            + "&type=MARKET&quantity="
            + quantity);
  }

  public Optional<CallAnswer> limit(String symbol, String side, String quantity, String price) {
    return call(
        "POST",
        "/fapi/v1/order",
        "symbol="
            + symbol
            + "&side="
            + side
            + positionSide(side.equals("BUY"))
            + "&type=LIMIT&timeInForce=GTC&quantity="
            + quantity
            + "&price="
            + price);
  }

  private String positionSide(boolean isLong) {
    return hedged ? "&positionSide=" + (isLong ? "LONG" : "SHORT") : "";
  }

  /** Takes everything off the book, ours too. */
  public Optional<CallAnswer> cancelAll(String symbol) {
    return call("DELETE", "/fapi/v1/allOpenOrders", "symbol=" + symbol);
  }

  /** Takes every waiting conditional order away, ours too. */
  public Optional<CallAnswer> cancelAllStops(String symbol) {
    return call("DELETE", "/fapi/v1/algoOpenOrders", "symbol=" + symbol);
  }

  private Optional<CallAnswer> call(String method, String path, String words) {
    String query = words + "&recvWindow=60000&timestamp=" + clock.millis();
    return exchange.handle(
        new Call(
            method,
            path + "?" + query + "&signature=" + signature(query),
            Map.of("X-MBX-APIKEY", account.apiKey()),
            ""));
  }

  private String signature(String query) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(account.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(query.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }
}
