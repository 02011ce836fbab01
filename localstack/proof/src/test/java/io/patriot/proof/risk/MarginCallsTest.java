package io.patriot.proof.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.risk.Breach;
import io.patriot.domain.account.TradingState;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A linked account, at an exchange that takes accounts over by margin steps of its own, which are
 * lower than what is counted here: the whole platform warns, and halves before the exchange would.
 */
class MarginCallsTest {
  private static final Duration AS_LONG_AS_SIX_HALVES_TAKE = Duration.ofMinutes(14);

  /** So many times what the account is worth, and what is left of one bitcoin. */
  @ParameterizedTest(name = "{0} times: {1}, {3} left")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "0.4 | -        | ACTIVE      | 1",
        "1   | MEDIUM   | ACTIVE      | 1",
        "1.9 | MEDIUM   | ACTIVE      | 1",
        "3   | HIGH     | REDUCE_ONLY | 1",
        "6   | HIGH     | REDUCE_ONLY | 1",
        "8   | HIGH     | REDUCE_ONLY | 1",
        "12  | CRITICAL | REDUCE_ONLY | 0.5",
        "16  | CRITICAL | REDUCE_ONLY | 0.5",
        "25  | CRITICAL | REDUCE_ONLY | 0.25",
        "45  | CRITICAL | REDUCE_ONLY | 0.125",
      })
  void theExchangeHasNothingToTakeOver(
      String times, Breach.Level level, TradingState state, BigDecimal left) {
    var account = new LeveredAccount(times).after(AS_LONG_AS_SIX_HALVES_TAKE);

    assertThat(account.worst()).isEqualTo(Optional.ofNullable(level));
    assertThat(account.state()).isEqualTo(state);
    assertThat(account.heldAtVenue()).isEqualByComparingTo(left);
    assertThat(account.wasLiquidated()).isFalse();
  }

  /** So near that the exchange is quicker than any minute: that the table above can fail. */
  @Test
  void whoIsBeyondAllMarginIsTakenOver() {
    var account = new LeveredAccount("400").after(Duration.ofMinutes(3));

    assertThat(account.wasLiquidated()).isTrue();
  }
}
