package io.patriot.testkit.sim;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * All dice of one world. Each purpose has its own, so that one throw more here changes nothing
 * there.
 */
public final class Chance {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long seed;
  private final Map<String, SplittableRandom> dice = new TreeMap<>();

  public Chance(long seed) {
    this.seed = seed;
  }

  public long seed() {
    return seed;
  }

  /** The dice of a purpose, always the same ones. */
  public SplittableRandom of(String purpose) {
    return dice.computeIfAbsent(purpose, this::fresh);
  }

  private SplittableRandom fresh(String purpose) {
    long mixed = seed;
    for (int i = 0; i < purpose.length(); i++) {
      mixed = (mixed ^ purpose.charAt(i)) * GOLDEN;
      mixed ^= mixed >>> 32;
    }
    return new SplittableRandom(mixed);
  }
}
