package io.patriot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Liquidity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FeeScheduleTest {

  @ParameterizedTest(name = "{0} at {2} as {1} costs {3}")
  @CsvSource({
    "1000,        TAKER, 0.0005,   0.5",
    "1000,        MAKER, 0.0002,   0.2",
    "61800.3,     TAKER, 0.0005,   30.90015",
    "0.00001,     TAKER, 0.0005,   0.00000001",
    "0.00002,     TAKER, 0.0005,   0.00000001",
    "0.000021,    TAKER, 0.0005,   0.00000002",
    "0.00001,     MAKER, -0.0001,  0",
    "1.00019,     MAKER, -0.0001,  -0.00010001",
    "1.0001,      MAKER, -0.0001,  -0.00010001",
  })
  void feesAreExactAndRoundedAgainstTheUserOnlyBeyondEightDecimals(
      String worth, Liquidity liquidity, String rate, String fee) {
    var schedule = new FeeSchedule(Rate.of(rate), Rate.of(rate));
    assertThat(schedule.fee(Money.usdt(worth), liquidity)).isEqualTo(Money.usdt(fee));
  }

  @Test
  void theRegularTierTakesTwoAndFiveHundredthsOfAPercent() {
    Money worth = Money.usdt("10000");
    FeeSchedule regular = FeeSchedule.BINANCE_USDM_REGULAR;
    assertThat(regular.fee(worth, Liquidity.MAKER)).isEqualTo(Money.usdt("2"));
    assertThat(regular.fee(worth, Liquidity.TAKER)).isEqualTo(Money.usdt("5"));
  }
}
