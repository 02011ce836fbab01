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
  private long source;

  public Chance(long seed) {
    this.seed = seed;
    this.source = seed;
  }

  public long seed() {
    return seed;
  }

  /** The dice of a purpose, always the same ones. */
  public SplittableRandom of(String purpose) {
    return dice.computeIfAbsent(purpose, this::fresh);
  }

  /** From now on all dice fall as in another world, one of many that were the same so far. */
  public void turn(int future) {
    source = (source ^ future) * GOLDEN;
    dice.clear();
  }

  private SplittableRandom fresh(String purpose) {
    long mixed = source;
    for (int i = 0; i < purpose.length(); i++) {
      mixed = (mixed ^ purpose.charAt(i)) * GOLDEN;
      mixed ^= mixed >>> 32;
    }
    return new SplittableRandom(mixed);
  }
}
