package io.patriot.bench;

import io.patriot.artefacts.Artefact;
import io.patriot.artefacts.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A function that is started again and again, with Java alone and with what an earlier start left
 * in a cache.
 */
final class ColdFunction {
  private static final double PERCENT = 100.0;
  private static final double NS_IN_MS = 1_000_000.0;

  private final Launch launch;
  private final Supplier<String> events;
  private final String expected;
  private final Path work;
  private final Path cache;
  private final List<Start> plain = new ArrayList<>();
  private final List<Start> cached = new ArrayList<>();
  private int classes;

  /**
   * What one start took until its first answer.
   *
   * @param processors how much of the processors; others who use them lengthen the wait, not this
   */
  private record Start(Duration waited, Duration processors) {}

  /**
   * @param events a new first event for each start
   * @param expected what the answer says when the work was done
   */
  ColdFunction(Launch launch, Supplier<String> events, String expected, Path work) {
    this.launch = launch;
    this.events = events;
    this.expected = expected;
    this.work = work;
    this.cache = work.resolve(launch.name() + ".aot");
  }

  /** One start that counts classes, and one that leaves the cache. */
  void prepare() throws IOException, InterruptedException {
    try (Artefact counted = Artefact.counted(launch, work)) {
      firstAnswer(counted);
      classes = counted.classes();
    }
    Files.deleteIfExists(cache);
    try (Artefact trained = Artefact.start(launch, work, "-XX:AOTCacheOutput=" + cache)) {
      firstAnswer(trained);
      trained.end();
      if (!Files.exists(cache)) {
        throw new IllegalStateException("No cache was left: " + trained.log());
      }
    }
  }

  void startPlain() throws IOException, InterruptedException {
    plain.add(start());
  }

  /** A cache that cannot be used is an error and not a slow start. */
  void startCached() throws IOException, InterruptedException {
    cached.add(start("-XX:AOTCache=" + cache, "-XX:AOTMode=on"));
  }

  int classes() {
    return classes;
  }

  long cacheBytes() throws IOException {
    return Files.size(cache);
  }

  Duration cachedMedian() {
    return at(waits(cached), 50);
  }

  String plainFigure() {
    return figure(plain);
  }

  String cachedFigure() {
    return figure(cached);
  }

  /** The median of each start with a cache divided by the plain start beside it. */
  double cachedToPlain() {
    return medianRatio(cached, plain);
  }

  /** The same of two functions, both with their caches. */
  double cachedTo(ColdFunction other) {
    return medianRatio(cached, other.cached);
  }

  private Start start(String... flags) throws IOException, InterruptedException {
    String event = events.get();
    long began = System.nanoTime();
    try (Artefact artefact = Artefact.start(launch, work, flags)) {
      String answer = artefact.answer(event);
      var waited = Duration.ofNanos(System.nanoTime() - began);
      var start = new Start(waited, artefact.processorTime());
      check(answer, artefact);
      return start;
    }
  }

  private void firstAnswer(Artefact artefact) throws IOException, InterruptedException {
    check(artefact.answer(events.get()), artefact);
  }

  private void check(String answer, Artefact artefact) throws IOException {
    if (!answer.contains(expected)) {
      throw new IllegalStateException(
          launch.name() + " answered " + answer + "\n" + artefact.log());
    }
  }

  private static double medianRatio(List<Start> some, List<Start> others) {
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < some.size(); i++) {
      ratios.add((double) some.get(i).waited().toNanos() / others.get(i).waited().toNanos());
    }
    return ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElseThrow();
  }

  private static Duration at(List<Duration> durations, int percentile) {
    int below = Math.max(0, (int) Math.ceil(durations.size() * percentile / PERCENT) - 1);
    return durations.stream().sorted().skip(below).findFirst().orElseThrow();
  }

  private static List<Duration> waits(List<Start> starts) {
    return starts.stream().map(Start::waited).toList();
  }

  private static String figure(List<Start> starts) {
    List<Duration> waits = waits(starts);
    return String.format(
        Locale.ROOT,
        "best %.0f, p50 %.0f, p90 %.0f ms (%d times); processor time p50 %.0f ms",
        at(waits, 0).toNanos() / NS_IN_MS,
        at(waits, 50).toNanos() / NS_IN_MS,
        at(waits, 90).toNanos() / NS_IN_MS,
        starts.size(),
        at(starts.stream().map(Start::processors).toList(), 50).toNanos() / NS_IN_MS);
  }
}
