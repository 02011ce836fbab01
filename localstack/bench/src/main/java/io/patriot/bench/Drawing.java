package io.patriot.bench;

import io.patriot.charts.Allocation;
import io.patriot.charts.DrawPicture;
import io.patriot.charts.EquityCurve;
import io.patriot.charts.Heading;
import io.patriot.charts.Level;
import io.patriot.charts.Mark;
import io.patriot.charts.Picture;
import io.patriot.charts.PriceChart;
import io.patriot.charts.ProfitBars;
import io.patriot.charts.Theme;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Side;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How long each kind of picture takes to draw, and how long the first one takes in a Java that was
 * started for it, as when a function starts.
 */
final class Drawing implements Benchmark {
  private static final int GOAL_MS = 400;
  private static final int WARM_UP = 100;
  private static final int ROUNDS = 100;
  private static final int STARTS = 10;
  private static final double NS_IN_MS = 1e6;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Heading HEADING = new Heading("BTCUSDT · 1h", "paper-main · UTC", "None.");

  @Override
  public String name() {
    return "charts";
  }

  @Override
  public List<Row> run(Options options) throws IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, Picture> picture : pictures().entrySet()) {
      rows.add(warm(picture.getKey(), picture.getValue()));
    }
    rows.add(first());
    return rows;
  }

  private Row warm(String what, Picture picture) {
    var times = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = System.nanoTime();
      byte[] file = DrawPicture.png(picture, round % 2 == 0 ? Theme.DARK : Theme.LIGHT);
      double took = (System.nanoTime() - start) / NS_IN_MS;
      if (file.length == 0) {
        throw new IllegalStateException("No picture");
      }
      if (round >= 0) {
        times[round] = took;
      }
    }
    Arrays.sort(times);
    double p95 = times[ROUNDS * 95 / 100];
    return new Row.Judged(
        name(),
        what,
        String.format(
            Locale.ROOT,
            "p50 %.0f, p95 %.0f, max %.0f ms (%d times)",
            times[ROUNDS / 2],
            p95,
            times[ROUNDS - 1],
            ROUNDS),
        "p95 ≤ " + GOAL_MS + " ms",
        p95 <= GOAL_MS);
  }

  private Row first() throws IOException, InterruptedException {
    var times = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xshare:auto",
                  "-XX:TieredStopAtLevel=1",
                  "-Djava.awt.headless=true",
                  "-cp",
                  System.getProperty("java.class.path"),
                  FirstPicture.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String answer =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("No first picture");
      }
      times[i] = Double.parseDouble(answer.strip());
    }
    Arrays.sort(times);
    double p50 = times[STARTS / 2];
    return new Row.Judged(
        name(),
        "the first picture of a Java that has just started, a market with five lines",
        String.format(
            Locale.ROOT,
            "best %.0f, p50 %.0f, worst %.0f ms (%d starts)",
            times[0],
            p50,
            times[STARTS - 1],
            STARTS),
        "p50 ≤ " + GOAL_MS + " ms",
        p50 <= GOAL_MS);
  }

  /** What the process that is started for one picture does. */
  static final class FirstPicture {
    private FirstPicture() {}

    public static void main(String[] words) {
      PriceChart chart = market(96);
      long start = System.nanoTime();
      int length = DrawPicture.png(chart, Theme.DARK).length;
      double took = (System.nanoTime() - start) / NS_IN_MS;
      System.out.println(length == 0 ? "" : String.format(Locale.ROOT, "%.1f", took));
    }
  }

  private static Map<String, Picture> pictures() {
    var pictures = new LinkedHashMap<String, Picture>();
    pictures.put("96 bars with five lines and twelve trades", market(96));
    pictures.put("10,000 bars with the same", market(10_000));
    pictures.put("equity and drawdown of 400 days", equity());
    pictures.put("results of 60 days", profits());
    pictures.put("allocation to eight", allocation());
    return pictures;
  }

  private static PriceChart market(int count) {
    var dice = new SplittableRandom(1);
    List<Candle> bars = new ArrayList<>();
    double price = 61_800;
    for (int i = 0; i < count; i++) {
      double close = price * (0.99 + 0.02 * dice.nextDouble());
      bars.add(
          new Candle(
              new Symbol("BTCUSDT"),
              Duration.ofHours(1),
              START.plus(Duration.ofHours(i)),
              price(price),
              price(Math.max(price, close) * 1.003),
              price(Math.min(price, close) * 0.997),
              price(close),
              new Quantity(BigDecimal.valueOf(1 + dice.nextInt(1_000))),
              1));
      price = close;
    }
    List<Mark> marks =
        IntStream.range(0, 12)
            .mapToObj(i -> bars.get(i * count / 12))
            .map(bar -> new Mark(bar.openTime(), bar.close(), Side.BUY, true))
            .toList();
    List<Level> levels =
        IntStream.range(0, 5)
            .mapToObj(i -> bars.get(count - 1 - i).low())
            .map(low -> new Level(Level.Kind.TARGET, "TP", low))
            .toList();
    return new PriceChart(HEADING, bars, Optional.empty(), marks, levels, 1, ZoneOffset.UTC);
  }

  private static Price price(double value) {
    return new Price(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN));
  }

  private static EquityCurve equity() {
    var dice = new SplittableRandom(2);
    return new EquityCurve(
        HEADING,
        IntStream.range(0, 400)
            .mapToObj(
                i ->
                    new EquityCurve.Worth(
                        START.plus(Duration.ofDays(i)), money(9_000 + dice.nextInt(2_000))))
            .toList(),
        "Drawdown",
        ZoneOffset.UTC);
  }

  private static ProfitBars profits() {
    var dice = new SplittableRandom(3);
    return new ProfitBars(
        HEADING,
        IntStream.range(0, 60)
            .mapToObj(i -> new ProfitBars.Result("01-01", money(dice.nextInt(400) - 200)))
            .toList());
  }

  private static Allocation allocation() {
    return new Allocation(
        HEADING,
        IntStream.range(0, 8)
            .mapToObj(i -> new Allocation.Part("COIN" + i, money(100 * (i + 1))))
            .toList(),
        "Other");
  }

  private static Money money(int amount) {
    return Money.usdt(Integer.toString(amount));
  }
}
