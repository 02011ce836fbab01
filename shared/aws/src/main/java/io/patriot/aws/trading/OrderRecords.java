package io.patriot.aws.trading;

import io.patriot.application.order.Decided;
import io.patriot.application.order.OrderRecord;
import io.patriot.application.order.OrderRecord.Integrity;
import io.patriot.application.order.RecordedEvent;
import io.patriot.aws.table.Item;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.events.EventEnvelope;
import io.patriot.events.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks over what is kept of an order: whether each step follows from the one before. */
final class OrderRecords {
  private final EventRecords records;
  private final EventItems events;
  private final DecisionItems decisions;

  OrderRecords(Wire wire, EventRecords records, EventItems events) {
    this.records = records;
    this.events = events;
    this.decisions = new DecisionItems(wire);
  }

  /**
   * @param state the order as it stands, read before its events
   * @param items its events, first to last
   */
  OrderRecord of(Optional<Item> state, List<Item> items) {
    var history = new ArrayList<RecordedEvent>();
    Optional<Decided> decided = Optional.empty();
    for (Item item : items) {
      EventEnvelope envelope = events.envelope(item);
      history.add(records.read(envelope));
      if (decided.isEmpty()
          && history.getFirst().event() instanceof OrderEvent.Requested(OrderIntent intent)) {
        decided = decisions.read(item, envelope, intent);
      }
    }
    return new OrderRecord(history, integrity(state, items), decided);
  }

  private Integrity integrity(Optional<Item> state, List<Item> items) {
    long standing = state.map(item -> item.number(Item.VERSION)).orElse(0L);
    String sealOfState = state.map(item -> Sealed.of(item, Sealed.SEAL)).orElse(Sealed.NONE);
    String seal = Sealed.NONE;
    long version = 0;
    for (Item item : items) {
      EventEnvelope envelope = events.envelope(item);
      version++;
      seal = Sealed.after(seal, item);
      if (envelope.version() != version
          || !Sealed.of(item, Sealed.SEAL).equals(seal)
          || (version == standing && !seal.equals(sealOfState))) {
        return new Integrity.Broken(version);
      }
    }
    return version < standing ? new Integrity.Broken(version + 1) : new Integrity.Whole(seal);
  }
}
