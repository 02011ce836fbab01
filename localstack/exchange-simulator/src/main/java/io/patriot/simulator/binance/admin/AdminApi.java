package io.patriot.simulator.binance.admin;

import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Endpoint;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.RefusedRequest;
import io.patriot.simulator.binance.rest.Request;
import java.util.List;

/** The operator's requests: finds the endpoint and answers. */
public final class AdminApi {
  private final List<Endpoint> endpoints;

  public AdminApi(List<Endpoint> endpoints) {
    this.endpoints = List.copyOf(endpoints);
  }

  public Answer answer(Request request) {
    try {
      return endpoints.stream()
          .filter(each -> each.path().equals(request.path()))
          .filter(each -> each.method().equals(request.method()))
          .findFirst()
          .map(endpoint -> endpoint.answer(request))
          .orElseGet(() -> Answer.refused(Refusal.of(404, -5000, "There is no such thing here")));
    } catch (RefusedRequest refused) {
      return Answer.refused(refused.refusal());
    } catch (IllegalArgumentException wrong) {
      return Answer.refused(Refusal.of(-1130, String.valueOf(wrong.getMessage())));
    }
  }
}
