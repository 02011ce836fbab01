package io.patriot.bench;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.PlacementResult;
import io.patriot.domain.order.OrderIntent;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.OrderExamples;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How many orders a second one core turns into signed requests: the whole driver, with the venue's
 * rules, budgets and key, and no network; and how many when it reads the venue's answer too.
 */
final class Signing implements Benchmark {
  private static final int GOAL_PER_S = 200_000;
  private static final int ROUNDS = 6;
  private static final int ORDERS_A_ROUND = 400_000;
  private static final int INTENTS = 1_000;
  private static final double NS_IN_S = 1e9;

  @Override
  public String name() {
    return "sign";
  }

  @Override
  public List<Row> run(Options options) {
    DriverOnly driver = DriverOnly.at(InstantSource.system());
    List<OrderIntent> intents = IntStream.range(0, INTENTS).mapToObj(Signing::intent).toList();
    Cause cause = AccountExamples.aCause();
    double signed = 0;
    double answered = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long signing = 0;
      long start = System.nanoTime();
      for (int i = 0; i < ORDERS_A_ROUND; i++) {
        long began = System.nanoTime();
        PlacementResult result = driver.venue().place(intents.get(i % INTENTS), 1, cause);
        signing += driver.wire().readyNanos() - began;
        if (!(result instanceof PlacementResult.Accepted)) {
          throw new IllegalStateException("Not accepted: " + result);
        }
      }
      signed = Math.max(signed, ORDERS_A_ROUND * NS_IN_S / signing);
      answered = Math.max(answered, ORDERS_A_ROUND * NS_IN_S / (System.nanoTime() - start));
    }
    long perOrder = driver.wire().bytes() / driver.wire().orders();
    return List.of(
        new Row.Judged(
            name(),
            "intents to signed requests on one core, best of " + ROUNDS + " rounds",
            String.format(Locale.ROOT, "%,.0f a second of %d bytes each", signed, perOrder),
            String.format(Locale.ROOT, "≥ %,d/s", GOAL_PER_S),
            signed >= GOAL_PER_S),
        new Row.Noted(
            name(),
            "with the venue's answer read",
            String.format(Locale.ROOT, "%,.0f/s", answered)));
  }

  private static OrderIntent intent(int number) {
    return OrderExamples.anIntent(
        "sign:" + number,
        OrderExamples.aLimitBuyOf("0.010", MarketExamples.BTC, Integer.toString(60_000 + number)));
  }
}
