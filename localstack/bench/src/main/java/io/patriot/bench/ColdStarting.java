package io.patriot.bench;

import io.patriot.artefacts.Launch;
import io.patriot.artefacts.Packages;
import io.patriot.artefacts.PaperTrading;
import io.patriot.artefacts.SmallCloud;
import io.patriot.bench.minimal.MinimalFunction;
import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * How long the first person waits for a function that nobody used before: from the start of Java to
 * its first answer, as packaged, under Lambda's client; beside it the least that a Micronaut
 * function can be.
 */
final class ColdStarting implements Benchmark {
  static final int ROUNDS = 20;
  private static final Duration CACHED_GOAL = Duration.ofMillis(350);
  private static final double CACHED_TO_PLAIN_GOAL = 0.5;
  private static final long BYTES_GOAL = 8_000_000;
  private static final int CLASSES_GOAL = 4_500;
  private static final double BYTES_IN_MB = 1e6;

  private static final List<String> OF_MICRONAUT =
      List.of(
          "aws-lambda-java-core-",
          "jackson-",
          "jakarta.",
          "jspecify-",
          "micronaut-",
          "reactive-streams-",
          "slf4j-api-");

  private final AtomicInteger asked = new AtomicInteger();

  @Override
  public String name() {
    return "cold";
  }

  @Override
  public List<Row> run(Options options) throws IOException, InterruptedException {
    Path work = options.home().resolve("localstack/bench/target/cold").toAbsolutePath();
    var packages = new Packages(options.home().resolve("functions").toAbsolutePath(), work);
    try (SmallCloud cloud = new SmallCloud()) {
      ColdFunction webhook = webhook(cloud, packages);
      ColdFunction placeOrder = placeOrder(cloud, packages);
      ColdFunction least = least(packages);
      List<ColdFunction> all = List.of(webhook, placeOrder, least);
      for (ColdFunction one : all) {
        one.prepare();
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (ColdFunction one : all) {
          one.startPlain();
          one.startCached();
        }
      }
      return rows(packages, webhook, placeOrder, least);
    }
  }

  private ColdFunction webhook(SmallCloud cloud, Packages packages) throws IOException {
    Part part = Patriot.TOPOLOGY.part("telegram-webhook");
    return new ColdFunction(
        Launch.of(part, packages, cloud.variables(part)),
        () -> update(asked.incrementAndGet()),
        "\"statusCode\":200",
        packages.work());
  }

  private ColdFunction placeOrder(SmallCloud cloud, Packages packages) throws IOException {
    Part part = Patriot.TOPOLOGY.part("place-order");
    var trading = new PaperTrading(cloud);
    return new ColdFunction(
        Launch.of(part, packages, cloud.variables(part)),
        () -> batch(trading.placement(trading.intent("cold:" + asked.incrementAndGet()))),
        "\"batchItemFailures\":[]",
        packages.work());
  }

  /** Made of the jars that a function with a container has too, and this benchmark's own. */
  private static ColdFunction least(Packages packages) throws IOException {
    Part part = Patriot.TOPOLOGY.part("place-order");
    List<Path> jars =
        Stream.concat(
                Stream.of(ownJar()),
                packages.jars(part).stream()
                    .filter(
                        jar ->
                            OF_MICRONAUT.stream()
                                .anyMatch(jar.getFileName().toString()::startsWith)))
            .toList();
    var launch =
        new Launch(
            "minimal",
            jars,
            MinimalFunction.class.getName() + "::handleRequest",
            part.memoryMb(),
            part.timeLimit(),
            Map.of());
    return new ColdFunction(launch, () -> "{\"name\":\"world\"}", "Hello, world", packages.work());
  }

  private List<Row> rows(
      Packages packages, ColdFunction webhook, ColdFunction placeOrder, ColdFunction least)
      throws IOException {
    var rows = new ArrayList<Row>();
    rows.add(note("webhook, plain", webhook.plainFigure()));
    rows.add(
        new Row.Judged(
            name(),
            "webhook, with an AOT cache",
            webhook.cachedFigure(),
            "p50 ≤ " + CACHED_GOAL.toMillis() + " ms",
            webhook.cachedMedian().compareTo(CACHED_GOAL) <= 0));
    rows.add(
        new Row.Judged(
            name(),
            "webhook, with a cache to plain, median of the pairs",
            ratio(webhook.cachedToPlain()),
            "≤ " + ratio(CACHED_TO_PLAIN_GOAL),
            webhook.cachedToPlain() <= CACHED_TO_PLAIN_GOAL));
    rows.add(note("place-order, plain", placeOrder.plainFigure()));
    rows.add(note("place-order, with an AOT cache", placeOrder.cachedFigure()));
    rows.add(note("place-order, with a cache to plain", ratio(placeOrder.cachedToPlain())));
    rows.add(note("least Micronaut function, plain", least.plainFigure()));
    rows.add(note("least Micronaut function, with an AOT cache", least.cachedFigure()));
    rows.add(note("webhook to it, both with a cache", ratio(webhook.cachedTo(least))));
    rows.add(note("place-order to it, both with a cache", ratio(placeOrder.cachedTo(least))));
    rows.add(
        new Row.Judged(
            name(),
            "classes at the webhook's first answer, place-order's and the least one's",
            String.format(
                Locale.ROOT,
                "%,d; %,d; %,d",
                webhook.classes(),
                placeOrder.classes(),
                least.classes()),
            String.format(Locale.ROOT, "webhook ≤ %,d", CLASSES_GOAL),
            webhook.classes() <= CLASSES_GOAL));
    long bytes = packages.bytes(Patriot.TOPOLOGY.part("telegram-webhook"));
    rows.add(
        new Row.Judged(
            name(),
            "the webhook's package, place-order's",
            megabytes(bytes)
                + "; "
                + megabytes(packages.bytes(Patriot.TOPOLOGY.part("place-order"))),
            "webhook ≤ " + megabytes(BYTES_GOAL),
            bytes <= BYTES_GOAL));
    rows.add(
        note(
            "the caches of the three",
            megabytes(webhook.cacheBytes())
                + "; "
                + megabytes(placeOrder.cacheBytes())
                + "; "
                + megabytes(least.cacheBytes())));
    return rows;
  }

  private Row note(String what, String figure) {
    return new Row.Noted(name(), what, figure);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.2f MB", bytes / BYTES_IN_MB);
  }

  private static String update(int id) {
    return """
    {"version":"2.0","rawPath":"/telegram","headers":{"x-telegram-bot-api-secret-token":"%s"},
     "body":"{\\"update_id\\":%d,\\"message\\":{\\"from\\":{\\"id\\":5},\\"chat\\":{\\"id\\":5}}}",
     "isBase64Encoded":false,"requestContext":{"http":{"method":"POST"}}}
    """
        .formatted(SmallCloud.CANARY, id);
  }

  private static String batch(String message) {
    return """
    {"Records":[{"messageId":"m","body":%s,"attributes":{"MessageGroupId":"g"}}]}
    """
        .formatted(quoted(message));
  }

  private static String quoted(String json) {
    return '"' + json.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static Path ownJar() {
    try {
      return Path.of(
          MinimalFunction.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
