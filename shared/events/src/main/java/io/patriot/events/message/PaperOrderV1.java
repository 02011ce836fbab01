package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.events.order.OrderIntentV1;
import org.jspecify.annotations.Nullable;

/** An order or a cancellation on its way to the paper venue; one of the two is set. */
@Serdeable
public record PaperOrderV1(CauseV1 cause, @Nullable OrderIntentV1 place, @Nullable CancelV1 cancel)
    implements Message {

  /** Take this order off the paper book. */
  @Serdeable
  public record CancelV1(String account, String symbol, String orderId) {}
}
