package io.patriot.feeds;

import io.patriot.application.order.TradingStore;
import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What accounts hold, counted by the paper venue: their stored books, and the fills that happened
 * here and are still on their way into them.
 */
final class Holdings {
  private final TradingStore store;
  private final PaperOrders orders;

  Holdings(TradingStore store, PaperOrders orders) {
    this.store = store;
    this.orders = orders;
  }

  /**
   * Reads a book, and then the venue's record of each order that the book does not know the end of:
   * a fill that the book has not heard of can only be one of theirs.
   */
  Stored read(AccountId account, Instrument market) {
    Optional<AccountBook> book = store.book(account);
    var working = new HashMap<OrderId, PaperOrder>();
    book.ifPresent(
        read ->
            read.working()
                .forEach(
                    (id, order) -> {
                      if (order.symbol().equals(market.symbol())) {
                        orders.find(account, id).ifPresent(found -> working.put(id, found));
                      }
                    }));
    return new Stored(market, book, working);
  }

  /** A book with the venue's records as they were stored just after it. */
  record Stored(Instrument market, Optional<AccountBook> book, Map<OrderId, PaperOrder> orders) {

    /**
     * The position with all that traded until now.
     *
     * @param newest the states in memory, which are ahead of what is stored
     */
    Position position(Map<OrderId, PaperOrder> newest) {
      if (book.isEmpty()) {
        return Position.flat(market.symbol(), market.quote());
      }
      AccountBook known = book.orElseThrow();
      Position position = known.position(Leg.only(market.symbol()));
      for (var entry : known.working().entrySet()) {
        PaperOrder stored = orders.get(entry.getKey());
        PaperOrder order = newest.getOrDefault(entry.getKey(), stored);
        if (order != null && entry.getValue().symbol().equals(market.symbol())) {
          position = withUnrecorded(position, entry.getValue(), order);
        }
      }
      return position;
    }

    private static Position withUnrecorded(
        Position position, WorkingOrder recorded, PaperOrder order) {
      Quantity known = recorded.quantity().minus(recorded.leaves());
      Quantity counted = Quantity.ZERO;
      for (Fill fill : order.fills()) {
        counted = counted.plus(fill.quantity());
        if (counted.isAbove(known)) {
          position = position.after(recorded.side(), fill);
        }
      }
      return position;
    }
  }
}
