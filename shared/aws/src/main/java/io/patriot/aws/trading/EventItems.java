package io.patriot.aws.trading;

import io.patriot.aws.bus.Outbox;
import io.patriot.aws.bus.OutboxText;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Tables;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import io.patriot.events.EventEnvelope;
import io.patriot.events.Wire;
import java.time.Instant;
import java.util.List;

/** Events as items: one to keep for each, and one for all that is gone when they are published. */
final class EventItems {
  private final Wire wire;

  EventItems(Wire wire) {
    this.wire = wire;
  }

  /** An event of an order, as it is kept. */
  Item ofOrder(AccountId account, OrderId order, EventEnvelope event) {
    return item(account, event, Keys.orderEvent(account.tenant(), order, event.version()));
  }

  /** An event of an account, as it is kept. */
  Item ofAccount(AccountId account, EventEnvelope event) {
    return item(account, event, Keys.accountEvent(account, event.version()));
  }

  /** What says that the events of one step are still to be published. */
  Item outbox(AccountId account, Instant at, List<EventEnvelope> events) {
    EventEnvelope first = events.getFirst();
    Key outbox = Keys.outbox(account, at, first.aggregateId(), first.version());
    return Item.at(outbox)
        .with(Outbox.EVENTS, OutboxText.of(events.stream().map(wire::write).toList()));
  }

  EventEnvelope envelope(Item item) {
    return wire.read(item.text(Item.JSON), EventEnvelope.class);
  }

  private Item item(AccountId account, EventEnvelope event, Key key) {
    Item item = Item.at(key).with(Item.JSON, wire.write(event));
    Long accountVersion = event.accountVersion();
    return accountVersion == null
        ? item
        : item.with(Tables.ACCOUNT_KEY, Keys.account(account))
            .with(Tables.ACCOUNT_VERSION, accountVersion);
  }
}
