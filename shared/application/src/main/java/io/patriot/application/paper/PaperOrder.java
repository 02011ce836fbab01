package io.patriot.application.paper;

import io.patriot.application.trace.Cause;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import java.util.List;
import java.util.Optional;

/**
 * An order as the paper venue keeps it, so that a restart finds its book as it was.
 *
 * @param place its place in line while it rests, as of the last saving
 * @param fills its trades so far, first to last
 * @param settled whether it is finished and every report of it was sent
 * @param cause the request it came from
 * @param version counts the savings; two venues that hold the same order by mistake cannot both go
 *     on
 */
public record PaperOrder(
    OrderIntent intent,
    State state,
    Optional<QueuePlace> place,
    List<Fill> fills,
    boolean settled,
    Cause cause,
    long version) {

  public PaperOrder {
    fills = List.copyOf(fills);
  }

  /** The next version of it, with another place in line. */
  public PaperOrder movedTo(QueuePlace newPlace) {
    return new PaperOrder(intent, state, Optional.of(newPlace), fills, settled, cause, version + 1);
  }

  public OrderId id() {
    return intent.orderId();
  }

  /** Where it stands at the paper venue. */
  public sealed interface State {
    /** It rests or waits to be matched. */
    record Live() implements State {}

    /** All of it traded. */
    record Filled() implements State {}

    /** It was taken back. */
    record Cancelled(String cause) implements State {}

    /** Its time in force ran out. */
    record Expired(String cause) implements State {}

    /** The venue refused it. */
    record Rejected(String code, String message) implements State {}
  }
}
