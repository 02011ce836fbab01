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
  private final List<Duration> plain = new ArrayList<>();
  private final List<Duration> cached = new ArrayList<>();
  private int classes;

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

  Duration plainMedian() {
    return at(plain, 50);
  }

  Duration cachedMedian() {
    return at(cached, 50);
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

  private Duration start(String... flags) throws IOException, InterruptedException {
    String event = events.get();
    long began = System.nanoTime();
    try (Artefact artefact = Artefact.start(launch, work, flags)) {
      String answer = artefact.answer(event);
      var took = Duration.ofNanos(System.nanoTime() - began);
      check(answer, artefact);
      return took;
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

  private static double medianRatio(List<Duration> some, List<Duration> others) {
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < some.size(); i++) {
      ratios.add((double) some.get(i).toNanos() / others.get(i).toNanos());
    }
    return ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElseThrow();
  }

  private static Duration at(List<Duration> durations, int percentile) {
    int below = (int) Math.ceil(durations.size() * percentile / PERCENT) - 1;
    return durations.stream().sorted().skip(below).findFirst().orElseThrow();
  }

  private static String figure(List<Duration> durations) {
    return String.format(
        Locale.ROOT,
        "p50 %.0f, p90 %.0f, max %.0f ms (%d times)",
        at(durations, 50).toNanos() / NS_IN_MS,
        at(durations, 90).toNanos() / NS_IN_MS,
        at(durations, 100).toNanos() / NS_IN_MS,
        durations.size());
  }
}
