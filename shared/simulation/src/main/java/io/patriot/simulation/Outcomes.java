package io.patriot.simulation;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.TradeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one call of the engine brings about, in the order it happens. */
final class Outcomes {
  private final ArrayList<Outcome> collected = new ArrayList<>();
  private final Grid grid;

  Outcomes(Grid grid) {
    this.grid = grid;
  }

  /** Hands over what was collected; no garbage when that is nothing. */
  List<Outcome> taken() {
    if (collected.isEmpty()) {
      return List.of();
    }
    List<Outcome> taken = List.copyOf(collected);
    collected.clear();
    return taken;
  }

  void accepted(WorkingOrder order) {
    collected.add(new Outcome.Accepted(order.order.id()));
  }

  void cancelled(WorkingOrder order) {
    collected.add(new Outcome.Cancelled(order.order.id(), order.leaves(grid)));
  }

  void expired(WorkingOrder order, ExpiryReason reason) {
    collected.add(new Outcome.Expired(order.order.id(), reason, order.leaves(grid)));
  }

  /** Books a fill on the order and, when that was all it could reduce, ends the rest. */
  void filled(WorkingOrder order, Price price, long lots, Liquidity liquidity, Instant at) {
    if (lots <= 0 || lots > order.workableLeavesLots()) {
      throw new IllegalStateException("A fill of " + lots + " lots for " + order.order.id());
    }
    order.filledLots += lots;
    order.fills++;
    Quantity quantity = grid.quantity(lots);
    var tradeId = new TradeId(order.order.id() + "-" + order.fills);
    var worth = grid.instrument().notional(price, quantity);
    var fee = order.order.fees().fee(worth, liquidity);
    var fill = new Fill(tradeId, price, quantity, fee, liquidity, at);
    var slippage =
        Optional.ofNullable(order.arrival).map(quote -> Slippage.of(order.side, fill, quote));
    collected.add(new Outcome.Filled(order.order.id(), fill, order.leaves(grid), slippage));
    if (order.isWorkedOff() && order.leavesLots() > 0) {
      expired(order, ExpiryReason.NOTHING_LEFT_TO_REDUCE);
    }
  }
}
