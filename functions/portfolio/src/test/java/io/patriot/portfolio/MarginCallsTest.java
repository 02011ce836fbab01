package io.patriot.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.risk.Breach.Level;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.position.Direction;
import io.patriot.testkit.AccountExamples;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an account hears and what is done for it as it comes nearer to a margin call. The margin
 * ratio is what it is worth for each unit of maintenance; at 1 a venue takes it over.
 */
class MarginCallsTest {
  private static final BigDecimal MAINTENANCE = new BigDecimal("0.01");
  private static final List<AccountId> LINKED_AND_PAPER =
      List.of(
          new AccountId(AccountExamples.TENANT, "binance-main"),
          OpenPaperAccount.accountOf(AccountExamples.TENANT));

  /** One bitcoin at 50,000, of which 500 must be left, and what the account is worth. */
  @ParameterizedTest(name = "{0} at a margin ratio of {1}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "LONG  | 250  | 125000 | -        | ACTIVE      | 0",
        "LONG  | 150  | 75000  | MEDIUM   | ACTIVE      | 0",
        "LONG  | 100  | 50000  | MEDIUM   | ACTIVE      | 0",
        "LONG  | 50   | 25000  | MEDIUM   | ACTIVE      | 0",
        "LONG  | 48   | 24000  | HIGH     | REDUCE_ONLY | 0",
        "LONG  | 30   | 15000  | HIGH     | REDUCE_ONLY | 0",
        "LONG  | 20   | 10000  | HIGH     | REDUCE_ONLY | 0",
        "LONG  | 15   | 7500   | HIGH     | REDUCE_ONLY | 0",
        "LONG  | 12   | 6000   | HIGH     | REDUCE_ONLY | 0",
        "LONG  | 11   | 5500   | HIGH     | REDUCE_ONLY | 0",
        "LONG  | 10.8 | 5400   | CRITICAL | REDUCE_ONLY | 0.5",
        "LONG  | 8    | 4000   | CRITICAL | REDUCE_ONLY | 0.5",
        "LONG  | 5    | 2500   | CRITICAL | REDUCE_ONLY | 0.5",
        "LONG  | 3    | 1500   | CRITICAL | REDUCE_ONLY | 0.5",
        "LONG  | 2    | 1000   | CRITICAL | REDUCE_ONLY | 0.5",
        "LONG  | 1.2  | 600    | CRITICAL | REDUCE_ONLY | 0.5",
        "LONG  | 1.02 | 510    | CRITICAL | REDUCE_ONLY | 0.5",
        "LONG  | 0.5  | 250    | CRITICAL | REDUCE_ONLY | 0.5",
        "SHORT | 250  | 125000 | -        | ACTIVE      | 0",
        "SHORT | 100  | 50000  | MEDIUM   | ACTIVE      | 0",
        "SHORT | 48   | 24000  | HIGH     | REDUCE_ONLY | 0",
        "SHORT | 15   | 7500   | HIGH     | REDUCE_ONLY | 0",
        "SHORT | 11.2 | 5600   | HIGH     | REDUCE_ONLY | 0",
        "SHORT | 11   | 5500   | CRITICAL | REDUCE_ONLY | 0.5",
        "SHORT | 3    | 1500   | CRITICAL | REDUCE_ONLY | 0.5",
        "SHORT | 1.02 | 510    | CRITICAL | REDUCE_ONLY | 0.5",
      })
  void theMarginRatioDecidesWhatIsDone(
      Direction direction,
      BigDecimal ratio,
      String worth,
      Level level,
      TradingState state,
      BigDecimal takenOff) {
    for (AccountId account : LINKED_AND_PAPER) {
      RiskDay day = new RiskDay(account).held(direction, "0.5").worth(worth).minute();

      assertThat(ratio(day)).as("the row itself").isEqualByComparingTo(ratio);
      assertThat(day.watch().level()).as("%s", account).isEqualTo(Optional.ofNullable(level));
      assertThat(day.book().tradingState()).as("%s", account).isEqualTo(state);
      assertThat(wished(day)).as("%s", account).isEqualByComparingTo(takenOff);
      assertThat(day.told()).as("%s", account).hasSize(level == null ? 0 : 1);
    }
  }

  private static BigDecimal ratio(RiskDay day) {
    return day.equity().divide(day.exposure().multiply(MAINTENANCE), 4, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal wished(RiskDay day) {
    return day.wished().stream()
        .filter(wish -> wish.terms().reduceOnly())
        .map(OrderIntent::quantity)
        .map(Quantity::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
