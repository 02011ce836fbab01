package io.patriot.simulator.binance.order;

import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderId;
import io.patriot.simulation.ExpiryReason;
import io.patriot.simulation.Outcome;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Income;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.account.rest.AccountEvents;
import io.patriot.simulator.binance.time.VenueIds;
import io.patriot.simulator.binance.userstream.UserStreams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Books what the market says about orders: fills, ends, and what they do to accounts. */
public final class Settlement {
  private static final String MONEY = "USDT";
  private static final String OTHER_COIN = "BNB";
  private static final BigDecimal PRICE_OF_OTHER_COIN = new BigDecimal("600");
  private static final int FEE_DIGITS = 8;

  private final Map<OrderId, Order> working = new HashMap<>();
  private final List<OrderWatcher> watchers = new ArrayList<>();
  private final OrderRegister register;
  private final ReduceOnlyShares shares;
  private final OrderEvents events;
  private final AccountEvents accountEvents;
  private final TradeFaults faults;
  private final VenueIds ids;
  private final InstantSource clock;
  private @Nullable OrderTrade lastTrade;
  private long idOfBothSides;

  public Settlement(
      OrderRegister register,
      Floor floor,
      UserStreams streams,
      AccountEvents accountEvents,
      TradeFaults faults,
      VenueIds ids,
      InstantSource clock) {
    this.register = register;
    this.shares = new ReduceOnlyShares(register, floor);
    this.events = new OrderEvents(streams, clock);
    this.accountEvents = accountEvents;
    this.faults = faults;
    this.ids = ids;
    this.clock = clock;
  }

  public void watch(OrderWatcher watcher) {
    watchers.add(watcher);
  }

  OrderEvents events() {
    return events;
  }

  /** An order has been taken by the market under its present name. */
  void taken(Order order) {
    working.put(order.engineId(), order);
    if (order.terms().rests()) {
      order.account().claim(order.id(), order);
    }
    if (order.amendments() == 0) {
      watchers.forEach(watcher -> watcher.accepted(order));
    } else {
      watchers.forEach(watcher -> watcher.amended(order));
    }
  }

  /** An order's present name is no longer used in the market. */
  void withdrawn(Order order) {
    working.remove(order.engineId());
  }

  public void settle(List<Outcome> outcomes) {
    Set<Position> changed = new LinkedHashSet<>();
    Map<Position, Account> owners = new HashMap<>();
    for (Outcome outcome : outcomes) {
      Order order = working.get(outcome.orderId());
      if (order == null || !order.isOpen()) {
        continue;
      }
      if (outcome instanceof Outcome.Filled(var _, var fill, var _, var _)) {
        Position position = fill(order, fill);
        changed.add(position);
        owners.put(position, order.account());
      } else if (outcome instanceof Outcome.Expired(var _, var reason, var _)) {
        expire(order, code(reason));
      }
    }
    changed.forEach(position -> share(Objects.requireNonNull(owners.get(position)), position));
  }

  /** Divides a position anew among the orders that may only close it. */
  void share(Account account, Position position) {
    List<Outcome> outcomes = shares.divide(account, position);
    if (!outcomes.isEmpty()) {
      settle(outcomes);
    }
  }

  void expire(Order order, String reason) {
    end(order, OrderStatus.EXPIRED);
    events.changed(order, "EXPIRED", reason);
    watchers.forEach(watcher -> watcher.ended(order));
  }

  void cancel(Order order) {
    end(order, OrderStatus.CANCELED);
    events.changed(order, "CANCELED");
    watchers.forEach(watcher -> watcher.ended(order));
  }

  /** Books a trade that the venue itself makes with an order. */
  void fillByVenue(Order order, BigDecimal price, BigDecimal quantity, BigDecimal fee) {
    Position position = book(order, price, quantity, fee, false);
    share(order.account(), position);
  }

  private Position fill(Order order, Fill fill) {
    BigDecimal quantity = fill.quantity().value();
    Position position = order.account().position(order.instrument(), order.positionSide());
    if (order.reduces()) {
      // Others of the same moment may have closed what this one was to close.
      quantity = quantity.min(position.closableBy(order.side()));
      if (quantity.signum() == 0) {
        expire(order, code(ExpiryReason.NOTHING_LEFT_TO_REDUCE));
        return position;
      }
    }
    return book(
        order,
        fill.price().value(),
        quantity,
        fill.fee().amount(),
        fill.liquidity() == Liquidity.MAKER);
  }

  private Position book(
      Order order, BigDecimal price, BigDecimal quantity, BigDecimal fee, boolean maker) {
    long nowMs = clock.millis();
    Account account = order.account();
    String symbol = order.instrument().name();
    Position position = account.position(order.instrument(), order.positionSide());
    BigDecimal earned = account.trade(position, order.side(), quantity, price, nowMs);
    order.filled(quantity, price, nowMs);
    OrderTrade trade = trade(order, price, quantity, fee, earned, maker);
    String tradeId = Long.toString(trade.id());
    if (earned.signum() != 0) {
      account.move(Income.Kind.REALIZED_PNL, symbol, earned, nowMs, tradeId);
    }
    if (trade.feeCoin().equals(MONEY)) {
      account.move(Income.Kind.COMMISSION, symbol, fee.negate(), nowMs, tradeId);
    }
    register.of(account).traded(trade);
    if (!order.isOpen()) {
      close(order);
    }
    events.tradedShortly(trade);
    accountEvents.updated(account, "ORDER", BigDecimal.ZERO, List.of(position));
    events.traded(trade);
    watchers.forEach(watcher -> watcher.traded(trade, position));
    if (!order.isOpen()) {
      watchers.forEach(watcher -> watcher.ended(order));
    }
    return position;
  }

  private OrderTrade trade(
      Order order,
      BigDecimal price,
      BigDecimal quantity,
      BigDecimal fee,
      BigDecimal earned,
      boolean maker) {
    Account account = order.account();
    boolean otherCoin = faults.paysInAnotherCoin(account);
    lastTrade =
        new OrderTrade(
            order,
            id(order),
            price,
            quantity,
            otherCoin ? fee.divide(PRICE_OF_OTHER_COIN, FEE_DIGITS, RoundingMode.HALF_UP) : fee,
            otherCoin ? OTHER_COIN : MONEY,
            earned,
            maker,
            clock.millis());
    return lastTrade;
  }

  private long id(Order order) {
    OrderTrade last = lastTrade;
    if (last == null
        || last.id() == idOfBothSides
        || last.order().account() != order.account()
        || last.order().instrument() != order.instrument()
        || last.order().side() == order.side()
        || !faults.meetsItself(order.account())) {
      return ids.nextTrade();
    }
    idOfBothSides = last.id();
    return last.id();
  }

  private void end(Order order, OrderStatus how) {
    order.end(how, clock.millis());
    close(order);
  }

  private void close(Order order) {
    working.remove(order.engineId());
    order.account().release(order.id());
    register.of(order.account()).ended(order);
  }

  /** The reason in the venue's numbers. */
  private static String code(ExpiryReason reason) {
    if (reason == ExpiryReason.IMMEDIATE_REMAINDER) {
      return "2";
    }
    if (reason == ExpiryReason.NOTHING_LEFT_TO_REDUCE) {
      return "4";
    }
    return reason == ExpiryReason.NOT_FILLABLE_WHOLE ? "0" : "9";
  }
}
