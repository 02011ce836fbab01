package io.patriot.charts;

import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Made-up markets and money, the same each time. */
final class Examples {
  static final Instant START = Instant.parse("2026-11-19T00:00:00Z");
  static final Duration HOUR = Duration.ofHours(1);
  static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
  static final Heading HEADING = new Heading("BTCUSDT · 1h", "paper-main · UTC", "No bars yet.");

  private Examples() {}

  /** A walk from a price, each step up to so much of it. */
  static List<Candle> walk(String from, int digits, int count, double step, long seed) {
    var random = new SplittableRandom(seed);
    List<Candle> bars = new ArrayList<>();
    double price = new BigDecimal(from).doubleValue();
    for (int i = 0; i < count; i++) {
      double close =
          price * (1 + step * (random.nextDouble() * 2 - 1 + 0.08 * StrictMath.sin(i / 9.0)));
      double high = Math.max(price, close) * (1 + step * random.nextDouble() * 0.6);
      double low = Math.min(price, close) * (1 - step * random.nextDouble() * 0.6);
      double volume = 20 + 300 * random.nextDouble() * Math.abs(close / price - 1) / step;
      bars.add(bar(i, digits, price, high, low, close, volume));
      price = close;
    }
    return bars;
  }

  private static Candle bar(
      int i, int digits, double open, double high, double low, double close, double volume) {
    return new Candle(
        new Symbol("BTCUSDT"),
        HOUR,
        START.plus(HOUR.multipliedBy(i)),
        price(open, digits),
        price(high, digits),
        price(low, digits),
        price(close, digits),
        new Quantity(BigDecimal.valueOf(volume).setScale(3, RoundingMode.HALF_EVEN)),
        100);
  }

  static Candle bar(int i, String price) {
    return bar(i, price, price, price, price);
  }

  static Candle bar(int i, String open, String high, String low, String close) {
    return new Candle(
        new Symbol("BTCUSDT"),
        HOUR,
        START.plus(HOUR.multipliedBy(i)),
        Price.of(open),
        Price.of(high),
        Price.of(low),
        Price.of(close),
        Quantity.of("10"),
        100);
  }

  private static Price price(double value, int digits) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
    return new Price(rounded.max(BigDecimal.ONE.movePointLeft(digits)));
  }

  static PriceChart of(List<Candle> bars, int digits) {
    return new PriceChart(
        HEADING, bars, Optional.empty(), List.of(), List.of(), digits, ZoneOffset.UTC);
  }

  /** A long position with all that belongs to one. */
  static PriceChart traded() {
    List<Candle> bars = walk("61800", 1, 96, 0.006, 11);
    return new PriceChart(
        new Heading("BTCUSDT · 1h", "paper-main · LONG 0.015 · UTC+0", "No bars yet."),
        bars,
        Optional.empty(),
        List.of(
            mark(bars, 10, Side.BUY, true),
            mark(bars, 27, Side.SELL, false),
            mark(bars, 61, Side.BUY, true),
            mark(bars, 62, Side.BUY, true),
            mark(bars, 80, Side.SELL, false)),
        List.of(
            new Level(Level.Kind.ENTRY, "", bars.get(61).close()),
            new Level(Level.Kind.STOP, "SL", times(bars.get(61).close(), "0.982")),
            new Level(Level.Kind.TARGET, "TP", times(bars.get(61).close(), "1.012")),
            new Level(Level.Kind.TARGET, "TP2", times(bars.get(61).close(), "1.09"))),
        1,
        LISBON);
  }

  static Mark mark(List<Candle> bars, int at, Side side, boolean opens) {
    Candle bar = bars.get(at);
    return new Mark(bar.openTime().plusSeconds(60), bar.close(), side, opens);
  }

  static Price times(Price price, String factor) {
    return new Price(
        price.value().multiply(new BigDecimal(factor)).setScale(1, RoundingMode.HALF_EVEN));
  }

  static EquityCurve equity(int days, long seed) {
    var random = new SplittableRandom(seed);
    List<EquityCurve.Worth> points = new ArrayList<>();
    double worth = 10_000;
    for (int i = 0; i < days; i++) {
      points.add(new EquityCurve.Worth(START.plus(Duration.ofDays(i)), usdt(worth)));
      worth *= 1 + 0.02 * (random.nextDouble() * 2 - 0.93);
    }
    return new EquityCurve(
        new Heading("paper-main", days + " d", "No days yet."), points, "Drawdown", ZoneOffset.UTC);
  }

  static ProfitBars profits(int days, long seed, boolean lossesOnly) {
    var random = new SplittableRandom(seed);
    return new ProfitBars(
        new Heading("P&L", "paper-main · " + days + " d", "No days yet."),
        IntStream.range(0, days)
            .mapToObj(
                i -> {
                  double net = 240 * (random.nextDouble() * 2 - 0.9);
                  return new ProfitBars.Result(
                      START.plus(Duration.ofDays(i)).toString().substring(5, 10),
                      usdt(lossesOnly ? -Math.abs(net) - 1 : net));
                })
            .toList());
  }

  static Allocation allocation(int parts) {
    List<String> names =
        List.of("USDT", "BTC", "ETH", "SOL", "BNB", "XRP", "DOGE", "ADA", "LINK", "1000PEPE");
    return new Allocation(
        new Heading("Allocation", "paper-main", "Nothing yet."),
        IntStream.range(0, parts)
            .mapToObj(i -> new Allocation.Part(names.get(i), usdt(6_000 / StrictMath.pow(1.9, i))))
            .toList(),
        "Other");
  }

  static Money usdt(double amount) {
    return Money.usdt(BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN).toString());
  }
}
