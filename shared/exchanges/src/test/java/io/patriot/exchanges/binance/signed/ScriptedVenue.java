package io.patriot.exchanges.binance.signed;

import io.patriot.application.link.Credential;
import io.patriot.application.secret.Secret;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.exchanges.binance.HandTurnedTime;
import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpPort;
import io.patriot.exchanges.venue.EgressBudget;
import io.patriot.exchanges.venue.OrderBudget;
import io.patriot.exchanges.venue.OrderBudgets;
import io.patriot.exchanges.venue.VenueClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A venue's private side that answers what it was told to, and remembers how it was asked. */
public final class ScriptedVenue implements HttpPort {
  public static final String KEY_CANARY = "canary-key-3f9a1c77e0";
  public static final String SECRET_CANARY = "canary-secret-81d2b6f4aa";

  public final HandTurnedTime time = new HandTurnedTime(Instant.parse("2026-03-02T12:00:10Z"));
  public final VenueClock clock = new VenueClock(time);
  public final EgressBudget weights =
      new EgressBudget(time, new EgressBudget.Shares(2400, 1200, 300));
  public final OrderBudgets orders = new OrderBudgets(time, new OrderBudget.Limits(300, 1200, 20));
  public final List<HttpCall> calls = new ArrayList<>();
  public Duration clockAhead = Duration.ZERO;
  private final Deque<HttpOutcome> next = new ArrayDeque<>();

  public ScriptedVenue then(HttpOutcome outcome) {
    next.add(outcome);
    return this;
  }

  public ScriptedVenue then(int status, String body) {
    return then(new Answer(status, Map.of(), body));
  }

  public PrivateLine line(RepeatGuards guards) {
    return new PrivateLine(this, new BinanceHost.Loopback(9), clock, weights, orders, guards, time);
  }

  public PrivateLine line() {
    return line(RepeatGuards.once(InstantSource.system()));
  }

  public static Credential credential() {
    return new Credential(Secret.of(KEY_CANARY), Secret.of(SECRET_CANARY));
  }

  public static TradingKey key() {
    return new TradingKey(new AccountId(new TenantId("t1"), "binance-main"), credential());
  }

  @Override
  public HttpOutcome send(HttpCall call) {
    if (call.uri().getPath().equals("/fapi/v1/time")) {
      long now = time.instant().plus(clockAhead).toEpochMilli();
      return new Answer(200, Map.of(), "{\"serverTime\":" + now + "}");
    }
    calls.add(call);
    if (next.isEmpty()) {
      throw new AssertionError("nothing to answer to " + call);
    }
    return next.remove();
  }

  /** Method, path and parameters of a call, without what signing adds. */
  public String asked(int call) {
    HttpCall made = calls.get(call);
    String query = made.uri().getRawQuery();
    String params = (query == null ? "" : query) + made.body();
    int stamp = params.indexOf("recvWindow=");
    String own = stamp < 0 ? params : params.substring(0, Math.max(0, stamp - 1));
    return made.method() + " " + made.uri().getPath() + (own.isEmpty() ? "" : " " + own);
  }
}
