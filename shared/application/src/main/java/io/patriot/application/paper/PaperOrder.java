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
 * @param intent the wish, with the quantity and price that it was changed to last
 * @param place its place in line while it rests, as of the last saving
 * @param trigger how far a conditional order has come; empty for all others
 * @param amended whether its quantity or price was ever changed
 * @param fills its trades so far, first to last
 * @param settled whether it is finished and every report of it was sent
 * @param cause the request it came from, or that changed it last
 * @param version counts the savings; two venues that hold the same order by mistake cannot both go
 *     on
 */
public record PaperOrder(
    OrderIntent intent,
    State state,
    Optional<QueuePlace> place,
    Optional<PaperTrigger> trigger,
    boolean amended,
    List<Fill> fills,
    boolean settled,
    Cause cause,
    long version) {

  public PaperOrder {
    fills = List.copyOf(fills);
  }

  /** An order that waits for no trigger and was never changed. */
  public PaperOrder(
      OrderIntent intent,
      State state,
      Optional<QueuePlace> place,
      List<Fill> fills,
      boolean settled,
      Cause cause,
      long version) {
    this(intent, state, place, Optional.empty(), false, fills, settled, cause, version);
  }

  /** The next version of it, with nothing changed: whoever stores it has the order. */
  public PaperOrder takenOver() {
    return new PaperOrder(
        intent, state, place, trigger, amended, fills, settled, cause, version + 1);
  }

  /** The next version of it, with another place in line. */
  public PaperOrder movedTo(QueuePlace newPlace) {
    return new PaperOrder(
        intent, state, Optional.of(newPlace), trigger, amended, fills, settled, cause, version + 1);
  }

  /** The next version of it, which has come so far with its trigger. */
  public PaperOrder with(PaperTrigger newTrigger) {
    return new PaperOrder(
        intent, state, place, Optional.of(newTrigger), amended, fills, settled, cause, version + 1);
  }

  /** It with another quantity and price, and no place in line yet; not a version of its own. */
  public PaperOrder changedTo(OrderIntent newIntent, Cause newCause) {
    return new PaperOrder(
        newIntent, state, Optional.empty(), trigger, true, fills, settled, newCause, version);
  }

  /** Whether it still waits for its trigger. */
  public boolean waitsForTrigger() {
    return trigger.filter(PaperTrigger.Waiting.class::isInstance).isPresent();
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
