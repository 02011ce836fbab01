package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.BookSnapshot;
import io.patriot.simulator.binance.stream.Levels;
import java.util.Set;

/** The book right now, from which a reader of the depth stream starts. */
final class Depth implements Endpoint {
  private static final int LIMIT_DEFAULT = 500;
  private static final Set<Long> LIMITS = Set.of(5L, 10L, 20L, 50L, 100L, 500L, 1000L);

  private final Markets markets;

  Depth(Markets markets) {
    this.markets = markets;
  }

  @Override
  public String path() {
    return "/fapi/v1/depth";
  }

  @Override
  public int weight(Request request) {
    long limit = request.limitForWeight(LIMIT_DEFAULT);
    return limit <= 50 ? 2 : limit <= 100 ? 5 : limit <= 500 ? 10 : 20;
  }

  @Override
  public Answer answer(Request request) {
    var market = markets.required(request);
    long limit = request.number("limit").orElse((long) LIMIT_DEFAULT);
    if (!LIMITS.contains(limit)) {
      throw Refusal.invalidValue("limit").now();
    }
    BookSnapshot book = market.snapshot((int) limit);
    var json = new JsonText().open().field("lastUpdateId", book.lastUpdateId());
    json.field("E", book.eventTimeMs()).field("T", book.transactionTimeMs());
    Levels.write(json, "bids", book.bids());
    Levels.write(json, "asks", book.asks());
    return Answer.ok(json.close());
  }
}
