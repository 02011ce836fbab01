package io.patriot.portfolio;

import io.patriot.application.risk.Breach;
import io.patriot.application.risk.Breach.Kind;
import io.patriot.application.risk.Breach.Level;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.money.Rate;
import io.patriot.domain.risk.KnownPrices.SilentMarket;
import io.patriot.risk.RiskBounds;
import io.patriot.risk.RiskReport;
import io.patriot.risk.Valuation;
import io.patriot.risk.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures an account and says which bounds it does not keep. */
final class Breaches {
  /**
   * A feed that is replaced is silent for less than this, and nobody should be told of losses that
   * nothing but that made up.
   */
  static final Duration SILENCE_MAX = Duration.ofMinutes(2);

  private static final int DIGITS = 4;

  /** Without equity everything is infinitely too much; so far people can imagine. */
  private static final double VALUE_MAX = 1_000;

  private final RiskBounds bounds;

  Breaches(RiskBounds bounds) {
    this.bounds = bounds;
  }

  /** What was found; empty while a market is silent that may be heard of again at any moment. */
  Optional<List<Breach>> of(AccountBook book, MarketPast.Seen market, Instant now) {
    if (book.positions().isEmpty()) {
      return Optional.of(List.of());
    }
    Valuation valued = Valuation.of(book, market.quotes(), List.of(), now);
    if (valued.silent().stream().anyMatch(Breaches::isShort)) {
      return Optional.empty();
    }
    RiskReport report =
        RiskReport.of(
            valued.portfolio(),
            market.closes(),
            market.benchmark(),
            LocalDate.ofInstant(now, ZoneOffset.UTC));
    var found = new ArrayList<Breach>();
    bounds.violationsOf(report).forEach(violation -> found.add(breach(violation)));
    valued.silent().forEach(silent -> found.add(breach(silent)));
    return Optional.of(found);
  }

  private static boolean isShort(SilentMarket silent) {
    return silent.age().filter(age -> age.compareTo(SILENCE_MAX) <= 0).isPresent();
  }

  private static Breach breach(SilentMarket silent) {
    long minutes = silent.age().map(Duration::toMinutes).orElse(0L);
    return new Breach(
        Kind.SILENT,
        silent.symbol().value(),
        Level.MEDIUM,
        new Rate(BigDecimal.valueOf(minutes)),
        new Rate(BigDecimal.valueOf(SILENCE_MAX.toMinutes())));
  }

  private static Breach breach(Violation violation) {
    return switch (violation) {
      case Violation.LeverageHigh v -> breach(Kind.LEVERAGE, "", v);
      case Violation.MarginUsed v -> breach(Kind.MARGIN, "", v);
      case Violation.LossLikely v -> breach(Kind.LOSS_LIKELY, "", v);
      case Violation.LiquidationNear v -> breach(Kind.LIQUIDATION, v.leg().toString(), v);
      case Violation.MarketLarge v -> breach(Kind.MARKET, v.symbol().value(), v);
      case Violation.DayLost v -> breach(Kind.DAY, "", v);
      case Violation.ScoreHigh v -> breach(Kind.SCORE, "", v);
    };
  }

  private static Breach breach(Kind kind, String where, Violation violation) {
    Level level =
        switch (violation.level()) {
          case MEDIUM -> Level.MEDIUM;
          case HIGH -> Level.HIGH;
          case CRITICAL -> Level.CRITICAL;
        };
    return new Breach(kind, where, level, rate(violation.value()), rate(violation.bound()));
  }

  private static Rate rate(double value) {
    return new Rate(
        BigDecimal.valueOf(Math.min(value, VALUE_MAX)).setScale(DIGITS, RoundingMode.HALF_EVEN));
  }
}
