package io.patriot.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How long a person waits after the command, and what the platform then holds of the memory. */
final class Starting implements Benchmark {
  private static final Duration READY_GOAL = Duration.ofSeconds(15);
  private static final double MS_IN_S = 1_000.0;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public List<Row> run(Options options) throws IOException {
    var ready = new ArrayList<Duration>();
    var memory = new ArrayList<Memory>();
    for (int i = 0; i < options.starts(); i++) {
      try (Platform platform = Platform.start(options.home())) {
        ready.add(platform.readyAfter());
        memory.add(platform.memory());
      }
    }
    String each =
        ready.stream()
            .map(took -> String.format(Locale.ROOT, "%.1f", took.toMillis() / MS_IN_S))
            .collect(Collectors.joining(", "));
    String held = memory.stream().map(Memory::toString).collect(Collectors.joining(", "));
    return List.of(
        new Row.Judged(
            name(),
            "from the command to ready, each start",
            each + " s",
            "≤ " + READY_GOAL.toSeconds() + " s",
            ready.stream().allMatch(took -> took.compareTo(READY_GOAL) <= 0)),
        new Row.Judged(
            name(),
            "memory when ready, each start",
            held,
            "≤ " + Memory.GOAL,
            memory.stream().allMatch(one -> one.atMost(Memory.GOAL))));
  }
}
