package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.events.order.OrderIntentV1;
import org.jspecify.annotations.Nullable;

/** An order, a change or a cancellation on its way to the paper venue; one of them is set. */
@Serdeable
public record PaperOrderV1(
    CauseV1 cause,
    @Nullable OrderIntentV1 place,
    @Nullable AmendV1 amend,
    @Nullable CancelV1 cancel)
    implements Message {

  /** Change this order where it rests. */
  @Serdeable
  public record AmendV1(
      String account, String symbol, String orderId, String quantity, String price) {}

  /** Take this order off the paper book. */
  @Serdeable
  public record CancelV1(String account, String symbol, String orderId) {}
}
