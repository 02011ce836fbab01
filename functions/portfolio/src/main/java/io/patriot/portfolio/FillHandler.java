package io.patriot.portfolio;

import io.patriot.application.portfolio.Portfolios;
import io.patriot.application.portfolio.Trade;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.events.EventEnvelope;
import io.patriot.events.EventType;
import io.patriot.events.UnreadableMessage;
import io.patriot.events.Wire;
import io.patriot.events.account.AccountExternalFillV1;
import io.patriot.events.order.MoneyV1;
import io.patriot.events.order.OrderFilledV1;
import io.patriot.events.order.PositionV1;
import io.patriot.lambda.EventHandler;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds each fill to its day and its position, once, in whatever order the bus tells of them; also
 * those that no order of ours made.
 */
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
    trade(event)
        .ifPresent(
            trade -> {
              boolean added = portfolios.add(trade);
              LOG.atInfo()
                  .addKeyValue("orderId", trade.order())
                  .addKeyValue("added", added)
                  .log("portfolio.trade");
            });
  }

  private Optional<Trade> trade(EventEnvelope event) {
    return switch (EventType.of(event.type())) {
      case ORDER_FILLED -> Optional.of(filled(event));
      case ACCOUNT_EXTERNAL_FILL -> Optional.of(byOtherMeans(event));
      default -> Optional.empty();
    };
  }

  private Trade filled(EventEnvelope event) {
    OrderFilledV1 filled = wire.read(event.detail(), OrderFilledV1.class);
    return new Trade(
        account(event),
        new OrderId(event.aggregateId()),
        Side.valueOf(filled.side()),
        filled.fill().toDomain(),
        filled.position().toDomain(),
        filled.gain().toDomain(),
        accountVersion(event));
  }

  /** No order of ours made it; a name for those of one market and side stands in for one. */
  private Trade byOtherMeans(EventEnvelope event) {
    AccountExternalFillV1 traded = wire.read(event.detail(), AccountExternalFillV1.class);
    PositionV1 position = traded.position();
    MoneyV1 gain = traded.gain();
    if (position == null || gain == null) {
      throw new UnreadableMessage("A trade that does not say what came of it", null);
    }
    var name = new IntentId("external:" + traded.symbol() + ":" + traded.side());
    return new Trade(
        account(event),
        OrderId.of(name),
        Side.valueOf(traded.side()),
        traded.fill().toDomain(),
        position.toDomain(),
        gain.toDomain(),
        accountVersion(event));
  }

  private static AccountId account(EventEnvelope event) {
    if (event.account() == null) {
      throw new UnreadableMessage("A fill belongs to an account", null);
    }
    return AccountId.parse(event.account());
  }

  private static long accountVersion(EventEnvelope event) {
    if (event.accountVersion() == null) {
      throw new UnreadableMessage("A fill moves money", null);
    }
    return event.accountVersion();
  }
}
