package io.patriot.application.pin;

import io.patriot.application.secret.Secret;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tells whether a PIN is right, as often as it may be asked. */
public final class CheckPin {
  private static final int ATTEMPTS_MAX = 8;

  private final Pins pins;
  private final PinHasher hasher;
  private final InstantSource clock;

  public CheckPin(Pins pins, PinHasher hasher, InstantSource clock) {
    this.pins = pins;
    this.hasher = hasher;
    this.clock = clock;
  }

  /** What a try came to. */
  public sealed interface Checked {
    /** It is right; the PIN as it is now. */
    record Right(Pin pin) implements Checked {}

    /**
     * It is wrong.
     *
     * @param left how many tries there are before it locks
     */
    record Wrong(int left) implements Checked {}

    /**
     * It is not looked at.
     *
     * @param justNow whether this very try, a wrong one, locked it
     */
    record Locked(Instant until, boolean justNow) implements Checked {}

    /** It was said to be forgotten, and confirms nothing until then. */
    record Resetting(Instant until) implements Checked {}

    /** There is none. */
    record Missing() implements Checked {}
  }

  /** For what a PIN confirms, so not while it is being reset. */
  public Checked handle(TenantId tenant, Secret entered) {
    return check(tenant, entered, false);
  }

  /** For changing the PIN itself, or keeping it. */
  Checked evenWhileResetting(TenantId tenant, Secret entered) {
    return check(tenant, entered, true);
  }

  private Checked check(TenantId tenant, Secret entered, boolean evenWhileResetting) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      Instant now = clock.instant();
      Optional<Pin> found = pins.find(tenant);
      if (found.isEmpty()) {
        return new Checked.Missing();
      }
      Pin pin = found.get();
      if (pin.isLocked(now)) {
        return new Checked.Locked(pin.lockedUntil().orElseThrow(), false);
      }
      if (pin.isResetting(now) && !evenWhileResetting) {
        return new Checked.Resetting(pin.resetAt().orElseThrow());
      }
      Pin tried = pin.tried(now);
      if (pins.save(tenant, tried)) {
        return hasher.matches(entered, pin.hash()) ? right(tenant, pin) : wrong(tried, now);
      }
    }
    throw new IllegalStateException("The PIN is being tried too often at once");
  }

  /** Others may have tried meanwhile; a right PIN clears what they left. */
  private Checked right(TenantId tenant, Pin matched) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      Optional<Pin> now = pins.find(tenant).filter(pin -> pin.hash().equals(matched.hash()));
      if (now.isEmpty()) {
        return new Checked.Missing(); // replaced this very moment
      }
      Pin cleared = now.get().right();
      if (pins.save(tenant, cleared)) {
        return new Checked.Right(cleared);
      }
    }
    throw new IllegalStateException("The PIN is being tried too often at once");
  }

  private static Checked wrong(Pin tried, Instant now) {
    return tried
        .lockedUntil()
        .<Checked>map(until -> new Checked.Locked(until, true))
        .orElseGet(() -> new Checked.Wrong(tried.triesLeft(now)));
  }
}
