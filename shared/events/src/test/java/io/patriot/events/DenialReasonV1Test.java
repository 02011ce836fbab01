package io.patriot.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.AccountStatus;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.risk.DenialReason;
import io.patriot.events.order.DenialReasonV1;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DenialReasonV1Test {
  private static final Money MONEY = Money.usdt("123.45");
  private static final Quantity QUANTITY = Quantity.of("0.001");
  private static final LimitScope ACCOUNT = new LimitScope(LimitScope.Kind.ACCOUNT, "tg-1/paper");
  private static final Price PRICE = Price.of("61800.3");

  static Stream<DenialReason> reasons() {
    return Stream.of(
        new DenialReason.UnknownInstrument(new Symbol("DOGEUSDT")),
        new DenialReason.StalePrice(Duration.ofMillis(9_001), Duration.ofSeconds(8)),
        new DenialReason.IntentExpired(Duration.ofSeconds(3)),
        new DenialReason.AccountNotActive(AccountStatus.SUSPENDED),
        new DenialReason.TradingNotAllowed(TradingState.HALTED),
        new DenialReason.PlatformStopped(TradingState.REDUCE_ONLY),
        new DenialReason.QuantityOffGrid(Quantity.of("0.0105"), QUANTITY),
        new DenialReason.PriceOffGrid(Price.of("1.05"), Price.of("0.1")),
        new DenialReason.QuantityOutOfRange(Quantity.of("2000"), QUANTITY, Quantity.of("1000")),
        new DenialReason.BelowMinimumNotional(MONEY, Money.usdt("1000")),
        new DenialReason.PriceTooFar(Price.of("70000"), PRICE, Rate.of("0.05")),
        new DenialReason.TriggerPassed(Price.of("60000"), PRICE),
        new DenialReason.PositionTooLarge(MONEY, MONEY),
        new DenialReason.TooManyPositions(10, 10),
        new DenialReason.TooManyPositionsInAll(
            new LimitScope(LimitScope.Kind.USER, "tg-1"), 10, 10),
        new DenialReason.TooManyOrders(100, 100),
        new DenialReason.NothingToReduce(QUANTITY, Quantity.ZERO),
        new DenialReason.InsufficientFunds(MONEY, Money.usdt("-1.5")),
        new DenialReason.NotReplaced(
            OrderId.of(new IntentId("card:old")), DenialReason.WhyNotReplaced.TRIGGERED),
        new DenialReason.OrdersTooFast(
            new LimitScope(LimitScope.Kind.USER, "tg-1"), 12, 12, Instant.EPOCH),
        new DenialReason.OrdersOfDayPlaced(
            new LimitScope(LimitScope.Kind.STRATEGY, "ema:btc"), 200, 200),
        new DenialReason.DayLossReached(ACCOUNT, Money.usdt("3000.5"), Money.usdt("3000")),
        new DenialReason.LeverageTooHigh(ACCOUNT, MONEY, MONEY),
        new DenialReason.OpenLossTooHigh(ACCOUNT, MONEY, MONEY),
        new DenialReason.PositionLossTooHigh(
            new LimitScope(LimitScope.Kind.PLATFORM, "patriot"), MONEY, MONEY),
        new DenialReason.StopMissing(ACCOUNT, MONEY),
        new DenialReason.StopOnWrongSide(PRICE, Price.of("61800.2")));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void everyReasonComesBackWithItsNumbers(DenialReason reason) {
    assertThat(DenialReasonV1.of(reason).toDomain()).isEqualTo(reason);
  }

  @Test
  void noReasonIsMissingFromThisTable() {
    assertThat(reasons().map(Object::getClass).distinct().count())
        .isEqualTo(DenialReason.class.getPermittedSubclasses().length);
  }
}
