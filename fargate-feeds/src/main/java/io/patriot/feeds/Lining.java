package io.patriot.feeds;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.QueuePlace;
import io.patriot.domain.money.Quantity;
import io.patriot.simulation.ArrivalQuote;
import io.patriot.simulation.RestingOrder;
import io.patriot.simulation.SimulatedOrder;
import java.util.Comparator;

/** From an order's place in the simulated market to the one that is stored, and back. */
final class Lining {
  /** The order in which to line up again: those without a stored place last. */
  static final Comparator<PaperOrder> BY_TURN =
      Comparator.<PaperOrder>comparingLong(
              order -> order.place().map(QueuePlace::turn).orElse(Long.MAX_VALUE))
          .thenComparing(PaperOrder::id);

  private Lining() {}

  static QueuePlace place(RestingOrder order, long turn) {
    return new QueuePlace(
        turn,
        order.queueAhead(),
        order.standing(),
        order.arrival().map(quote -> new QueuePlace.Arrival(quote.bid(), quote.ask())));
  }

  /** Without a stored place it lines up at the back: nobody knows where it stood. */
  static RestingOrder resting(PaperOrder order, SimulatedOrder simulated) {
    Quantity filled = Quantity.ZERO;
    for (var fill : order.fills()) {
      filled = filled.plus(fill.quantity());
    }
    return new RestingOrder(
        simulated,
        filled,
        order.fills().size(),
        order.place().flatMap(QueuePlace::ahead),
        order.place().map(QueuePlace::standing).orElse(false),
        order
            .place()
            .flatMap(QueuePlace::arrival)
            .map(met -> new ArrivalQuote(met.bid(), met.ask())));
  }
}
