package io.patriot.exchanges.binance.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.venue.AmendResult;
import io.patriot.application.venue.CancelResult;
import io.patriot.application.venue.PlacementResult;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.venue.Placed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenueWordsTest {
  private static final Reading<List<UserTrade>> NO_TRADES = new Reading.Read<>(List.of(), 0);

  private static Reading<OrderAnswer> answer(String status, String executed) {
    return new Reading.Read<>(
        OrderAnswer.of(Json.parsed(BinanceOrdersTest.answer("abc", status, executed))), 0);
  }

  private static UserTrade trade(long orderId) {
    return new UserTrade(
        5,
        orderId,
        new Symbol("BTCUSDT"),
        Side.BUY,
        PositionSide.BOTH,
        new BigDecimal("61800.1"),
        new BigDecimal("0.004"),
        BigDecimal.ZERO,
        new BigDecimal("0.0123"),
        "USDT",
        true,
        Instant.EPOCH);
  }

  @ParameterizedTest
  @CsvSource({
    "NEW, Live",
    "PARTIALLY_FILLED, Live",
    "FILLED, Filled",
    "CANCELED, Cancelled",
    "REJECTED, Rejected",
    "EXPIRED, Expired",
    "EXPIRED_IN_MATCH, Expired"
  })
  void anOrderIsFoundWhereItStands(String status, String expected) {
    var found = (VenueOrder.Found) VenueWords.order(answer(status, "0"), NO_TRADES);
    assertThat(found.status().getClass().getSimpleName()).isEqualTo(expected);
    assertThat(found.venueOrderId()).isEqualTo("22542179");
    assertThat(found.quantity()).isEqualTo(Quantity.of("0.01"));
  }

  @Test
  void aStatusNobodyHasHeardOfSaysNothing() {
    assertThat(VenueWords.order(answer("PONDERING", "0"), NO_TRADES))
        .isInstanceOf(VenueOrder.Unavailable.class);
  }

  @Test
  void anOrderIsToldOnlyWithAllItsTrades() {
    assertThat(VenueWords.order(answer("PARTIALLY_FILLED", "0.004"), NO_TRADES))
        .isInstanceOf(VenueOrder.Unavailable.class);
    var listed = new Reading.Read<>(List.of(trade(22542179), trade(1)), 0);
    var found = (VenueOrder.Found) VenueWords.order(answer("PARTIALLY_FILLED", "0.004"), listed);
    var fill = found.fills().getFirst();
    assertThat(found.fills()).hasSize(1);
    assertThat(fill.fee()).isEqualTo(Money.usdt("0.0123"));
    assertThat(fill.liquidity()).isEqualTo(Liquidity.MAKER);
    assertThat(fill.tradeId().value()).isEqualTo("5");
  }

  @Test
  void anOrderThatTradedOnBetweenTheQuestionsIsToldWithAllThatTraded() {
    var listed = new Reading.Read<>(List.of(trade(22542179)), 0);
    var found = (VenueOrder.Found) VenueWords.order(answer("NEW", "0"), listed);
    assertThat(found.fills()).hasSize(1);
    assertThat(found.status()).isEqualTo(new VenueOrder.Status.Live());
    assertThat(VenueWords.order(answer("CANCELED", "0"), listed))
        .isInstanceOf(VenueOrder.Unavailable.class);
  }

  @Test
  void aFeeInAnotherCoinIsKeptInThatCoinAndTakesNothingFromTheMoney() {
    var commission = new BigDecimal("0.00002145");
    assertThat(VenueWords.fee(commission, "BNB")).isEqualTo(Money.zero(Asset.USDT));
    assertThat(VenueWords.otherFee(commission, "BNB"))
        .contains(new Money(commission, new Asset("BNB")));
    assertThat(VenueWords.otherFee(commission, "USDT")).isEmpty();
    assertThat(VenueWords.otherFee(commission, "")).isEmpty();
    assertThat(VenueWords.otherFee(BigDecimal.ZERO, "BNB")).isEmpty();
  }

  @Test
  void anUnknownOrderIsNotFoundAndASilentVenueSaysNothing() {
    assertThat(VenueWords.order(new Reading.VenueError<>(400, -2013, "none"), NO_TRADES))
        .isEqualTo(new VenueOrder.NotFound());
    assertThat(VenueWords.order(new Reading.VenueError<>(401, -2015, "key"), NO_TRADES))
        .isInstanceOf(VenueOrder.Unavailable.class);
    assertThat(
            VenueWords.order(
                new Reading.Unavailable<>(Reading.Reason.NO_ANSWER, "x", Duration.ZERO), NO_TRADES))
        .isInstanceOf(VenueOrder.Unavailable.class);
  }

  @Test
  void placementsCancelsAndChangesAreToldInTheHousesWords() {
    assertThat(VenueWords.placement(new Placed.Accepted<>(7L), id -> id))
        .isEqualTo(new PlacementResult.Accepted("7"));
    assertThat(VenueWords.placement(new Placed.Rejected<Long>("-2019", "margin"), id -> id))
        .isEqualTo(new PlacementResult.Rejected("-2019", "margin"));
    assertThat(VenueWords.placement(new Placed.Unknown<Long>("503"), id -> id))
        .isEqualTo(new PlacementResult.Unknown("503"));
    assertThat(
            VenueWords.placement(
                new Placed.NotSent<Long>(
                    Placed.Reason.CLOSED, "not sent", Duration.ofMillis(8_200)),
                id -> id))
        .isEqualTo(
            new PlacementResult.NotSent(
                "it was not sent: the venue wants to hear nothing from us for another 9 s"));
    assertThat(VenueWords.amendment(new Placed.Rejected<>("-5027", "same")))
        .isEqualTo(new AmendResult.Amended());
    assertThat(VenueWords.amendment(new Placed.Unknown<>("x")))
        .isEqualTo(new AmendResult.Unknown("x"));
    assertThat(VenueWords.cancellation(new Reading.Read<>(1, 0)))
        .isEqualTo(new CancelResult.Requested());
    assertThat(VenueWords.cancellation(new Reading.VenueError<>(400, -2011, "unknown order")))
        .isEqualTo(new CancelResult.AlreadyGone());
    assertThat(VenueWords.cancellation(new Reading.VenueError<>(401, -2015, "key")))
        .isInstanceOf(CancelResult.Unknown.class);
  }
}
