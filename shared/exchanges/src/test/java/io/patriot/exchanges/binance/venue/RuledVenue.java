package io.patriot.exchanges.binance.venue;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.SealedKey;
import io.patriot.application.secret.Secret;
import io.patriot.domain.account.AccountId;
import io.patriot.exchanges.binance.HandTurnedTime;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.RepeatGuards;
import io.patriot.exchanges.binance.trade.VenueRules;
import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome;
import io.patriot.exchanges.http.HttpPort;
import io.patriot.exchanges.venue.EgressBudget;
import io.patriot.exchanges.venue.OrderBudget;
import io.patriot.exchanges.venue.OrderBudgets;
import io.patriot.exchanges.venue.VenueClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A venue with one market, which takes every order that reaches it and notes how it was asked. */
final class RuledVenue implements HttpPort, KeyVault {
  private static final String MARKET =
      """
      {"symbols":[{"symbol":"BTCUSDT","filters":[
      {"filterType":"PRICE_FILTER","minPrice":"556.80","maxPrice":"4529764","tickSize":"TICK"},
      {"filterType":"LOT_SIZE","minQty":"0.001","maxQty":"1000","stepSize":"0.001"},
      {"filterType":"MARKET_LOT_SIZE","minQty":"0.001","maxQty":"120","stepSize":"0.001"},
      {"filterType":"MIN_NOTIONAL","notional":"100"},
      {"filterType":"PERCENT_PRICE","multiplierUp":"1.0500","multiplierDown":"0.9500"}]}]}""";
  private static final String ORDER =
      """
      {"orderId":7,"clientOrderId":"NAME","symbol":"BTCUSDT","side":"BUY","status":"NEW",\
      "origQty":"1","executedQty":"0","updateTime":1767614400000}""";
  private static final String CONDITIONAL =
      """
      {"algoId":8,"clientAlgoId":"NAME","algoType":"CONDITIONAL","orderType":"STOP_MARKET",\
      "symbol":"BTCUSDT","side":"SELL","algoStatus":"NEW","quantity":"1","triggerPrice":"1",\
      "createTime":1767614400000,"updateTime":1767614400000}""";

  final HandTurnedTime time = new HandTurnedTime(Instant.parse("2026-03-02T12:00:10Z"));
  final List<String> asked = new CopyOnWriteArrayList<>();
  volatile String tick = "0.10";
  volatile String mark = "60000";
  volatile boolean tellsRules = true;
  volatile String refusal = "";
  final AtomicInteger opened = new AtomicInteger();

  /** Holds answers about rules back until the test lets them go. */
  volatile CountDownLatch slow = new CountDownLatch(0);

  BinanceVenue venue() {
    var line =
        new PrivateLine(
            this,
            new BinanceHost.Loopback(9),
            new VenueClock(time),
            new EgressBudget(time, new EgressBudget.Shares(2400, 1200, 300)),
            new OrderBudgets(time, new OrderBudget.Limits(300, 1200, 20)),
            RepeatGuards.once(time),
            time);
    return new BinanceVenue(this, line, new VenueRules(line, time, Thread::startVirtualThread));
  }

  /** What came that could open or change an order. */
  List<String> sent() {
    return asked.stream().filter(call -> !call.startsWith("GET")).toList();
  }

  long asked(String path) {
    return asked.stream().filter(call -> call.startsWith("GET " + path)).count();
  }

  @Override
  public HttpOutcome send(HttpCall call) {
    String path = call.uri().getPath();
    asked.add(call.method() + " " + path + " " + call.body());
    return switch (path) {
      case "/fapi/v1/time" -> answer(200, "{\"serverTime\":" + time.millis() + "}");
      case "/fapi/v1/exchangeInfo" -> rule(MARKET.replace("TICK", tick));
      case "/fapi/v1/premiumIndex" -> rule("{\"markPrice\":\"" + mark + "\"}");
      case "/fapi/v1/algoOrder" ->
          answer(200, CONDITIONAL.replace("NAME", name(call, "clientAlgoId=")));
      default ->
          refusal.isEmpty()
              ? answer(200, ORDER.replace("NAME", name(call, "newClientOrderId=")))
              : answer(400, refusal);
    };
  }

  private HttpOutcome rule(String body) {
    try {
      slow.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return tellsRules
        ? answer(200, body)
        : new HttpOutcome.NoAnswer(HttpOutcome.Cause.TIMED_OUT, "");
  }

  private static HttpOutcome answer(int status, String body) {
    return new HttpOutcome.Answer(status, Map.of(), body);
  }

  private static String name(HttpCall call, String field) {
    int from = call.body().indexOf(field);
    return from < 0 ? "" : call.body().substring(from + field.length()).split("&", 2)[0];
  }

  @Override
  public <T> Opening<T> open(AccountId account, Function<Credential, T> act) {
    opened.incrementAndGet();
    return new Opening.Done<>(act.apply(new Credential(Secret.of("key"), Secret.of("secret"))));
  }

  @Override
  public SealedKey seal(AccountId account, int keyVersion, Credential credential) {
    throw new AssertionError("nobody links an account here");
  }

  @Override
  public void shred(AccountId account) {
    throw new AssertionError("nobody unlinks an account here");
  }
}
