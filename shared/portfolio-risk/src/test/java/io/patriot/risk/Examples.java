package io.patriot.risk;

import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Portfolios and pasts to try the measures on. */
final class Examples {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Symbol AAA = new Symbol("AAA");
  static final Symbol BBB = new Symbol("BBB");
  static final Symbol CCC = new Symbol("CCC");
  static final Symbol DDD = new Symbol("DDD");
  static final Rate MAINTENANCE = Rate.of("0.01");

  private Examples() {}

  /** The closes of closes.csv, their newest days. */
  static Map<Symbol, DailyCloses> closes(int days) {
    var bySymbol = new TreeMap<Symbol, TreeMap<LocalDate, Price>>();
    List<String> lines = lines();
    List<String> symbols = Arrays.asList(lines.getFirst().split(",", -1));
    for (String line : lines.subList(Math.max(1, lines.size() - days), lines.size())) {
      List<String> cells = Arrays.asList(line.split(",", -1));
      for (int i = 1; i < cells.size(); i++) {
        bySymbol
            .computeIfAbsent(new Symbol(symbols.get(i)), _ -> new TreeMap<>())
            .put(LocalDate.parse(cells.getFirst()), Price.of(cells.get(i)));
      }
    }
    var closes = new TreeMap<Symbol, DailyCloses>();
    bySymbol.forEach((symbol, byDay) -> closes.put(symbol, new DailyCloses(symbol, byDay)));
    return closes;
  }

  /** Closes of markets that walk at random, no two of them alike. */
  static Map<Symbol, DailyCloses> randomCloses(
      List<Symbol> symbols, int days, RandomGenerator dice) {
    var closes = new TreeMap<Symbol, DailyCloses>();
    double[] shared = dice.doubles(days).map(share -> share - 0.5).toArray();
    for (Symbol symbol : symbols) {
      var byDay = new TreeMap<LocalDate, Price>();
      double price = 100;
      double load = 2 * dice.nextDouble() - 1;
      for (int day = 0; day < days; day++) {
        price *= 1 + 0.05 * (load * shared[day] + dice.nextDouble() - 0.5);
        byDay.put(TODAY.minusDays(days - day), new Price(BigDecimal.valueOf(price)));
      }
      closes.put(symbol, new DailyCloses(symbol, byDay));
    }
    return closes;
  }

  /** A long position where the amount is above zero, a short one below. */
  static Holding holding(Symbol symbol, double amount) {
    return new Holding(
        Leg.only(symbol),
        amount > 0 ? Direction.LONG : Direction.SHORT,
        MarketClass.CRYPTO,
        usdt(Math.abs(amount)),
        Rate.of("0.0004"),
        usdt(Math.abs(amount) / 10));
  }

  static Portfolio portfolio(double equity, Holding... holdings) {
    return new Portfolio(usdt(equity), MAINTENANCE, Optional.of(Rate.ZERO), List.of(holdings));
  }

  /** The one that the expected figures are of. */
  static Portfolio four() {
    return portfolio(
        20_000,
        holding(AAA, 12_000),
        holding(BBB, -5_000),
        holding(CCC, 3_000),
        holding(DDD, 8_000));
  }

  static Money usdt(double amount) {
    return Money.usdt(BigDecimal.valueOf(amount).toPlainString());
  }

  private static List<String> lines() {
    try (var in = Examples.class.getResourceAsStream("closes.csv")) {
      if (in == null) {
        throw new IllegalStateException("No closes");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
