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
 * How many orders a second one core turns into signed requests: the whole driver, with budgets, key
 * and the reading of the answer, and no network.
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
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < ORDERS_A_ROUND; i++) {
        PlacementResult result = driver.venue().place(intents.get(i % INTENTS), 1, cause);
        if (!(result instanceof PlacementResult.Accepted)) {
          throw new IllegalStateException("Not accepted: " + result);
        }
      }
      best = Math.max(best, ORDERS_A_ROUND * NS_IN_S / (System.nanoTime() - start));
    }
    long perOrder = driver.wire().bytes() / driver.wire().orders();
    return List.of(
        new Row.Judged(
            name(),
            "intents to signed requests on one core, best of " + ROUNDS + " rounds",
            String.format(Locale.ROOT, "%,.0f a second of %d bytes each", best, perOrder),
            String.format(Locale.ROOT, "≥ %,d/s", GOAL_PER_S),
            best >= GOAL_PER_S));
  }

  private static OrderIntent intent(int number) {
    return OrderExamples.anIntent(
        "sign:" + number,
        OrderExamples.aLimitBuyOf("0.010", MarketExamples.BTC, Integer.toString(60_000 + number)));
  }
}
