package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.account.Amounts;
import io.patriot.simulator.binance.account.Income;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.Request;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Every movement of money on the account. */
public final class IncomeHistory implements PrivateEndpoint {
  private static final int WEIGHT = 30;
  private static final int LIMIT_DEFAULT = 100;
  private static final int LIMIT_MAX = 1000;
  private static final long WEEK_MS = Duration.ofDays(7).toMillis();

  private final InstantSource clock;

  public IncomeHistory(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/fapi/v1/income";
  }

  @Override
  public int weight(Request request) {
    return WEIGHT;
  }

  @Override
  public Answer answer(Call call) {
    Request request = call.request();
    Optional<Instrument> instrument = request.instrument();
    Optional<String> kind = request.text("incomeType");
    long toMs = request.number("endTime").orElse(Long.MAX_VALUE);
    long fromMs =
        request
            .number("startTime")
            .orElse(toMs == Long.MAX_VALUE ? clock.millis() - WEEK_MS : toMs - WEEK_MS);
    if (fromMs > toMs) {
      throw Refusal.of(-1023, "Start time is greater than end time.").now();
    }
    int limit = request.limit(LIMIT_DEFAULT, LIMIT_MAX);
    long page = Math.max(1, request.number("page").orElse(1L));
    List<Income> found =
        call.account()
            .incomes()
            .filter(income -> income.timeMs() >= fromMs && income.timeMs() <= toMs)
            .filter(income -> kind.isEmpty() || income.kind().name().equals(kind.get()))
            .filter(
                income -> instrument.isEmpty() || income.symbol().equals(instrument.get().name()))
            .toList();
    var json = new JsonText().openList();
    boolean newest = request.number("startTime").isEmpty() && request.number("page").isEmpty();
    long skipped = newest ? Math.max(0, found.size() - limit) : (page - 1) * limit;
    found.stream().skip(skipped).limit(limit).forEach(income -> write(json, income));
    return Answer.ok(json.closeList());
  }

  private static void write(JsonText json, Income income) {
    json.open().field("symbol", income.symbol()).field("incomeType", income.kind().name());
    json.field("income", Amounts.money(income.amount())).field("asset", "USDT");
    json.field("info", income.kind().name()).field("time", income.timeMs());
    json.field("tranId", income.id()).field("tradeId", income.tradeId()).close();
  }
}
