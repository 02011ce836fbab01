package io.patriot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** What this machine's processors have done so far, as Linux counts it. */
record Processors(long idle, long stolen, long all) {
  private static final int IDLE = 3;
  private static final int IOWAIT = 4;
  private static final int STEAL = 7;

  /** Linux counts for its readers in hundredths of a second, whatever it does itself. */
  private static final long TICK_MS = 10;

  static Processors now() throws IOException {
    return read(Files.readAllLines(Path.of("/proc/stat")).getFirst());
  }

  /** Reads the line that begins with "cpu". */
  static Processors read(String line) {
    long[] ticks =
        Arrays.stream(line.strip().split(" +"))
            .skip(1)
            .limit(8)
            .mapToLong(Long::parseLong)
            .toArray();
    return new Processors(ticks[IDLE] + ticks[IOWAIT], ticks[STEAL], Arrays.stream(ticks).sum());
  }

  Processors minus(Processors before) {
    return new Processors(idle - before.idle, stolen - before.stolen, all - before.all);
  }

  Duration whole() {
    return Duration.ofMillis(all * TICK_MS);
  }

  Duration busy() {
    return Duration.ofMillis((all - idle) * TICK_MS);
  }

  /** How busy they are with others, watched for a while before anything is measured. */
  static String busyDuring(Duration watched) throws IOException, InterruptedException {
    Processors before = now();
    Thread.sleep(watched);
    Processors seen = now().minus(before);
    return share(seen.all - seen.idle, seen.all);
  }

  /** How much of their time another machine on the same hardware took since then. */
  String stolenSince(Processors before) {
    Processors since = minus(before);
    return share(since.stolen, since.all);
  }

  private static String share(long part, long whole) {
    return String.format(Locale.ROOT, "%.0f %%", whole == 0 ? 0.0 : 100.0 * part / whole);
  }
}
