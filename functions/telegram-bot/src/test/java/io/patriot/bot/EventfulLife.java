package io.patriot.bot;

import io.patriot.application.order.AccountChange;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.DayZone;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.PersonLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.domain.position.PositionMode;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.OrderExamples;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** An account to which everything has happened that can happen to one apart from its orders. */
final class EventfulLife {
  private static final Fill FILL =
      new Fill(
          new TradeId("t77"),
          Price.of("61000"),
          Quantity.of("0.02"),
          Money.usdt("0.61"),
          Liquidity.TAKER,
          OrderExamples.NOON);

  private EventfulLife() {}

  static Conversation of(Conversation person) {
    for (AccountEvent event : events()) {
      AccountBook book = person.desk.book();
      person.desk.clock().advance(Duration.ofSeconds(1));
      person
          .desk
          .store()
          .commit(
              new AccountChange(
                  book, event, null, Conversation.cause(), person.desk.clock().instant()));
    }
    return person;
  }

  private static List<AccountEvent> events() {
    return List.of(
        new AccountEvent.ExternalFill(MarketExamples.BTC, Side.BUY, FILL, "liquidation"),
        new AccountEvent.PositionCorrected(
            Position.flat(MarketExamples.BTC, Asset.USDT).after(Side.BUY, FILL),
            "the venue has it so"),
        new AccountEvent.ProtectionChanged(
            Leg.only(MarketExamples.BTC), Optional.empty(), "you took it back"),
        new AccountEvent.WalletCorrected(
            Money.usdt("-0.42"), "the venue has it so: funding, transfers or fees"),
        new AccountEvent.LimitsChanged(LimitSchedule.of(RiskProfile.LOW.limits(Asset.USDT))),
        new AccountEvent.PersonLimitsChanged(
            new PersonLimits(
                LimitSchedule.of(RiskProfile.HIGH.limits(Asset.USDT)),
                new TreeSet<>(List.of("binance-main")))),
        new AccountEvent.DayZoneChanged(
            DayZone.UTC.movedTo(ZoneId.of("Asia/Tokyo"), OrderExamples.NOON)),
        new AccountEvent.TradingStateChanged(
            TradingState.REDUCE_ONLY, "a position was found that no trade explains"),
        new AccountEvent.TradingStateChanged(TradingState.HALTED, "you stopped it"),
        new AccountEvent.TradingStateChanged(
            TradingState.ACTIVE, "its owner asked for it, and the exchange agrees with the book"),
        new AccountEvent.PositionModeChanged(PositionMode.HEDGE));
  }
}
