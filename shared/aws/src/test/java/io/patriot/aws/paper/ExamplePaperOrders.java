package io.patriot.aws.paper;

import static io.patriot.testkit.AccountExamples.aCause;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.QueuePlace;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderIntent;
import io.patriot.testkit.OrderExamples;
import java.util.List;
import java.util.Optional;

/** Paper orders to test with. */
public final class ExamplePaperOrders {
  private static final QueuePlace PLACE =
      new QueuePlace(
          7,
          Optional.of(Quantity.of("0.125")),
          true,
          Optional.of(new QueuePlace.Arrival(Price.of("61800"), Price.of("61800.1"))));

  private ExamplePaperOrders() {}

  public static PaperOrder aLiveOrder() {
    return aLiveOrder(OrderExamples.anIntent());
  }

  public static PaperOrder aLiveOrder(OrderIntent intent) {
    return new PaperOrder(
        intent, new PaperOrder.State.Live(), Optional.of(PLACE), List.of(), false, aCause(), 1);
  }

  public static PaperOrder filled(PaperOrder order, Fill fill) {
    return next(order, new PaperOrder.State.Filled(), List.of(fill), false);
  }

  public static PaperOrder next(
      PaperOrder order, PaperOrder.State state, List<Fill> fills, boolean settled) {
    return new PaperOrder(
        order.intent(),
        state,
        Optional.empty(),
        fills,
        settled,
        order.cause(),
        order.version() + 1);
  }
}
