package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes up to ten orders back. */
public final class BatchCancel implements PrivateEndpoint {
  private static final int ORDERS_MAX = 10;

  private final CancelOrder single;

  public BatchCancel(CancelOrder single) {
    this.single = single;
  }

  @Override
  public String path() {
    return "/fapi/v1/batchOrders";
  }

  @Override
  public String method() {
    return "DELETE";
  }

  @Override
  public Security security() {
    return Security.TRADE;
  }

  @Override
  public Answer answer(Call call) {
    Request request = call.request();
    String symbol = request.requiredInstrument().name();
    Optional<String> ids = request.text("orderIdList");
    String names = request.text("origClientOrderIdList").orElse("");
    if (ids.isEmpty() && names.isEmpty()) {
      throw Refusal.missingBoth("orderIdList", "origClientOrderIdList").now();
    }
    String parameter = ids.isPresent() ? "orderId" : "origClientOrderId";
    return Batch.answer(
        BatchList.texts(ids.orElse(names), parameter + "List", ORDERS_MAX),
        (json, id) -> {
          var fields = Map.of("symbol", List.of(symbol), parameter, List.of(id));
          single.cancel(json, new Call(call.account(), call.key(), request.with(fields)));
        });
  }
}
