package io.patriot.aws.wiring;

import io.patriot.application.snapshot.Fleeting;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Chance that nobody can guess, and that no two copies of a started function share: the source is
 * opened when it is first asked, and given up before a copy is taken.
 */
public final class FreshDice implements RandomGenerator, Fleeting {
  private static final long VERSION_CLEARED = ~0xF000L;
  private static final long VERSION_RANDOM = 0x4000L;
  private static final long VARIANT_CLEARED = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final Supplier<? extends RandomGenerator> opening;
  private @Nullable RandomGenerator source;

  public FreshDice(Supplier<? extends RandomGenerator> opening) {
    this.opening = opening;
  }

  @Override
  public long nextLong() {
    return source().nextLong();
  }

  @Override
  public int nextInt() {
    return source().nextInt();
  }

  @Override
  public void nextBytes(byte[] bytes) {
    source().nextBytes(bytes);
  }

  /** A name that nothing else has. */
  public String name() {
    return new UUID(
            (nextLong() & VERSION_CLEARED) | VERSION_RANDOM,
            (nextLong() & VARIANT_CLEARED) | VARIANT)
        .toString();
  }

  @Override
  public synchronized void forget() {
    source = null;
  }

  /** Whether there is something that a copy would share. */
  synchronized boolean isOpen() {
    return source != null;
  }

  private synchronized RandomGenerator source() {
    if (source == null) {
      source = opening.get();
    }
    return source;
  }
}
