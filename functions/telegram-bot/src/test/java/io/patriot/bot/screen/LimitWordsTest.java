package io.patriot.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.bot.text.Messages;
import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.limit.LimitScope.Kind;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.risk.DenialReason;
import io.patriot.testkit.MarketExamples;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person reads when a limit stands in the way: its code, whose it is, value and maximum. */
class LimitWordsTest {
  private static final Money VALUE = Money.usdt("3000.5");
  private static final Money MAXIMUM = Money.usdt("3000");

  static Stream<Arguments> denials() {
    return Stream.of(
        Arguments.of(
            new DenialReason.OrdersTooFast(
                of(Kind.USER), 12, 12, Instant.parse("2026-01-05T12:00:49Z")),
            "RATE_LIMIT_EXCEEDED: 12 orders within a minute; your limit for all accounts together is 12"),
        Arguments.of(
            new DenialReason.OrdersOfDayPlaced(of(Kind.STRATEGY), 200, 200),
            "RISK_LIMIT_EXCEEDED: 200 orders today; the strategy's limit is 200"),
        Arguments.of(
            new DenialReason.DayLossReached(of(Kind.ACCOUNT), VALUE, MAXIMUM),
            "DAILY_LOSS_LIMIT: Today lost 3,000.50 USDT, positions included;"
                + " the account's limit is 3,000.00 USDT"),
        Arguments.of(
            new DenialReason.LeverageTooHigh(of(Kind.PLATFORM), VALUE, MAXIMUM),
            "LEVERAGE_LIMIT: All your positions together could be worth 3,000.50 USDT;"
                + " the platform's limit is 3,000.00 USDT"),
        Arguments.of(
            new DenialReason.OpenLossTooHigh(of(Kind.ACCOUNT), VALUE, MAXIMUM),
            "RISK_LIMIT_EXCEEDED: All your positions together could lose 3,000.50 USDT at their"
                + " stops; the account's limit is 3,000.00 USDT"),
        Arguments.of(
            new DenialReason.PositionLossTooHigh(of(Kind.ACCOUNT), VALUE, MAXIMUM),
            "RISK_LIMIT_EXCEEDED: The position could lose 3,000.50 USDT; the account's limit for"
                + " one is 3,000.00 USDT"),
        Arguments.of(
            new DenialReason.StopMissing(of(Kind.ACCOUNT), VALUE),
            "STOP_LOSS_REQUIRED: Nothing is opened without a stop here: 3,000.50 USDT would be at"
                + " risk"),
        Arguments.of(
            new DenialReason.StopOnWrongSide(Price.of("61000"), Price.of("60000")),
            "VALIDATION_ERROR: A stop at 61,000.0 would close a position begun at 60,000.0 when"
                + " it gains"));
  }

  @ParameterizedTest
  @MethodSource("denials")
  void everyLimitSaysItsCodeAndItsNumbers(DenialReason reason, String said) {
    DenialWords words = DenialWords.of(reason, MarketExamples.BTCUSDT, Messages.in("en"));

    assertThat(words.code() + ": " + words.what().plain()).isEqualTo(said);
    assertThat(words.toDo().plain()).isNotBlank();
  }

  private static LimitScope of(Kind kind) {
    return new LimitScope(kind, "own");
  }
}
