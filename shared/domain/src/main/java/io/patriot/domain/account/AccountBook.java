package io.patriot.domain.account;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What an account owns, holds, and has set aside: the fold of its own events and of its orders'
 * events.
 *
 * @param version how many changes made this state
 * @param fence counts the turns of the trading switch; an order approved under an older number is
 *     sent only if the switch as it stands now lets it pass
 * @param wallet deposits, plus what was realised, less fees
 * @param positions by market, flat ones left out
 * @param working orders that may still trade
 */
public record AccountBook(
    AccountId account,
    long version,
    AccountStatus status,
    TradingState tradingState,
    long fence,
    Limits limits,
    Money wallet,
    Money realised,
    Money fees,
    SortedMap<Symbol, Position> positions,
    SortedMap<OrderId, WorkingOrder> working) {

  public AccountBook {
    positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
    working = Collections.unmodifiableSortedMap(new TreeMap<>(working));
  }

  public static AccountBook opened(AccountId account, AccountEvent.Opened opened) {
    Money nothing = Money.zero(opened.deposit().asset());
    return new AccountBook(
        account,
        1,
        AccountStatus.ACTIVE,
        TradingState.ACTIVE,
        1,
        opened.limits(),
        opened.deposit(),
        nothing,
        nothing,
        new TreeMap<>(),
        new TreeMap<>());
  }

  /** The book after something happened to the account itself. */
  public AccountBook after(AccountEvent event) {
    return switch (event) {
      case AccountEvent.Opened _ ->
          throw new IllegalStateException("An account opens once: " + account);
      case AccountEvent.TradingStateChanged e ->
          new AccountBook(
              account,
              version + 1,
              status,
              e.state(),
              fence + 1,
              limits,
              wallet,
              realised,
              fees,
              positions,
              working);
      case AccountEvent.ExternalFill e -> traded(e.symbol(), e.side(), e.fill(), working);
      case AccountEvent.WalletCorrected e ->
          with(wallet.plus(e.change()), realised, fees, positions, working);
      case AccountEvent.PositionCorrected e ->
          with(wallet, realised, fees, held(e.position()), working);
    };
  }

  /**
   * The book after something happened to one of its orders; news that moves no money leaves it as
   * it is.
   */
  public AccountBook after(OrderIntent intent, OrderEvent event) {
    return switch (event) {
      case OrderEvent.Approved e -> approved(intent, e.reserved());
      case OrderEvent.Filled e -> filled(intent, e.fill());
      case OrderEvent.Rejected _, OrderEvent.Cancelled _, OrderEvent.Expired _ ->
          released(intent.orderId());
      case OrderEvent.AmendRequested e ->
          changed(intent.orderId(), order -> order.orAmended(e.quantity(), e.reserved()));
      case OrderEvent.Amended e ->
          changed(intent.orderId(), order -> order.amended(e.quantity(), e.reserved()));
      case OrderEvent.AmendRefused e -> unchanged(intent, e.reserved());
      case OrderEvent.Requested _,
          OrderEvent.Denied _,
          OrderEvent.Submitted _,
          OrderEvent.Accepted _,
          OrderEvent.Triggered _,
          OrderEvent.OutcomeUnknown _,
          OrderEvent.NotFound _,
          OrderEvent.ReplaceRequested _,
          OrderEvent.Replaced _,
          OrderEvent.CancelRequested _ ->
          this;
    };
  }

  public Asset currency() {
    return wallet.asset();
  }

  /** The position in a market, flat when there is none. */
  public Position position(Symbol symbol) {
    Position position = positions.get(symbol);
    return position != null ? position : Position.flat(symbol, currency());
  }

  /** The money that positions tie up: their cost divided by the leverage. */
  public Money margin() {
    Money cost = Money.zero(currency());
    for (Position position : positions.values()) {
      cost = cost.plus(position.cost());
    }
    return new Money(
        cost.amount()
            .divide(
                BigDecimal.valueOf(limits.leverage()), Money.SHARE_DIGITS, RoundingMode.CEILING),
        currency());
  }

  /** The money set aside for working orders. */
  public Money reserved() {
    Money sum = Money.zero(currency());
    for (WorkingOrder order : working.values()) {
      sum = sum.plus(order.reserved());
    }
    return sum;
  }

  /** What a new order may use; gains that are only on paper do not count. */
  public Money free() {
    return wallet.minus(margin()).minus(reserved());
  }

  /** The most a position may be worth now. */
  public Money positionMax() {
    Rate share = limits.positionShareMax();
    return limits.positionMax().min(wallet.times(share));
  }

  /**
   * Whether the trading switch, as it stands now, lets an order pass that was approved before and
   * is counted here as working.
   */
  public boolean maySend(OrderIntent approved) {
    return switch (tradingState) {
      case ACTIVE -> true;
      case REDUCE_ONLY ->
          approved.terms().reduceOnly() || workingOnlyReduces(approved.symbol(), approved.side());
      case HALTED -> false;
    };
  }

  private boolean workingOnlyReduces(Symbol symbol, Side side) {
    Quantity sum = Quantity.ZERO;
    for (WorkingOrder order : working.values()) {
      if (order.symbol().equals(symbol) && order.side() == side) {
        sum = sum.plus(order.leaves());
      }
    }
    return !sum.isAbove(position(symbol).reducibleBy(side));
  }

  private AccountBook approved(OrderIntent intent, Money reserved) {
    var orders = new TreeMap<>(working);
    orders.put(
        intent.orderId(),
        new WorkingOrder(
            intent.symbol(),
            intent.side(),
            intent.quantity(),
            intent.quantity(),
            intent.terms().reduceOnly(),
            reserved));
    return with(wallet, realised, fees, positions, orders);
  }

  private AccountBook filled(OrderIntent intent, Fill fill) {
    var orders = new TreeMap<>(working);
    orders.computeIfPresent(
        intent.orderId(),
        (_, order) -> {
          WorkingOrder rest = order.afterFillOf(fill.quantity());
          return rest.leaves().isZero() ? null : rest;
        });
    return traded(intent.symbol(), intent.side(), fill, orders);
  }

  private AccountBook traded(
      Symbol symbol, Side side, Fill fill, SortedMap<OrderId, WorkingOrder> orders) {
    Position before = position(symbol);
    Position after = before.after(side, fill);
    Money gain = after.realised().minus(before.realised());
    return with(
        wallet.plus(gain).minus(fill.fee()),
        realised.plus(gain),
        fees.plus(fill.fee()),
        held(after),
        orders);
  }

  private SortedMap<Symbol, Position> held(Position position) {
    var held = new TreeMap<>(positions);
    if (position.isFlat()) {
      held.remove(position.symbol());
    } else {
      held.put(position.symbol(), position);
    }
    return held;
  }

  /** An order that ended meanwhile has nothing set aside any more, and nothing to change. */
  private AccountBook changed(OrderId id, UnaryOperator<WorkingOrder> change) {
    var orders = new TreeMap<>(working);
    orders.computeIfPresent(id, (_, order) -> change.apply(order));
    return with(wallet, realised, fees, positions, orders);
  }

  /** An order that was not enlarged may have ended with its last fill while that was open. */
  private AccountBook unchanged(OrderIntent intent, Money reserved) {
    var orders = new TreeMap<>(working);
    orders.computeIfPresent(
        intent.orderId(),
        (_, order) -> {
          WorkingOrder asItWas = order.amended(intent.quantity(), reserved);
          return asItWas.leaves().isZero() ? null : asItWas;
        });
    return with(wallet, realised, fees, positions, orders);
  }

  private AccountBook released(OrderId order) {
    var orders = new TreeMap<>(working);
    orders.remove(order);
    return with(wallet, realised, fees, positions, orders);
  }

  private AccountBook with(
      Money newWallet,
      Money newRealised,
      Money newFees,
      SortedMap<Symbol, Position> newPositions,
      SortedMap<OrderId, WorkingOrder> newWorking) {
    return new AccountBook(
        account,
        version + 1,
        status,
        tradingState,
        fence,
        limits,
        newWallet,
        newRealised,
        newFees,
        newPositions,
        newWorking);
  }
}
