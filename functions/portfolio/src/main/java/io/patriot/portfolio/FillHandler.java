package io.patriot.portfolio;

import io.patriot.application.portfolio.Portfolios;
import io.patriot.application.portfolio.Trade;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.events.EventEnvelope;
import io.patriot.events.EventType;
import io.patriot.events.UnreadableMessage;
import io.patriot.events.Wire;
import io.patriot.events.order.OrderFilledV1;
import io.patriot.lambda.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds each fill to its day and its position, once, in whatever order the bus tells of them. */
final class FillHandler implements EventHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FillHandler.class);

  private final Portfolios portfolios;
  private final Wire wire;

  FillHandler(Portfolios portfolios, Wire wire) {
    this.portfolios = portfolios;
    this.wire = wire;
  }

  @Override
  public void heard(EventEnvelope event) {
    if (EventType.of(event.type()) != EventType.ORDER_FILLED) {
      return;
    }
    boolean added = portfolios.add(trade(event));
    LOG.atInfo()
        .addKeyValue("orderId", event.aggregateId())
        .addKeyValue("added", added)
        .log("portfolio.trade");
  }

  private Trade trade(EventEnvelope event) {
    if (event.account() == null || event.accountVersion() == null) {
      throw new UnreadableMessage("A fill belongs to an account", null);
    }
    OrderFilledV1 filled = wire.read(event.detail(), OrderFilledV1.class);
    return new Trade(
        AccountId.parse(event.account()),
        new OrderId(event.aggregateId()),
        Side.valueOf(filled.side()),
        filled.fill().toDomain(),
        filled.position().toDomain(),
        filled.gain().toDomain(),
        event.accountVersion());
  }
}
