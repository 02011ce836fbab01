package io.patriot.exchanges.binance.venue;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TriggerSource;
import io.patriot.exchanges.binance.trade.ClientId;
import io.patriot.exchanges.binance.trade.Lifetime;
import io.patriot.exchanges.binance.trade.NewAlgoOrder;
import io.patriot.exchanges.binance.trade.NewAlgoOrder.Condition;
import io.patriot.exchanges.binance.trade.NewAlgoOrder.Size;
import io.patriot.exchanges.binance.trade.NewOrder;
import io.patriot.exchanges.binance.trade.TriggerPrice;
import java.math.BigDecimal;

/** An order's wish as Binance wants it said: plain orders one way, conditional ones another. */
final class OrderRequests {
  private static final int PERCENT_DIGITS = 2;

  private OrderRequests() {}

  static ClientId name(OrderIntent intent) {
    return new ClientId(intent.orderId().value());
  }

  /** For an order that is not conditional. */
  static NewOrder plain(OrderIntent intent) {
    OrderTerms terms = intent.terms();
    BigDecimal quantity = terms.quantity().value();
    NewOrder order =
        switch (terms.type()) {
          case OrderType.Market() ->
              NewOrder.market(name(intent), terms.symbol(), terms.side(), quantity);
          case OrderType.Limit(var price, var timeInForce) ->
              NewOrder.limit(
                  name(intent),
                  terms.symbol(),
                  terms.side(),
                  quantity,
                  price.value(),
                  lifetime(timeInForce));
          case OrderType.LimitUntil(var price, var until) ->
              NewOrder.limit(
                  name(intent),
                  terms.symbol(),
                  terms.side(),
                  quantity,
                  price.value(),
                  new Lifetime.Until(until));
          case OrderType.Stop _, OrderType.TakeProfit _, OrderType.TrailingStop _ ->
              throw new IllegalArgumentException("A conditional order: " + intent.orderId());
        };
    return forPosition(order, terms);
  }

  /** A resting limit order as it is to become. */
  static NewOrder changed(OrderIntent intent, Quantity quantity, Price price) {
    OrderTerms terms = intent.terms();
    NewOrder order =
        NewOrder.limit(
            name(intent),
            terms.symbol(),
            terms.side(),
            quantity.value(),
            price.value(),
            Lifetime.untilCancelled());
    return forPosition(order, terms);
  }

  /** Side by side, the position says what reduces, and the venue takes no other word for it. */
  private static NewOrder forPosition(NewOrder order, OrderTerms terms) {
    return switch (terms.positionSide()) {
      case BOTH -> terms.reduceOnly() ? order.reducing() : order;
      case LONG, SHORT -> order.in(terms.positionSide());
    };
  }

  /** For an order that is conditional. */
  static NewAlgoOrder conditional(OrderIntent intent) {
    OrderTerms terms = intent.terms();
    return switch (terms.type()) {
      case OrderType.Stop(var trigger, var source, var limit) ->
          algo(
              intent,
              limit
                  .<Condition>map(
                      price ->
                          new Condition.StopLimit(
                              trigger.value(), price.value(), Lifetime.untilCancelled()))
                  .orElseGet(() -> new Condition.StopMarket(trigger.value())),
              source);
      case OrderType.TakeProfit(var trigger, var source, var limit) ->
          algo(
              intent,
              limit
                  .<Condition>map(
                      price ->
                          new Condition.TakeProfitLimit(
                              trigger.value(), price.value(), Lifetime.untilCancelled()))
                  .orElseGet(() -> new Condition.TakeProfitMarket(trigger.value())),
              source);
      case OrderType.TrailingStop(var callback, var source, var activation) ->
          algo(
              intent,
              new Condition.Trailing(
                  callback.value().movePointRight(PERCENT_DIGITS),
                  activation.map(price -> price.value())),
              source);
      case OrderType.Market _, OrderType.Limit _, OrderType.LimitUntil _ ->
          throw new IllegalArgumentException("Not a conditional order: " + intent.orderId());
    };
  }

  private static NewAlgoOrder algo(OrderIntent intent, Condition condition, TriggerSource source) {
    OrderTerms terms = intent.terms();
    boolean canCloseAll =
        condition instanceof Condition.StopMarket
            || condition instanceof Condition.TakeProfitMarket;
    Size size =
        terms.closesPosition() && canCloseAll
            ? new Size.WholePosition()
            : new Size.Exactly(
                terms.quantity().value(),
                terms.reduceOnly() && terms.positionSide() == PositionSide.BOTH);
    return NewAlgoOrder.of(name(intent), terms.symbol(), terms.side(), condition, size)
        .in(terms.positionSide())
        .watching(
            source == TriggerSource.MARK ? TriggerPrice.MARK_PRICE : TriggerPrice.CONTRACT_PRICE);
  }

  private static Lifetime lifetime(TimeInForce timeInForce) {
    return switch (timeInForce) {
      case GTC -> Lifetime.untilCancelled();
      case POST_ONLY -> Lifetime.postOnly();
      case IOC -> Lifetime.immediateOrCancel();
      case FOK -> Lifetime.fillOrKill();
    };
  }
}
