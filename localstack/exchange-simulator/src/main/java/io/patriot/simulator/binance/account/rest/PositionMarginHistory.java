package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.account.Amounts;
import io.patriot.simulator.binance.account.MarginChange;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.Request;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The money moved to and from isolated positions in the last thirty days. */
public final class PositionMarginHistory implements PrivateEndpoint {
  private static final long ADDED = 1;
  private static final long REDUCED = 2;
  private static final long SPAN_MS_MAX = Duration.ofDays(30).toMillis();
  private static final int LIMIT = 500;

  private final InstantSource clock;

  public PositionMarginHistory(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/fapi/v1/positionMargin/history";
  }

  @Override
  public Security security() {
    return Security.TRADE;
  }

  @Override
  public Answer answer(Call call) {
    Request request = call.request();
    Instrument instrument = request.requiredInstrument();
    Optional<Long> type = request.number("type");
    long toMs = request.number("endTime").orElse(clock.millis());
    long fromMs = request.number("startTime").orElse(toMs - SPAN_MS_MAX);
    if (fromMs > toMs) {
      throw Refusal.of(-1023, "Start time is greater than end time.").now();
    }
    if (toMs - fromMs > SPAN_MS_MAX) {
      throw Refusal.of(-4165, "Maximum time interval is 30 days").now();
    }
    var json = new JsonText().openList();
    call.account()
        .marginChanges()
        .filter(change -> change.instrument() == instrument)
        .filter(change -> change.timeMs() >= fromMs && change.timeMs() <= toMs)
        .filter(change -> type.isEmpty() || type.get() == type(change))
        .limit(request.limit(LIMIT, LIMIT))
        .forEach(change -> write(json, change));
    return Answer.ok(json.closeList());
  }

  private static long type(MarginChange change) {
    return change.amount().signum() < 0 ? REDUCED : ADDED;
  }

  private static void write(JsonText json, MarginChange change) {
    json.open().field("symbol", change.instrument().name()).field("type", type(change));
    json.field("deltaType", "USER_ADJUST");
    json.field("amount", Amounts.brief(change.amount().abs())).field("asset", "USDT");
    json.field("time", change.timeMs()).field("positionSide", change.side().name()).close();
  }
}
