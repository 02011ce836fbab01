package io.patriot.testkit.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What has happened, as a number that differs when anything differs, and in words where somebody
 * wants to read it.
 */
public final class Journal {
  private static final double MICROS_PER_SECOND = 1_000_000;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;

  private final boolean inWords;
  private final boolean withTimes;
  private final List<String> lines = new ArrayList<>();
  private long hash = FNV_OFFSET;
  private long nowMicros;

  /**
   * @param micros simulated time since the beginning
   */
  record Entry(long step, long micros, String what) {}

  private Journal(boolean inWords, boolean withTimes) {
    this.inWords = inWords;
    this.withTimes = withTimes;
  }

  /** Keeps the number only, which costs nothing. */
  public static Journal ofNumbers() {
    return new Journal(false, false);
  }

  /** Keeps every line. */
  public static Journal inWords() {
    return new Journal(true, false);
  }

  /** Keeps every line, with its time in seconds. */
  public static Journal inWordsAndTimes() {
    return new Journal(true, true);
  }

  /** Two runs with the same number went the same way. */
  public long hash() {
    return hash;
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Whether it is worth finding words for what happens. */
  public boolean keepsWords() {
    return inWords;
  }

  /** Adds a fact to the number: anything that must be equal in two runs of one seed. */
  public void mix(long fact) {
    hash = (hash ^ fact) * FNV_PRIME;
    hash ^= hash >>> 29;
  }

  /** Adds a line, if lines are kept. */
  public void tell(String line) {
    if (inWords) {
      lines.add(withTimes ? timed(line) : line);
    }
  }

  private String timed(String line) {
    return String.format(Locale.ROOT, "%10.3f s  %s", nowMicros / MICROS_PER_SECOND, line);
  }

  void turn(Entry entry) {
    nowMicros = entry.micros();
    mix(entry.micros());
    mix(entry.what().hashCode());
  }
}
