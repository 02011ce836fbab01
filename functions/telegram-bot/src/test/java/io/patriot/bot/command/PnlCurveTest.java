package io.patriot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.portfolio.DayResult;
import io.patriot.charts.EquityCurve;
import io.patriot.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PnlCurveTest {
  @Test
  void aCurveBeginsWhereItsSpanDoesAndEndsAtTheBalance() {
    Instant now = Instant.parse("2026-01-05T12:00:00Z");
    DayResult day =
        new DayResult(
            LocalDate.of(2026, 1, 4),
            Money.usdt("12"),
            Money.usdt("2"),
            Money.usdt("500"),
            1,
            new TreeMap<>());

    PnlCurve curve =
        PnlCurve.of(new PeriodWish(PnlPeriod.DAY, 3), List.of(day), Money.usdt("110"), now);

    assertThat(curve.points())
        .containsExactly(
            new EquityCurve.Worth(Instant.parse("2026-01-03T00:00:00Z"), Money.usdt("100")),
            new EquityCurve.Worth(Instant.parse("2026-01-04T00:00:00Z"), Money.usdt("100")),
            new EquityCurve.Worth(Instant.parse("2026-01-05T00:00:00Z"), Money.usdt("110")),
            new EquityCurve.Worth(now, Money.usdt("110")));
    assertThat(curve.deepest()).isEqualByComparingTo("0");
  }

  @Test
  void whereNothingWasClosedThereIsNoCurve() {
    PnlCurve curve =
        PnlCurve.of(
            new PeriodWish(PnlPeriod.WEEK, 8),
            List.of(),
            Money.usdt("110"),
            Instant.parse("2026-01-05T12:00:00Z"));

    assertThat(curve.points()).isEmpty();
    assertThat(curve.deepest()).isZero();
  }
}
