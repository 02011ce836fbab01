package io.patriot.testkit;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of our books once everything has come to rest; the venue's word is the measure.
 */
public final class Agreement {
  private static final Price MARK = Price.of("1234.5");
  private static final BigDecimal DEPOSIT = new BigDecimal("100000");

  private final InMemoryTradingStore store;
  private final ScriptedVenue venue;
  private final List<String> wrongs = new ArrayList<>();

  public Agreement(InMemoryTradingStore store, ScriptedVenue venue) {
    this.store = store;
    this.venue = venue;
  }

  /** Everything that was found to be wrong. */
  public List<String> wrongs() {
    return List.copyOf(wrongs);
  }

  /** Each order stands here as it stands there, and was there once at most. */
  public void checkOrders(AccountId account) {
    Map<String, ScriptedOrder> atVenue = new TreeMap<>();
    venue.orders().forEach(order -> atVenue.put(order.intent().orderId().value(), order));
    for (Order order : store.allOrders(account)) {
      must(venue.arrivals(order.id()) <= 1, "the venue had it twice", order);
      ScriptedOrder theirs = atVenue.get(order.id().value());
      must(!order.isPassing() || isWorkedOn(order, theirs), "it is stuck", order);
      if (theirs == null) {
        must(order.isFinished(), "the venue never had it, yet it lives", order);
        must(order.executed().isNothing(), "the venue never had it, yet it traded", order);
        continue;
      }
      must(theirs.isLive() != order.isFinished(), "one of us thinks it ended", order);
      must(
          theirs.leaves().isZero() == order instanceof Order.Filled,
          "one of us thinks it filled",
          order);
      must(theirs.leaves().equals(order.leaves()), "fills are missing or counted twice", order);
      must(
          !theirs.isLive() || !cancelWasAsked(order), "somebody took it back, yet it lives", order);
    }
  }

  /** This venue may leave a part of a market order untraded. */
  private static boolean isWorkedOn(Order order, @Nullable ScriptedOrder theirs) {
    boolean open = order instanceof Order.Open || order instanceof Order.PartiallyFilled;
    return open && theirs != null && theirs.isLive();
  }

  /**
   * What an account that began with the paper deposit owns is what its orders traded at the venue,
   * to the last digit.
   */
  public void checkMoney(AccountId account) {
    AccountBook book = store.book(account).orElseThrow();
    BigDecimal cash = BigDecimal.ZERO;
    Map<String, BigDecimal> held = new TreeMap<>();
    for (ScriptedOrder order : venue.orders()) {
      if (order.intent().account().equals(account)) {
        BigDecimal sign = BigDecimal.valueOf(order.intent().side() == Side.BUY ? 1 : -1);
        for (Fill fill : order.fills()) {
          cash = cash.subtract(sign.multiply(fill.cost().amount())).subtract(fill.fee().amount());
          held.merge(
              order.intent().symbol().value(),
              sign.multiply(fill.quantity().value()),
              BigDecimal::add);
        }
      }
    }
    BigDecimal equity = book.wallet().amount();
    BigDecimal worth = BigDecimal.ZERO;
    for (var instrument : FixedInstruments.bitcoinAndEther().all()) {
      Position position = book.position(instrument.symbol());
      BigDecimal theirs = held.getOrDefault(instrument.symbol().value(), BigDecimal.ZERO);
      must(signed(position).compareTo(theirs) == 0, "the position is not its fills", account);
      equity = equity.add(position.unrealised(MARK).amount());
      worth = worth.add(theirs.multiply(MARK.value()));
    }
    BigDecimal expected = DEPOSIT.add(cash).add(worth);
    must(equity.compareTo(expected) == 0, "money was lost or made", account);
    must(store.replayed(account).equals(book), "the book is not its history", account);
    must(
        book.working().keySet().stream()
            .noneMatch(id -> store.order(account, id).orElseThrow().isFinished()),
        "money is set aside for an order that ended",
        account);
  }

  private boolean cancelWasAsked(Order order) {
    return store.history(order.intent().account(), order.id()).stream()
        .anyMatch(recorded -> recorded.event() instanceof OrderEvent.CancelRequested);
  }

  private void must(boolean holds, String otherwise, Object of) {
    if (!holds) {
      wrongs.add(otherwise + ": " + of);
    }
  }

  private static BigDecimal signed(Position position) {
    BigDecimal quantity = position.quantity().value();
    return position.direction() == Direction.SHORT ? quantity.negate() : quantity;
  }
}
