package io.patriot.bench;

import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.risk.Holding;
import io.patriot.risk.MarketClass;
import io.patriot.risk.Portfolio;
import io.patriot.risk.RiskReport;
import io.patriot.risk.Scenario;
import io.patriot.risk.Statistics;
import io.patriot.risk.StressTest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How long it takes to know what a hundred positions risk: the whole report from 251 closes of each
 * market, with both VaRs, contributions, correlation and beta; and the nine bad days after it.
 */
final class ValuingRisk implements Benchmark {
  private static final int GOAL_MS = 20;
  private static final int POSITIONS = 100;
  private static final int CLOSES = 251;
  private static final int WARM_UP = 100;
  private static final int ROUNDS = 200;
  private static final double NS_IN_MS = 1e6;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  @Override
  public String name() {
    return "var";
  }

  @Override
  public List<Row> run(Options options) {
    var dice = new SplittableRandom(1);
    List<Symbol> symbols =
        IntStream.range(0, POSITIONS).mapToObj(i -> new Symbol("M" + i)).toList();
    Map<Symbol, DailyCloses> closes = closes(symbols, dice);
    Portfolio portfolio = portfolio(symbols, dice);
    var times = new double[ROUNDS];
    double busy = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long busyBefore = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      RiskReport report = RiskReport.of(portfolio, closes, symbols.getFirst(), TODAY);
      double took = (System.nanoTime() - start) / NS_IN_MS;
      if (!(report.statistics() instanceof Statistics.Known)) {
        throw new IllegalStateException("Not known: " + report.statistics());
      }
      if (round >= 0) {
        times[round] = took;
        busy += (THREADS.getCurrentThreadCpuTime() - busyBefore) / NS_IN_MS;
      }
    }
    Arrays.sort(times);
    long start = System.nanoTime();
    var stress = new StressTest(portfolio, closes, TODAY);
    Scenario.ALL.forEach(scenario -> stress.result(scenario, dice));
    double nine = (System.nanoTime() - start) / NS_IN_MS;
    double p95 = times[ROUNDS * 95 / 100];
    return List.of(
        new Row.Judged(
            name(),
            "all measures of " + POSITIONS + " positions from " + CLOSES + " closes each",
            String.format(
                Locale.ROOT,
                "p50 %.1f, p95 %.1f, max %.1f ms (%d times)",
                times[ROUNDS / 2],
                p95,
                times[ROUNDS - 1],
                ROUNDS),
            "p95 < " + GOAL_MS + " ms",
            p95 < GOAL_MS),
        new Row.Noted(
            name(),
            "processor time of it, on average",
            String.format(Locale.ROOT, "%.1f ms", busy / ROUNDS)),
        new Row.Noted(
            name(),
            "nine bad days with a thousand courses each, once",
            String.format(Locale.ROOT, "%.0f ms", nine)));
  }

  private static Portfolio portfolio(List<Symbol> symbols, RandomGenerator dice) {
    List<Holding> holdings = new ArrayList<>();
    for (Symbol symbol : symbols) {
      holdings.add(
          new Holding(
              Leg.only(symbol),
              dice.nextInt(4) == 0 ? Direction.SHORT : Direction.LONG,
              MarketClass.CRYPTO,
              Money.usdt(Integer.toString(100 + dice.nextInt(1_000))),
              Rate.of("0.0002"),
              Money.usdt("10")));
    }
    return new Portfolio(Money.usdt("50000"), Rate.of("0.01"), Optional.of(Rate.ZERO), holdings);
  }

  private static Map<Symbol, DailyCloses> closes(List<Symbol> symbols, RandomGenerator dice) {
    double[] shared = dice.doubles(CLOSES).map(share -> share - 0.5).toArray();
    var closes = new TreeMap<Symbol, DailyCloses>();
    for (Symbol symbol : symbols) {
      var byDay = new TreeMap<LocalDate, Price>();
      double price = 100;
      for (int day = 0; day < CLOSES; day++) {
        price *= 1 + 0.05 * (shared[day] + dice.nextDouble() - 0.5);
        byDay.put(
            TODAY.minusDays(CLOSES - day),
            new Price(BigDecimal.valueOf(price).setScale(4, RoundingMode.HALF_EVEN)));
      }
      closes.put(symbol, new DailyCloses(symbol, byDay));
    }
    return closes;
  }
}
