package io.patriot.simulator.binance.order;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.account.Amounts;
import io.patriot.simulator.binance.account.MarginClaim;
import io.patriot.simulator.binance.userstream.EventKind;
import io.patriot.simulator.binance.userstream.UserEvent;
import io.patriot.simulator.binance.userstream.UserStreams;
import java.math.BigDecimal;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** News of orders, as their owner is told. */
final class OrderEvents {
  private static final String NO_REASON = "0";

  private final UserStreams streams;
  private final InstantSource clock;

  OrderEvents(UserStreams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  void changed(Order order, String execution) {
    changed(order, execution, NO_REASON);
  }

  void changed(Order order, String execution, String expiryReason) {
    publish(order, execution, expiryReason, null);
  }

  /** A trade, told shortly and then in full. */
  void tradedShortly(OrderTrade trade) {
    Order order = trade.order();
    var json = UserEvent.begin(EventKind.TRADE_LITE, clock.millis());
    json.field("s", order.instrument().name());
    json.field("q", Amounts.brief(order.terms().quantity()));
    json.field("p", Amounts.brief(order.terms().price())).field("m", trade.maker());
    json.field("c", order.terms().clientId()).field("S", order.side().name());
    json.field("L", Amounts.brief(trade.price())).field("l", Amounts.brief(trade.quantity()));
    json.field("t", trade.id()).field("i", order.id()).close();
    streams.publish(order.account(), UserEvent.of(EventKind.TRADE_LITE, json));
  }

  void traded(OrderTrade trade) {
    boolean liquidation = trade.order().terms().origin().liquidation();
    publish(trade.order(), liquidation ? "CALCULATED" : "TRADE", NO_REASON, trade);
  }

  private void publish(
      Order order, String execution, String expiryReason, @Nullable OrderTrade trade) {
    NewOrder terms = order.terms();
    Origin origin = terms.origin();
    var json = UserEvent.begin(EventKind.ORDER_TRADE_UPDATE, clock.millis());
    json.name("o").open().field("s", order.instrument().name()).field("c", terms.clientId());
    json.field("S", order.side().name()).field("o", OrderJson.type(order));
    json.field("f", terms.lifetime().name()).field("q", Amounts.brief(terms.quantity()));
    json.field("p", Amounts.brief(terms.price()));
    json.field("ap", Amounts.brief(order.averagePrice()));
    json.field("sp", Amounts.brief(origin.triggerPrice()));
    json.field("x", execution).field("X", order.status().name()).field("i", order.id());
    json.field("l", trade == null ? "0" : Amounts.brief(trade.quantity()));
    json.field("z", Amounts.brief(order.executed()));
    json.field("L", trade == null ? "0" : Amounts.brief(trade.price()));
    json.field("N", trade == null ? "USDT" : trade.feeCoin())
        .field("n", trade == null ? "0" : Amounts.brief(trade.fee()));
    json.field("T", order.updatedMs()).field("t", trade == null ? 0 : trade.id());
    json.field("b", claimed(order, Side.BUY)).field("a", claimed(order, Side.SELL));
    json.field("m", trade != null && trade.maker()).field("R", terms.closes());
    json.field("wt", origin.workingType()).field("ot", OrderJson.originalType(order));
    json.field("ps", order.positionSide().name()).field("cp", origin.closePosition());
    json.field("pP", origin.priceProtect()).field("si", 0).field("ss", 0);
    json.field("rp", trade == null ? "0" : Amounts.brief(trade.earned()));
    json.field("V", terms.selfTradePrevention()).field("pm", terms.priceMatch());
    json.field("gtd", terms.goodTillMs()).field("er", expiryReason).close().close();
    var event = new UserEvent(EventKind.ORDER_TRADE_UPDATE, trade != null, json);
    streams.publish(order.account(), event);
  }

  private static String claimed(Order order, Side side) {
    return Amounts.brief(
        order
            .account()
            .claims()
            .filter(claim -> claim.instrument() == order.instrument() && claim.side() == side)
            .map(MarginClaim::notionalLeft)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
