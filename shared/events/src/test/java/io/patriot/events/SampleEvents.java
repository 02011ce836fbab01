package io.patriot.events;

import io.micronaut.json.tree.JsonNode;
import io.patriot.application.digest.Digest;
import io.patriot.application.link.KeyWarning;
import io.patriot.application.link.LinkEvent;
import io.patriot.application.risk.Breach;
import io.patriot.application.risk.Halving;
import io.patriot.application.risk.RiskChange;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.LimitWish;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.MarketSettings;
import io.patriot.application.setting.Setting;
import io.patriot.application.setting.SettingRefusal;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.Limits;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.Sighting;
import io.patriot.domain.limit.DayZone;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.PersonLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.domain.position.PositionMode;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.domain.risk.DenialReason;
import io.patriot.events.account.AccountEventsOnTheWire;
import io.patriot.events.link.LinkEventsOnTheWire;
import io.patriot.events.market.BarClosedV1;
import io.patriot.events.order.OrderEventsOnTheWire;
import io.patriot.events.outcome.OutcomesOnTheWire;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

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

  private static final Fill FILL =
      new Fill(
          new TradeId("abc-1"),
          Price.of("61800.20"),
          Quantity.of("0.004"),
          Money.usdt("0.1236004"),
          Liquidity.TAKER,
          AT);

  private static final OrderId OTHER = OrderId.of(new IntentId("card:ponmlkjihgfedcba"));

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
          new OrderEvent.Filled(FILL),
          new OrderEvent.Triggered("8886774"),
          new OrderEvent.AmendRequested(
              Quantity.of("0.02"), Price.of("61000"), Money.usdt("1220.61"), Money.usdt("620.5")),
          new OrderEvent.Amended(Quantity.of("0.02"), Price.of("61000"), Money.usdt("1220.61")),
          new OrderEvent.AmendRefused("-5027", "No need to modify the order.", Money.usdt("620.5")),
          new OrderEvent.ReplaceRequested(OTHER),
          new OrderEvent.Replaced(OTHER),
          new OrderEvent.CancelRequested("user:42"),
          new OrderEvent.Cancelled("asked by user:42"),
          new OrderEvent.Expired("immediate or cancel"));

  private static final AccountEvent.Opened OPENED =
      new AccountEvent.Opened(Money.usdt("100000"), Limits.PAPER);

  static final List<AccountEvent> ACCOUNT_EVENTS =
      List.of(
          OPENED,
          new AccountEvent.TradingStateChanged(TradingState.HALTED, "asked by user:42"),
          new AccountEvent.PositionModeChanged(PositionMode.HEDGE),
          new AccountEvent.ExternalFill(BTC, Side.SELL, FILL, "liquidation"),
          new AccountEvent.WalletCorrected(Money.usdt("-0.42"), "funding"),
          new AccountEvent.PositionCorrected(
              Position.flat(BTC, Asset.USDT).after(Side.BUY, FILL), "seen at the venue"),
          new AccountEvent.LimitsChanged(
              new LimitSchedule(
                  RiskProfile.MEDIUM.limits(Asset.USDT),
                  Optional.of(
                      new LimitSchedule.ToCome(
                          RiskProfile.HIGH.limits(Asset.USDT), AT.plus(LimitSchedule.COOL_OFF))))),
          new AccountEvent.PersonLimitsChanged(
              new PersonLimits(
                  LimitSchedule.of(RiskProfile.LOW.limits(Asset.USDT)),
                  new TreeSet<>(List.of("binance-main", "binance-second")))),
          new AccountEvent.DayZoneChanged(DayZone.UTC.movedTo(ZoneId.of("Europe/Berlin"), AT)),
          new AccountEvent.ProtectionChanged(
              Leg.only(BTC),
              Optional.of(
                  new ProtectionPlan(
                      OTHER,
                      new Bracket(
                          Optional.of(Price.of("60000")),
                          Optional.empty(),
                          TriggerSource.MARK,
                          Fallback.FLATTEN))),
              "you took it back"));

  static final List<LinkEvent> LINK_EVENTS =
      List.of(
          new LinkEvent.Linked(
              "binance", "a1B2", Money.usdt("1234.5"), List.of(KeyWarning.FROM_ANY_ADDRESS), false),
          new LinkEvent.KeyRotated(2, "c3D4", List.of()),
          new LinkEvent.Unlinked("c3D4"));

  static final List<AccountOutcome> OUTCOMES =
      List.of(
          new AccountOutcome.UnlinkRefused(AccountOutcome.WhyLinked.STILL_TRADING, 1, 2, ""),
          new AccountOutcome.ResumeRefused(
              AccountOutcome.WhyNotResumed.DIFFERS, "BTCUSDT, balance by 12.5 USDT"),
          new AccountOutcome.LimitsRefused(
              new LimitWish.OfProfile(RiskProfile.HIGH),
              AccountOutcome.WhyLimitsStay.LOOSER_BY_NOW),
          new AccountOutcome.PositionsClosed(
              AccountOutcome.ClosingState.LEFT,
              false,
              new AccountOutcome.Counted(3, 1),
              "the exchange lists 2 positions; mine are 1"),
          new AccountOutcome.WindDownChecked(
              AccountOutcome.WindDownState.UNANSWERED,
              false,
              new AccountOutcome.Counted(4, 0),
              new AccountOutcome.Counted(3, 3),
              2,
              "TIMEOUT"),
          new AccountOutcome.GuardFailed(
              Leg.only(BTC),
              GuardPart.STOP,
              Optional.of(Price.of("60000")),
              AccountOutcome.WhatNow.CLOSING,
              "-4120 Order type not supported for this endpoint."),
          new AccountOutcome.RiskChanged(
              List.of(
                  new RiskChange(
                      RiskChange.What.GOT_WORSE,
                      new Breach(
                          Breach.Kind.LEVERAGE,
                          "",
                          Breach.Level.CRITICAL,
                          Rate.of("10.4"),
                          Rate.of("10"))),
                  new RiskChange(
                      RiskChange.What.BEGAN,
                      new Breach(
                          Breach.Kind.LIQUIDATION,
                          "BTCUSDT",
                          Breach.Level.CRITICAL,
                          Rate.of("0.0859"),
                          Rate.of("0.1")))),
              Optional.of(Halving.Stage.UNDER_WAY)),
          new AccountOutcome.PlatformStopped(
              AccountOutcome.PlatformStopped.Stage.TAKING_BACK,
              List.of(new AccountOutcome.TakenBack(OTHER, BTC, Side.BUY, Quantity.of("0.006"))),
              ""),
          new AccountOutcome.PlatformReleased(7),
          new AccountOutcome.AlertFired(
              new AlertId("k7q2m"),
              BTC,
              new Condition.AtPrice(PriceAlert.Way.RISING, Price.of("100000"), Optional.empty()),
              new Sighting.Traded(Price.of("100000.1")),
              Optional.of(Instant.parse("2026-01-02T03:02:00Z")),
              "sell half",
              Optional.empty()),
          new AccountOutcome.Announced("At 20:00 UTC nothing trades for ten minutes."),
          new AccountOutcome.DigestDrawn(
              new Digest(
                  LocalDate.of(2026, 1, 1),
                  List.of(
                      new Digest.OfAccount(
                          INTENT.account(),
                          Money.usdt("100012.34"),
                          Money.usdt("-3.50"),
                          Money.usdt("15.84"),
                          4,
                          2,
                          List.of(
                              new Digest.Held(
                                  BTC,
                                  Direction.LONG,
                                  Quantity.of("0.01"),
                                  Optional.of(Money.usdt("-3.50")),
                                  true),
                              new Digest.Held(
                                  new Symbol("ETHUSDT"),
                                  Direction.SHORT,
                                  Quantity.of("0.5"),
                                  Optional.empty(),
                                  false)),
                          1,
                          1)),
                  true)),
          new AccountOutcome.LeverageChanged(BTC, 5, 10),
          new AccountOutcome.MarginTypeChanged(BTC, MarginType.CROSS, MarginType.ISOLATED),
          new AccountOutcome.SettingRefused(
              BTC,
              new Setting.Margin(MarginType.ISOLATED),
              new MarketSettings(5, MarginType.CROSS),
              SettingRefusal.OPEN_POSITION,
              "-4048",
              "Margin type cannot be changed if there exists position."),
          new AccountOutcome.SettingUnconfirmed(
              BTC, new Setting.Leverage(20), new MarketSettings(5, MarginType.CROSS), "NO_ANSWER"));

  private SampleEvents() {}

  static EventEnvelope of(EventType type, Wire wire) {
    return Objects.requireNonNull(all(wire).get(type), () -> "no sample of " + type);
  }

  private static Map<EventType, EventEnvelope> all(Wire wire) {
    var samples = new EnumMap<EventType, EventEnvelope>(EventType.class);
    Order order = Order.from(new OrderEvent.Requested(INTENT), NOTHING);
    AccountBook book =
        AccountBook.opened(INTENT.account(), OPENED).after(INTENT, ORDER_EVENTS.get(1));
    for (AccountEvent event : ACCOUNT_EVENTS) {
      EventType type = AccountEventsOnTheWire.type(event);
      samples.put(type, envelope(type, wire.tree(AccountEventsOnTheWire.detail(event))));
    }
    for (LinkEvent event : LINK_EVENTS) {
      EventType type = LinkEventsOnTheWire.type(event);
      samples.put(type, envelope(type, wire.tree(LinkEventsOnTheWire.detail(event))));
    }
    for (AccountOutcome event : OUTCOMES) {
      EventType type = OutcomesOnTheWire.type(event);
      samples.put(type, envelope(type, wire.tree(OutcomesOnTheWire.detail(event))));
    }
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
