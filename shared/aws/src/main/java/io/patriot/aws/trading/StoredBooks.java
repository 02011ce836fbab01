package io.patriot.aws.trading;

import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Tables;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.events.Wire;

/** Books as others than the trading store read them, and the list of those that hold something. */
public final class StoredBooks {
  private final StateItems states;

  public StoredBooks(Wire wire) {
    this.states = new StateItems(wire, new Heads());
  }

  public AccountBook read(Item item) {
    return states.book(item);
  }

  /**
   * Puts an item on the list of accounts to look after; it stays at its place while it is there.
   */
  public static Item listed(Item item, AccountId account) {
    return item.with(Tables.WAITING_SHARD, Keys.holdingShelfOf(account))
        .with(Tables.WAITING_SINCE, account.toString());
  }
}
