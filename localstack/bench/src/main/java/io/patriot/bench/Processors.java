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

  /** How busy they are with others, watched for a while before anything is measured. */
  static String busyDuring(Duration watched) throws IOException, InterruptedException {
    Processors before = now();
    Thread.sleep(watched);
    Processors after = now();
    return share(after.all - before.all - (after.idle - before.idle), after.all - before.all);
  }

  /** How much of their time another machine on the same hardware took since then. */
  String stolenSince(Processors before) {
    return share(stolen - before.stolen, all - before.all);
  }

  private static String share(long part, long whole) {
    return String.format(Locale.ROOT, "%.0f %%", whole == 0 ? 0.0 : 100.0 * part / whole);
  }
}
