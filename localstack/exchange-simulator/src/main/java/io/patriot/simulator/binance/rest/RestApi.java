package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.market.Market;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The REST side of the exchange: finds the endpoint, keeps the weight budget, answers. */
public final class RestApi {
  private static final String USED_WEIGHT = "X-MBX-USED-WEIGHT-1M";

  private final Map<String, Map<String, Endpoint>> endpoints = new HashMap<>();
  private final InstantSource clock;
  private final RequestWeights weights;
  private final Bans bans = new Bans();
  private final Gate gate;

  /**
   * @param more endpoints beyond the public ones
   */
  public RestApi(
      Market market,
      InstantSource clock,
      int requestWeightPerMinuteMax,
      List<Endpoint> more,
      Gate gate) {
    this.clock = clock;
    this.weights = new RequestWeights(clock, requestWeightPerMinuteMax);
    this.gate = gate;
    var markets = new Markets(market);
    List.of(
            new Ping(),
            new ServerTime(clock),
            new ExchangeRules(clock, requestWeightPerMinuteMax),
            new Depth(markets),
            new Klines(markets),
            new Trades(markets),
            new AggregateTrades(markets),
            new TickerPrice(markets, "/fapi/v1/ticker/price"),
            new TickerPrice(markets, "/fapi/v2/ticker/price"),
            new Ticker24Hours(markets),
            new BookTicker(markets),
            new PremiumIndex(markets),
            new FundingRates(markets))
        .forEach(this::add);
    more.forEach(this::add);
  }

  /** Answers now, later, or, on a bad day, never. */
  public void answer(Request request, Consumer<Answer> answering) {
    long nowMs = clock.millis();
    String address = request.clientAddress();
    long bannedUntilMs = bans.bannedUntilMs(address, nowMs);
    if (bannedUntilMs > 0) {
      answering.accept(Answer.refused(Refusal.banned(address, bannedUntilMs, nowMs)));
      return;
    }
    Endpoint endpoint = find(request);
    int used = weights.use(address, endpoint == null ? 1 : endpoint.weight(request));
    Map<String, String> header = Map.of(USED_WEIGHT, Integer.toString(used));
    if (used > weights.perMinuteMax()) {
      bans.refused(address, nowMs);
      var refusal = Refusal.tooManyRequests(weights.perMinuteMax(), weights.secondsLeft());
      answering.accept(Answer.refused(refusal).with(header));
      return;
    }
    bans.obeyed(address);
    gate.pass(
        request, () -> answer(request, endpoint), answer -> answering.accept(answer.with(header)));
  }

  private Answer answer(Request request, @Nullable Endpoint endpoint) {
    if (endpoint == null) {
      return Answer.refused(unknown(request));
    }
    try {
      return endpoint.answer(request);
    } catch (RefusedRequest refused) {
      return Answer.refused(refused.refusal());
    }
  }

  private Refusal unknown(Request request) {
    Map<String, Endpoint> byMethod = endpoints.get(request.path());
    return byMethod == null
        ? Refusal.noSuchPath(request.method(), request.path())
        : Refusal.noSuchMethod(
            request.method(), request.path(), String.join(", ", byMethod.keySet()));
  }

  private @Nullable Endpoint find(Request request) {
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    return endpoints.getOrDefault(request.path(), Map.of()).get(method);
  }

  private void add(Endpoint endpoint) {
    Endpoint before =
        endpoints
            .computeIfAbsent(endpoint.path(), _ -> new LinkedHashMap<>())
            .put(endpoint.method(), endpoint);
    if (before != null) {
      throw new IllegalStateException("Twice: " + endpoint.method() + " " + endpoint.path());
    }
  }
}
