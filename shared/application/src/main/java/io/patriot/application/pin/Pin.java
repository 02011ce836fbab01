package io.patriot.application.pin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person's PIN as it is kept: its hash, how often it was lately got wrong, and whether it was
 * forgotten.
 *
 * @param wrong when it was got wrong, as far back as that counts
 * @param locks how often it was locked since it was last right
 * @param resetAt when another may be chosen without it, if that was asked for
 */
public record Pin(
    PinHash hash,
    List<Instant> wrong,
    int locks,
    Optional<Instant> lockedUntil,
    Optional<Instant> resetAt,
    long version) {
  public static final int WRONG_MAX = 5;
  public static final Duration WRONG_SPAN = Duration.ofMinutes(15);
  public static final Duration FIRST_LOCK = Duration.ofMinutes(15);
  public static final Duration LOCK_MAX = Duration.ofHours(24);

  /** Whoever took over somebody's Telegram must not get past the PIN before they can notice. */
  public static final Duration RESET_WAIT = Duration.ofHours(24);

  /** A reset that nobody comes back for must not stay an open door. */
  public static final Duration RESET_LASTS = Duration.ofHours(24);

  private static final int DOUBLINGS_MAX = 10;

  public Pin {
    wrong = List.copyOf(wrong);
  }

  /** How a PIN stands with its owner. */
  public enum Standing {
    MISSING,
    READY,
    LOCKED,
    RESETTING,
    MAY_CHOOSE
  }

  /** A PIN that was just chosen. */
  static Pin chosen(PinHash hash, long version) {
    return new Pin(hash, List.of(), 0, Optional.empty(), Optional.empty(), version);
  }

  public Standing standing(Instant now) {
    if (isResetting(now)) {
      return Standing.RESETTING;
    }
    if (mayBeReplaced(now)) {
      return Standing.MAY_CHOOSE;
    }
    return isLocked(now) ? Standing.LOCKED : Standing.READY;
  }

  public boolean isLocked(Instant now) {
    return lockedUntil.filter(now::isBefore).isPresent();
  }

  /** Whether it waits for a reset, during which it confirms nothing. */
  public boolean isResetting(Instant now) {
    return resetAt.filter(now::isBefore).isPresent();
  }

  /** Whether another may be chosen without it. */
  public boolean mayBeReplaced(Instant now) {
    return resetAt
        .filter(at -> !now.isBefore(at) && now.isBefore(at.plus(RESET_LASTS)))
        .isPresent();
  }

  /** How many wrong ones there may still be before it locks. */
  int triesLeft(Instant now) {
    return WRONG_MAX - recent(now).size();
  }

  /** A try is counted as wrong before it is looked at, so that many at once are not more. */
  Pin tried(Instant now) {
    List<Instant> all = Stream.concat(recent(now).stream(), Stream.of(now)).toList();
    return all.size() < WRONG_MAX
        ? new Pin(hash, all, locks, Optional.empty(), resetAt, version + 1)
        : new Pin(
            hash, List.of(), locks + 1, Optional.of(now.plus(nextLock())), resetAt, version + 1);
  }

  /** It was right: all is forgotten that was held against it, and a reset that was asked for. */
  Pin right() {
    return new Pin(hash, List.of(), 0, Optional.empty(), Optional.empty(), version + 1);
  }

  Pin forgotten(Instant now) {
    return new Pin(hash, wrong, locks, lockedUntil, Optional.of(now.plus(RESET_WAIT)), version + 1);
  }

  private Duration nextLock() {
    Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(locks, DOUBLINGS_MAX));
    return lock.compareTo(LOCK_MAX) < 0 ? lock : LOCK_MAX;
  }

  private List<Instant> recent(Instant now) {
    Instant since = now.minus(WRONG_SPAN);
    return wrong.stream().filter(at -> at.isAfter(since)).toList();
  }
}
