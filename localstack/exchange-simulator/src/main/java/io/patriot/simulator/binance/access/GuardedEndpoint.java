package io.patriot.simulator.binance.access;

import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Endpoint;
import io.patriot.simulator.binance.rest.RefusedRequest;
import io.patriot.simulator.binance.rest.Request;

/** A private endpoint with its guard before it. */
public final class GuardedEndpoint implements Endpoint {
  private final Guard guard;
  private final OrderBudget budget;
  private final PrivateEndpoint inner;

  public GuardedEndpoint(Guard guard, OrderBudget budget, PrivateEndpoint inner) {
    this.guard = guard;
    this.budget = budget;
    this.inner = inner;
  }

  @Override
  public String path() {
    return inner.path();
  }

  @Override
  public String method() {
    return inner.method();
  }

  @Override
  public int weight(Request request) {
    return inner.weight(request);
  }

  @Override
  public Answer answer(Request request) {
    Call call = guard.admit(request, inner.security());
    if (inner.orderCost().equals(OrderCost.NONE)) {
      return inner.answer(call);
    }
    var headers = budget.use(call.account().id(), inner.orderCost());
    try {
      return inner.answer(call).with(headers);
    } catch (RefusedRequest refused) {
      return Answer.refused(refused.refusal()).with(headers);
    }
  }
}
