package io.patriot.risk;

import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.risk.RiskScore.Part;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that is known of a portfolio's risk.
 *
 * @param potentialLoss what all stops together lose, and a tenth of what none covers
 */
public record RiskReport(
    Portfolio portfolio,
    Margin margin,
    Concentration concentration,
    Money potentialLoss,
    Statistics statistics,
    RiskScore score) {

  /** Crypto markets know no holidays. */
  private static final int DAYS_PER_YEAR = 365;

  /**
   * Measures a portfolio.
   *
   * @param closes of the markets in it, and of the benchmark
   * @param today the running day by the UTC calendar
   */
  public static RiskReport of(
      Portfolio portfolio, Map<Symbol, DailyCloses> closes, Symbol benchmark, LocalDate today) {
    Margin margin = Margin.of(portfolio);
    Concentration concentration = Concentration.of(portfolio);
    Statistics statistics = statistics(portfolio, closes, benchmark, today);
    return new RiskReport(
        portfolio,
        margin,
        concentration,
        portfolio.holdings().stream()
            .map(Holding::potentialLoss)
            .reduce(Money.zero(portfolio.currency()), Money::plus),
        statistics,
        score(portfolio, margin, concentration, statistics));
  }

  /** What a bad day loses for each unit of equity, if that is known. */
  public OptionalDouble lossLikely() {
    return lossLikely(portfolio, statistics);
  }

  public OptionalDouble lostToday() {
    return portfolio.lostToday().stream()
        .mapToDouble(share -> share.value().doubleValue())
        .findFirst();
  }

  private static OptionalDouble lossLikely(Portfolio portfolio, Statistics statistics) {
    return switch (statistics) {
      case Statistics.NothingHeld() -> OptionalDouble.of(0);
      case Statistics.TooLittleHistory _ -> OptionalDouble.empty();
      case Statistics.Known known ->
          OptionalDouble.of(
              portfolio.equityAmount() <= 0
                  ? Double.POSITIVE_INFINITY
                  : known.valueAtRisk().amount().doubleValue() / portfolio.equityAmount());
    };
  }

  private static Statistics statistics(
      Portfolio portfolio, Map<Symbol, DailyCloses> closes, Symbol benchmark, LocalDate today) {
    if (portfolio.holdings().isEmpty()) {
      return new Statistics.NothingHeld();
    }
    return switch (History.of(portfolio.net().keySet(), closes, today)) {
      case History.TooLittle(var lacks) -> new Statistics.TooLittleHistory(lacks);
      case History.Known past -> {
        Moving moving = Moving.of(past);
        double[] gains = gains(portfolio, past);
        yield new Statistics.Known(
            past.days(),
            ParametricVar.of(portfolio, moving),
            HistoricalVar.of(portfolio, gains),
            past.symbols().size() == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(moving.correlation().average()),
            beta(portfolio, past, closes, benchmark, today),
            Measures.sharpe(gains, DAYS_PER_YEAR));
      }
    };
  }

  private static Optional<Beta> beta(
      Portfolio portfolio,
      History.Known past,
      Map<Symbol, DailyCloses> closes,
      Symbol benchmark,
      LocalDate today) {
    if (portfolio.equityAmount() <= 0) {
      return Optional.empty();
    }
    if (past.symbols().contains(benchmark)) {
      return Optional.of(beta(portfolio, past, benchmark));
    }
    List<Symbol> symbols = Stream.concat(past.symbols().stream(), Stream.of(benchmark)).toList();
    return switch (History.of(symbols, closes, today)) {
      case History.TooLittle _ -> Optional.empty();
      case History.Known both -> Optional.of(beta(portfolio, both, benchmark));
    };
  }

  private static Beta beta(Portfolio portfolio, History.Known past, Symbol benchmark) {
    double[] moves = gains(portfolio, past);
    for (int day = 0; day < moves.length; day++) {
      moves[day] /= portfolio.equityAmount();
    }
    return Beta.of(moves, past.of(past.symbols().indexOf(benchmark)));
  }

  /** What each of these days would have brought what is held now. */
  private static double[] gains(Portfolio portfolio, History.Known past) {
    Map<Symbol, Double> net = portfolio.net();
    double[] held =
        IntStream.range(0, past.symbols().size())
            .mapToDouble(column -> net.getOrDefault(past.symbols().get(column), 0.0))
            .toArray();
    return past.moves().operate(held);
  }

  private static RiskScore score(
      Portfolio portfolio, Margin margin, Concentration concentration, Statistics statistics) {
    var figures = new EnumMap<Part, Double>(Part.class);
    figures.put(Part.LEVERAGE, margin.leverage());
    figures.put(Part.MARGIN, margin.used());
    lossLikely(portfolio, statistics).ifPresent(share -> figures.put(Part.VALUE_AT_RISK, share));
    figures.put(Part.CONCENTRATION, concentration.index() * Math.min(1, margin.leverage()));
    portfolio
        .lostToday()
        .ifPresent(share -> figures.put(Part.LOST_TODAY, share.value().doubleValue()));
    return RiskScore.of(figures);
  }
}
