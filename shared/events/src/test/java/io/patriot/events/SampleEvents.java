package io.patriot.events;

import io.micronaut.json.tree.JsonNode;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.Limits;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.risk.DenialReason;
import io.patriot.events.account.AccountOpenedV1;
import io.patriot.events.account.AccountTradingStateChangedV1;
import io.patriot.events.market.BarClosedV1;
import io.patriot.events.order.OrderEventsOnTheWire;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One event of each type, the same every time. */
final class SampleEvents {
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final Money NOTHING = Money.usdt("0");

  static final OrderIntent INTENT =
      new OrderIntent(
          new IntentId("card:abcdefghijklmnop"),
          new AccountId(new TenantId("tg-42"), "paper"),
          new OrderTerms(
              BTC,
              Side.BUY,
              Quantity.of("0.010"),
              new OrderType.Limit(Price.of("61800.30"), TimeInForce.GTC),
              false),
          "card abcdefghijklmnop",
          AT,
          AT.plusSeconds(60));

  static final List<OrderEvent> ORDER_EVENTS =
      List.of(
          new OrderEvent.Requested(INTENT),
          new OrderEvent.Approved(Money.usdt("618.312"), Price.of("61800.30")),
          new OrderEvent.Denied(
              new DenialReason.InsufficientFunds(Money.usdt("618.312"), Money.usdt("12.5"))),
          new OrderEvent.Submitted(1, AT.plusSeconds(15)),
          new OrderEvent.Accepted("paper-ABCDE"),
          new OrderEvent.Rejected("NO_MARKET_DATA", "The book is not in sync"),
          new OrderEvent.OutcomeUnknown("no answer within 5 s"),
          new OrderEvent.NotFound(),
          new OrderEvent.Filled(
              new Fill(
                  new TradeId("abc-1"),
                  Price.of("61800.20"),
                  Quantity.of("0.004"),
                  Money.usdt("0.1236004"),
                  Liquidity.TAKER,
                  AT)),
          new OrderEvent.CancelRequested("user:42"),
          new OrderEvent.Cancelled("asked by user:42"),
          new OrderEvent.Expired("immediate or cancel"));

  private SampleEvents() {}

  static EventEnvelope of(EventType type, Wire wire) {
    return Objects.requireNonNull(all(wire).get(type), () -> "no sample of " + type);
  }

  private static Map<EventType, EventEnvelope> all(Wire wire) {
    var samples = new EnumMap<EventType, EventEnvelope>(EventType.class);
    var opened = new AccountEvent.Opened(Money.usdt("100000"), Limits.PAPER);
    Order order = Order.from(new OrderEvent.Requested(INTENT), NOTHING);
    AccountBook book =
        AccountBook.opened(INTENT.account(), opened).after(INTENT, ORDER_EVENTS.get(1));
    samples.put(
        EventType.ACCOUNT_OPENED,
        envelope(EventType.ACCOUNT_OPENED, wire.tree(AccountOpenedV1.of(opened))));
    samples.put(
        EventType.ACCOUNT_TRADING_STATE_CHANGED,
        envelope(
            EventType.ACCOUNT_TRADING_STATE_CHANGED,
            wire.tree(new AccountTradingStateChangedV1("HALTED", "asked by user:42"))));
    for (OrderEvent event : ORDER_EVENTS) {
      EventType type = OrderEventsOnTheWire.type(event);
      AccountBook after = event instanceof OrderEvent.Filled ? book.after(INTENT, event) : book;
      samples.put(
          type,
          envelope(type, wire.tree(OrderEventsOnTheWire.detail(event, order, after, NOTHING))));
    }
    samples.put(
        EventType.BAR_CLOSED,
        envelope(
            EventType.BAR_CLOSED,
            wire.tree(
                BarClosedV1.of(
                    "binance",
                    new Candle(
                        BTC,
                        Duration.ofMinutes(1),
                        AT,
                        Price.of("61800"),
                        Price.of("61810.5"),
                        Price.of("61790.1"),
                        Price.of("61805"),
                        Quantity.of("12.345"),
                        678)))));
    return samples;
  }

  private static EventEnvelope envelope(EventType type, JsonNode detail) {
    String aggregate = INTENT.orderId().value();
    return new EventEnvelope(
        aggregate + ":3",
        type.wireName(),
        "req_1767323045678_0a1b2c3d",
        "update:1001",
        "tg-42",
        "tg-42/paper",
        "user:42",
        aggregate,
        3,
        7L,
        AT.toString(),
        detail);
  }
}
