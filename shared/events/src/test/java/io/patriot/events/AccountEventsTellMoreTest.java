package io.patriot.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.Limits;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.position.Position;
import io.patriot.events.account.AccountEventsOnTheWire;
import io.patriot.events.account.AccountExternalFillV1;
import io.patriot.events.account.AccountLimitsChangedV1;
import io.patriot.events.account.AccountPositionCorrectedV1;
import io.patriot.events.account.AccountTradingStateChangedV1;
import io.patriot.events.account.AccountWalletCorrectedV1;
import io.patriot.events.account.LimitScheduleV1;
import io.patriot.events.order.MoneyV1;
import io.patriot.events.order.PositionV1;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountEventsTellMoreTest {
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final AccountBook OPENED =
      AccountBook.opened(
          new AccountId(new TenantId("tg-42"), "binance-main"),
          new AccountEvent.Opened(Money.usdt("1000"), Limits.PAPER));

  private final Wire wire = Wire.standard();

  @Test
  void aTradeByOtherMeansTellsThePositionItMadeAndWhatItGained() {
    AccountBook holding = OPENED.after(traded(Side.BUY, "60000", "1"));
    var sold = traded(Side.SELL, "61000", "2");

    assertThat(onTheWire(sold, holding))
        .isInstanceOfSatisfying(
            AccountExternalFillV1.class,
            event -> {
              assertThat(event.gain()).isEqualTo(MoneyV1.of(Money.usdt("10")));
              assertThat(event.before()).isEqualTo(PositionV1.of(holding.position(BTC)));
              assertThat(event.position())
                  .isEqualTo(PositionV1.of(holding.after(sold).position(BTC)));
            });
  }

  @Test
  void aCorrectionTellsWhatWasThereBefore() {
    var position = Position.flat(BTC, Asset.USDT).after(Side.BUY, fill("60000", "1"));
    assertThat(onTheWire(new AccountEvent.PositionCorrected(position, "seen"), OPENED))
        .isInstanceOfSatisfying(
            AccountPositionCorrectedV1.class,
            event ->
                assertThat(event.before())
                    .isEqualTo(PositionV1.of(Position.flat(BTC, Asset.USDT))));
    assertThat(onTheWire(new AccountEvent.WalletCorrected(Money.usdt("-1"), "funding"), OPENED))
        .isInstanceOfSatisfying(
            AccountWalletCorrectedV1.class,
            event -> assertThat(event.before()).isEqualTo(MoneyV1.of(Money.usdt("1000"))));
  }

  @Test
  void aTurnOfTheSwitchTellsWhereItStood() {
    var turned = new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, "a mismatch");
    assertThat(onTheWire(turned, OPENED))
        .isEqualTo(new AccountTradingStateChangedV1("REDUCE_ONLY", "a mismatch", "ACTIVE", null));
  }

  @Test
  void aStopByItsOwnerTellsHowLongItHolds() {
    var stopped =
        new AccountEvent.TradingStateChanged(
            TradingState.HALTED, "a drill", Optional.of(Instant.parse("2026-01-05T12:10:00.5Z")));

    assertThat(onTheWire(stopped, OPENED))
        .isInstanceOfSatisfying(
            AccountTradingStateChangedV1.class,
            event -> assertThat(event.toDomain()).isEqualTo(stopped));
  }

  @Test
  void aChangeOfLimitsTellsWhichHeldBefore() {
    LimitSchedule low = LimitSchedule.of(RiskProfile.LOW.limits(Asset.USDT));
    var changed = new AccountEvent.LimitsChanged(low);
    assertThat(onTheWire(changed, OPENED))
        .isEqualTo(
            new AccountLimitsChangedV1(
                LimitScheduleV1.of(low), LimitScheduleV1.of(OPENED.budget().schedule())));
  }

  private Object onTheWire(AccountEvent event, AccountBook before) {
    Object detail = AccountEventsOnTheWire.detail(event, before);
    return wire.read(wire.tree(detail), AccountEventsOnTheWire.type(event).detail());
  }

  private static AccountEvent.ExternalFill traded(Side side, String price, String trade) {
    return new AccountEvent.ExternalFill(BTC, side, fill(price, trade), "by hand");
  }

  private static Fill fill(String price, String trade) {
    return new Fill(
        new TradeId(trade),
        Price.of(price),
        Quantity.of("0.01"),
        Money.usdt("0.3"),
        Liquidity.TAKER,
        Instant.parse("2026-01-02T03:04:05Z"));
  }
}
