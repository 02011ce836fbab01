package io.patriot.aws.trading;

import io.patriot.application.order.ProtectionLook;
import io.patriot.application.risk.AtStake;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Tables;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.order.Order;
import io.patriot.events.Wire;

/** Orders and books as items. What conditions look at stands beside the JSON. */
final class StateItems {
  static final String FENCE = "fence";

  private final Wire wire;
  private final Heads heads;

  /**
   * @param heads is told of every state that is read
   */
  StateItems(Wire wire, Heads heads) {
    this.wire = wire;
    this.heads = heads;
  }

  /**
   * An order that waits for something is listed among the waiting ones, by when it was wished: that
   * stays the same through all its passing states, and an index whose keys stay costs nothing.
   */
  Item item(Order order, String seal) {
    Item item =
        Sealed.with(
            Item.at(Keys.order(order.intent().account(), order.id()))
                .with(Item.VERSION, order.version())
                .with(Item.JSON, wire.write(OrderV1.of(order))),
            Sealed.SEAL,
            seal);
    return order.isPassing()
        ? item.with(Tables.WAITING_SHARD, Keys.waitingShardOf(order.id()))
            .with(Tables.WAITING_SINCE, Keys.sortable(order.intent().requestedAt()))
        : item;
  }

  /** One that is guarded, or only has much in the market, is listed for as long as it does. */
  Item item(AccountBook book, String seal) {
    Item item =
        Sealed.with(
            Item.at(Keys.book(book.account()))
                .with(Item.VERSION, book.version())
                .with(FENCE, book.fence()),
            Sealed.SEAL,
            seal);
    item = BookText.with(item, wire.write(AccountBookV1.of(book)));
    if (ProtectionLook.isDue(book)) {
      return item.with(Tables.WAITING_SHARD, Keys.GUARDED)
          .with(Tables.WAITING_SINCE, book.account().toString());
    }
    return AtStake.isEnough(book) ? StoredBooks.listed(item, book.account()) : item;
  }

  Order order(Item item) {
    heads.note(item);
    return wire.read(item.text(Item.JSON), OrderV1.class).toDomain();
  }

  AccountBook book(Item item) {
    heads.note(item);
    return wire.read(BookText.of(item), AccountBookV1.class).toDomain();
  }
}
