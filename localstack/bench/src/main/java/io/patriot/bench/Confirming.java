package io.patriot.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** How long a person waits for the fill after Confirm when nobody else is there. */
final class Confirming implements Benchmark {
  private static final Duration GOAL = Duration.ofMillis(500);
  private static final int WARM_UP = 40;
  private static final long USER = 3101;

  @Override
  public String name() {
    return "confirm";
  }

  @Override
  public List<Row> run(Options options) throws IOException {
    try (Platform platform = Platform.start(options.home())) {
      var trader = Trader.arriving(platform.person(USER));
      var latencies = new Latencies();
      for (int i = 0; i < WARM_UP; i++) {
        trader.trades();
      }
      for (int i = 0; i < options.samples(); i++) {
        latencies.add(trader.trades().filling());
      }
      return List.of(latencies.judged(name(), "Confirm → filled card", GOAL));
    }
  }
}
