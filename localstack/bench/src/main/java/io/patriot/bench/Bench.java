package io.patriot.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code localstack/bench/run} starts. */
public final class Bench {
  private static final List<Benchmark> ALL =
      List.of(
          new Starting(),
          new Chatting(),
          new Confirming(),
          new AllAtOnce(),
          new TakingIn(),
          Crowd.inMemory(),
          Crowd.onDisk(),
          new CallsToAws(),
          new Judging(),
          new Signing(),
          new ToTheWire(),
          new LinkedCrowd(),
          new ValuingRisk(),
          new Drawing(),
          new ColdStarting());
  private static final Path PAGE = Path.of("localstack/bench/README.md");
  private static final Duration WATCHED = Duration.ofSeconds(5);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Bench() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    Options options;
    List<Benchmark> asked;
    try {
      options = Options.parse(Path.of(System.getProperty("patriot.home", ".")), List.of(words));
      asked = asked(options.only());
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    if (options.help()) {
      System.out.print(Options.USAGE);
      return;
    }
    String measured = measure(asked, options, InstantSource.system());
    System.out.print("\n" + measured);
    if (options.write()) {
      Path page = options.home().resolve(PAGE);
      Files.writeString(page, Page.with(Files.readString(page), measured));
    }
  }

  private static List<Benchmark> asked(Optional<String> only) {
    List<Benchmark> asked =
        ALL.stream().filter(one -> only.isEmpty() || only.get().equals(one.name())).toList();
    if (asked.isEmpty()) {
      String names = ALL.stream().map(Benchmark::name).collect(Collectors.joining(", "));
      throw new IllegalArgumentException("--only takes one of: " + names);
    }
    return asked;
  }

  private static String measure(List<Benchmark> asked, Options options, InstantSource clock)
      throws IOException, InterruptedException {
    String busy = Processors.busyDuring(WATCHED);
    Processors before = Processors.now();
    var rows = new ArrayList<Row>();
    for (Benchmark benchmark : asked) {
      List<Row> found = benchmark.run(options);
      found.forEach(row -> System.out.println(row.what() + ": " + row.figure()));
      rows.addAll(found);
    }
    return String.format(
        Locale.ROOT,
        "%s, %s, %s. Others kept the processors %s busy just before; %s of their time was taken by the host.%n%n%s",
        TIME.format(clock.instant()),
        machine(),
        "JDK " + Runtime.version(),
        busy,
        Processors.now().stolenSince(before),
        Page.table(rows));
  }

  private static String machine() throws IOException {
    String model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("unknown processor");
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%d × %s, %d GiB",
        system.getAvailableProcessors(),
        model,
        Math.round(system.getTotalMemorySize() / (double) (1 << 30)));
  }
}
