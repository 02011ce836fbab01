package io.patriot.aws.trading;

import io.patriot.aws.bus.Outbox;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Tables;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import io.patriot.events.EventEnvelope;
import io.patriot.events.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Events as items: one to keep for each, and one for all that is gone when they are published. */
final class EventItems {
  private final Wire wire;

  EventItems(Wire wire) {
    this.wire = wire;
  }

  /** The items of one step of an order. */
  List<Item> ofOrder(AccountId account, OrderId order, Instant at, List<EventEnvelope> events) {
    return items(
        account, at, events, event -> Keys.orderEvent(account.tenant(), order, event.version()));
  }

  List<Item> ofAccount(AccountId account, Instant at, List<EventEnvelope> events) {
    return items(account, at, events, one -> Keys.accountEvent(account, one.version()));
  }

  EventEnvelope envelope(Item item) {
    return wire.read(item.text(Item.JSON), EventEnvelope.class);
  }

  private List<Item> items(
      AccountId account, Instant at, List<EventEnvelope> events, Function<EventEnvelope, Key> key) {
    var items = new ArrayList<Item>();
    var texts = new ArrayList<String>();
    for (EventEnvelope event : events) {
      String text = wire.write(event);
      texts.add(text);
      Item item = Item.at(key.apply(event)).with(Item.JSON, text);
      Long accountVersion = event.accountVersion();
      items.add(
          accountVersion == null
              ? item
              : item.with(Tables.ACCOUNT_KEY, Keys.account(account))
                  .with(Tables.ACCOUNT_VERSION, accountVersion));
    }
    EventEnvelope first = events.getFirst();
    Key outbox = Keys.outbox(account, at, first.aggregateId(), first.version());
    items.add(Item.at(outbox).with(Outbox.EVENTS, "[" + String.join(",", texts) + "]"));
    return items;
  }
}
