package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.market.Market;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The REST side of the exchange: finds the endpoint, keeps the weight budget, answers. */
public final class RestApi {
  private static final String USED_WEIGHT = "X-MBX-USED-WEIGHT-1M";

  private final Map<String, Map<String, Endpoint>> endpoints = new HashMap<>();
  private final RequestWeights weights;

  public RestApi(Market market, InstantSource clock, int requestWeightPerMinuteMax) {
    this.weights = new RequestWeights(clock, requestWeightPerMinuteMax);
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
  }

  public Answer answer(Request request) {
    Endpoint endpoint = find(request);
    int used =
        weights.use(request.clientAddress(), endpoint == null ? 1 : endpoint.weight(request));
    Answer answer = answer(request, endpoint, used);
    Map<String, String> headers = new LinkedHashMap<>(answer.headers());
    headers.put(USED_WEIGHT, Integer.toString(used));
    return new Answer(answer.status(), answer.json(), headers);
  }

  private Answer answer(Request request, @Nullable Endpoint endpoint, int used) {
    if (used > weights.perMinuteMax()) {
      return Answer.refused(Refusal.tooManyRequests(weights.perMinuteMax(), weights.secondsLeft()));
    }
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
    endpoints
        .computeIfAbsent(endpoint.path(), _ -> new LinkedHashMap<>())
        .put(endpoint.method(), endpoint);
  }
}
