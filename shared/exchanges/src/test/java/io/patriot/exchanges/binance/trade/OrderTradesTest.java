package io.patriot.exchanges.binance.trade;

import static io.patriot.exchanges.binance.trade.TradeCatchUpTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.signed.ScriptedVenue;
import io.patriot.exchanges.binance.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Each trade of the ledger is for 0.002. */
class OrderTradesTest {
  private final TradeCatchUpTest.Ledger ledger = new TradeCatchUpTest.Ledger();
  private final OrderTrades trades = new OrderTrades(ledger.orders());

  private void traded(long id, Duration ago) {
    ledger.trades.add(new long[] {id, NOW.minus(ago).toEpochMilli()});
  }

  private static OrderAnswer order(String executed, Duration created, Duration updated) {
    return OrderAnswer.of(
        Json.parsed(
            """
            {"orderId":25851813,"clientOrderId":"a","symbol":"BTCUSDT","side":"SELL",
            "status":"FILLED","origQty":"1","executedQty":"%s","time":%d,"updateTime":%d}"""
                .formatted(
                    executed,
                    NOW.minus(created).toEpochMilli(),
                    NOW.minus(updated).toEpochMilli())));
  }

  private Reading<List<UserTrade>> of(OrderAnswer order) {
    return trades.of(ScriptedVenue.credential(), order);
  }

  private List<Long> ids(OrderAnswer order) {
    return ((Reading.Read<List<UserTrade>>) of(order))
        .value().stream().map(UserTrade::tradeId).toList();
  }

  @Test
  void tradesOfThisWeekTakeOneQuestion() {
    traded(1, Duration.ofDays(2));
    traded(2, Duration.ofHours(1));
    assertThat(ids(order("0.004", Duration.ofDays(3), Duration.ofHours(1))))
        .containsExactly(1L, 2L);
    assertThat(ledger.asked).hasSize(1);
  }

  @Test
  void olderTradesAreFoundPeriodByPeriodUntilNothingIsMissing() {
    traded(1, Duration.ofDays(58));
    traded(2, Duration.ofDays(30));
    traded(3, Duration.ofDays(1));
    var order = order("0.006", Duration.ofDays(60), Duration.ofHours(1));
    assertThat(ids(order)).containsExactly(1L, 2L, 3L);
    assertThat(ledger.asked).as("no period after the last that was missing").hasSize(1 + 5);
  }

  @Test
  void aPeriodWithMoreThanAPageIsReadToItsEnd() {
    LongStream.rangeClosed(1, 2_500)
        .forEach(id -> traded(id, Duration.ofDays(20).minusSeconds(id)));
    assertThat(ids(order("5.000", Duration.ofDays(20), Duration.ofDays(19)))).hasSize(2_500);
  }

  @Test
  void whatIsNotListedYetIsNotInventedAndAsksNoMoreThanTheOrdersLife() {
    traded(1, Duration.ofMinutes(2));
    assertThat(ids(order("0.004", Duration.ofMinutes(3), Duration.ofMinutes(1))))
        .containsExactly(1L);
    assertThat(ledger.asked).hasSize(2);
    var ancient = order("0.008", Duration.ofDays(900), Duration.ofDays(1));
    assertThat(ids(ancient)).containsExactly(1L);
    assertThat(ledger.asked).hasSizeLessThan(2 + 1 + 27);
  }

  @Test
  void aVenueThatFailsOnTheWaySaysSo() {
    traded(1, Duration.ofDays(58));
    ledger.failsAfterOne = true;
    assertThat(of(order("0.002", Duration.ofDays(60), Duration.ofDays(1))))
        .isInstanceOf(Reading.VenueError.class);
  }

  @Test
  void anAnswerWithoutABirthdayIsTakenAsYoung() {
    Instant updated =
        OrderAnswer.of(
                Json.parsed(
                    """
                    {"orderId":1,"clientOrderId":"a","symbol":"BTCUSDT","side":"SELL",
                    "status":"NEW","origQty":"1","executedQty":"0","updateTime":1767614400000}"""))
            .createdAt();
    assertThat(updated).isEqualTo(Instant.ofEpochMilli(1_767_614_400_000L));
  }
}
