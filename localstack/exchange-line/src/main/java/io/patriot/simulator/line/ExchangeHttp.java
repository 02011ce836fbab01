package io.patriot.simulator.line;

import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpPort;
import io.patriot.simulator.binance.InMemoryExchange;
import io.patriot.simulator.binance.inmemory.Call;
import io.patriot.simulator.binance.inmemory.CallAnswer;
import java.util.Optional;

/** A driver's HTTP line to the exchange in memory, over a road that may be bad. */
public final class ExchangeHttp implements HttpPort {
  private final InMemoryExchange exchange;
  private final HttpRoad road;

  public ExchangeHttp(InMemoryExchange exchange, HttpRoad road) {
    this.exchange = exchange;
    this.road = road;
  }

  @Override
  public HttpOutcome send(HttpCall call) {
    return road.carry(call, () -> arrive(call));
  }

  private Optional<Answer> arrive(HttpCall call) {
    String query = call.uri().getRawQuery();
    String path = call.uri().getRawPath();
    return exchange
        .handle(
            new Call(
                call.method().name(),
                query == null ? path : path + "?" + query,
                call.headers(),
                call.body()))
        .map(ExchangeHttp::answer);
  }

  private static Answer answer(CallAnswer answer) {
    return new Answer(answer.status(), answer.headers(), answer.body());
  }
}
