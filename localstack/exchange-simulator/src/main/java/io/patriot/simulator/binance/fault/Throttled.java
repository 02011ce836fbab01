package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.Request;
import java.util.Set;

/** The venue has too much to do and turns orders away; what only reduces passes. */
public record Throttled() implements RequestFault {
  private static final Set<String> ORDER_PATHS =
      Set.of("/fapi/v1/order", "/fapi/v1/order/test", "/fapi/v1/batchOrders");

  @Override
  public String name() {
    return "throttled";
  }

  @Override
  public void strike(Strike strike) {
    if (isSpared(strike.request())) {
      strike.answering().accept(strike.execute().get());
    } else {
      strike.refuse(
          Refusal.of(
              503,
              -1008,
              "Request throttled by system-level protection. Reduce-only/close-position orders"
                  + " are exempt. Please try again."));
    }
  }

  /** Whether the venue answers all the same: it turns nothing away but orders that open. */
  private static boolean isSpared(Request request) {
    return !request.method().equals("POST")
        || !ORDER_PATHS.contains(request.path())
        || isTrue(request, "reduceOnly")
        || isTrue(request, "closePosition")
        || closes(request.text("positionSide").orElse(""), request.text("side").orElse(""));
  }

  private static boolean isTrue(Request request, String flag) {
    return request.text(flag).orElse("").equalsIgnoreCase("true");
  }

  private static boolean closes(String positionSide, String side) {
    return (positionSide.equals("LONG") && side.equals("SELL"))
        || (positionSide.equals("SHORT") && side.equals("BUY"));
  }
}
