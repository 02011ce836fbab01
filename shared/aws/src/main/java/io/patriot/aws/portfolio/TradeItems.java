package io.patriot.aws.portfolio;

import io.patriot.application.portfolio.Trade;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.events.Wire;
import io.patriot.events.order.FillV1;
import io.patriot.events.order.MoneyV1;
import io.patriot.events.order.PositionV1;

/** A trade as an item: with what was held after it, so that reading it needs no other item. */
final class TradeItems {
  private static final String ORDER = "order";
  private static final String SIDE = "side";
  private static final String FILL = "fill";
  private static final String POSITION = "position";
  private static final String GAIN = "gain";

  private final Wire wire;

  TradeItems(Wire wire) {
    this.wire = wire;
  }

  Item of(Trade trade) {
    var fill = trade.fill();
    return Item.at(Keys.trade(trade.account(), fill.at(), trade.order(), fill.tradeId()))
        .with(ORDER, trade.order().value())
        .with(SIDE, trade.side().name())
        .with(FILL, wire.write(FillV1.of(fill)))
        .with(POSITION, wire.write(PositionV1.of(trade.position())))
        .with(GAIN, wire.write(MoneyV1.of(trade.gain())))
        .with(Item.VERSION, trade.accountVersion());
  }

  Trade trade(AccountId account, Item item) {
    return new Trade(
        account,
        new OrderId(item.text(ORDER)),
        Side.valueOf(item.text(SIDE)),
        wire.read(item.text(FILL), FillV1.class).toDomain(),
        wire.read(item.text(POSITION), PositionV1.class).toDomain(),
        wire.read(item.text(GAIN), MoneyV1.class).toDomain(),
        item.number(Item.VERSION));
  }
}
