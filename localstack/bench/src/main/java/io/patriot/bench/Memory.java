package io.patriot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Memory that a process and its children hold, each shared page counted once among its holders. */
record Memory(long kib) {
  private static final double KIB_IN_MIB = 1_024.0;
  static final Memory GOAL = new Memory(1_024 * 1_024);

  static Memory of(ProcessHandle process) throws IOException {
    long kib = 0;
    for (ProcessHandle one : Stream.concat(Stream.of(process), process.descendants()).toList()) {
      try {
        kib += held(Files.readAllLines(Path.of("/proc/" + one.pid() + "/smaps_rollup")));
      } catch (NoSuchFileException _) {
        // it has ended since it was listed, and holds nothing
      }
    }
    return new Memory(kib);
  }

  /** The proportional set size that Linux reports, in KiB. */
  static long held(List<String> rollup) {
    return rollup.stream()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  boolean atMost(Memory other) {
    return kib <= other.kib;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.0f MiB", kib / KIB_IN_MIB);
  }
}
