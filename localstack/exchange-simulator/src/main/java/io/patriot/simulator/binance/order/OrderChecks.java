package io.patriot.simulator.binance.order;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.LeverageBrackets;
import io.patriot.simulator.binance.account.Margin;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.account.PositionMargin;
import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;

/** Everything an order must pass before it may trade. */
public final class OrderChecks {
  public static final int OPEN_ORDERS_MAX = 200;

  private final Floor floor;
  private final Margin margin;
  private final OrderRegister register;

  public OrderChecks(Floor floor, Margin margin, OrderRegister register) {
    this.floor = floor;
    this.margin = margin;
    this.register = register;
  }

  public void check(Account account, NewOrder order) {
    filters(order);
    if (!order.closes()) {
      BigDecimal price =
          order.kind() == OrderKind.LIMIT ? order.price() : floor.mark(order.instrument());
      Filters.notional(order.instrument(), price.multiply(order.quantity()));
    }
    AccountOrders orders = register.of(account);
    if (orders.hasOpen(order.clientId())) {
      throw OrderRefusals.duplicateClientId().now();
    }
    if (order.rests() && account.claims(order.instrument()) >= OPEN_ORDERS_MAX) {
      throw OrderRefusals.tooManyOpen().now();
    }
    if (order.closes()) {
      reducible(account, order);
    }
    if (order.lifetime().postOnly() && wouldTake(order)) {
      throw OrderRefusals.postOnly().now();
    }
    margin(account, order, order.quantity());
  }

  void filters(NewOrder order) {
    Instrument instrument = order.instrument();
    BigDecimal mark = floor.mark(instrument);
    Filters.quantity(instrument, order.quantity(), order.kind() == OrderKind.MARKET);
    if (order.kind() == OrderKind.LIMIT) {
      Filters.price(instrument, order.price());
      Filters.percentPrice(order.side(), order.price(), mark);
    } else {
      BigDecimal best =
          floor
              .best(instrument, order.side())
              .orElseThrow(() -> OrderRefusals.unableToFill().now());
      Filters.percentPriceAtMarket(order.side(), best, mark);
    }
  }

  boolean wouldTake(NewOrder order) {
    return order.kind() == OrderKind.LIMIT
        && floor
            .best(order.instrument(), order.side())
            .filter(
                best ->
                    order.side() == Side.BUY
                        ? order.price().compareTo(best) >= 0
                        : order.price().compareTo(best) <= 0)
            .isPresent();
  }

  /**
   * How much of the position an order that closes may take: all of it at once, or, if it waits,
   * what other waiting ones have left.
   */
  BigDecimal reducible(Account account, NewOrder order) {
    BigDecimal closable =
        account.position(order.instrument(), order.positionSide()).closableBy(order.side());
    BigDecimal room =
        order.rests()
            ? register
                .of(account)
                .open(order.instrument())
                .filter(other -> ReduceOnlyShares.isRival(other, order))
                .map(Order::left)
                .reduce(closable, BigDecimal::subtract)
            : closable;
    if (room.signum() <= 0) {
      throw OrderRefusals.reduceOnly().now();
    }
    return room;
  }

  /** Whether the account can carry the order beside all it carries already. */
  void margin(Account account, NewOrder order, BigDecimal quantity) {
    if (order.closes()) {
      return;
    }
    Instrument instrument = order.instrument();
    BigDecimal price =
        order.kind() == OrderKind.LIMIT
            ? order.price()
            : floor.best(instrument, order.side()).orElse(floor.mark(instrument));
    BigDecimal worth = price.multiply(quantity);
    boolean buys = order.side() == Side.BUY;
    Position position = account.position(instrument, order.positionSide());
    PositionMargin before = margin.of(account, position);
    PositionMargin after =
        margin.of(
            account, position, buys ? worth : BigDecimal.ZERO, buys ? BigDecimal.ZERO : worth);
    BigDecimal more = after.orderInitial().subtract(before.orderInitial());
    if (more.signum() <= 0) {
      return;
    }
    BigDecimal worst =
        Margin.worst(position.side(), after.notional(), after.bidNotional(), after.askNotional());
    long cap = LeverageBrackets.notionalMax(instrument, account.settings(instrument).leverage());
    if (worst.compareTo(BigDecimal.valueOf(cap)) > 0) {
      throw OrderRefusals.tooLarge().now();
    }
    BigDecimal dearer = buys ? price.subtract(after.mark()) : after.mark().subtract(price);
    BigDecimal openLoss = dearer.max(BigDecimal.ZERO).multiply(quantity);
    if (more.add(openLoss).compareTo(margin.of(account).available()) > 0) {
      throw OrderRefusals.margin().now();
    }
  }
}
