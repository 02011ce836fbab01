package io.patriot.application.order;

import io.patriot.domain.account.AccountBook;
import java.time.Duration;
import java.util.List;

/**
 * How often the guarding of an account's positions was looked at since something happened.
 *
 * @param looks how often
 */
public record ProtectionLook(int looks) {
  /** Within a minute of looks a stop rests, or what is to be done without one is done. */
  static final int LOOKS_MAX = 8;

  /** The look three seconds after the first. */
  private static final int SETTLED = 3;

  /** Between one look and the next. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8),
          Duration.ofSeconds(15),
          Duration.ofSeconds(15),
          Duration.ofSeconds(15));

  public ProtectionLook {
    if (looks < 0 || looks > LOOKS_MAX) {
      throw new IllegalArgumentException("Nobody looks " + looks + " times");
    }
  }

  /** The first one, right after something happened. */
  public static ProtectionLook first() {
    return new ProtectionLook(0);
  }

  /** Whether there is anything to look at in an account. */
  public static boolean isDue(AccountBook book) {
    return !book.plans().isEmpty()
        || book.working().values().stream().anyMatch(order -> order.guard().isPresent());
  }

  ProtectionLook next() {
    return new ProtectionLook(looks + 1);
  }

  /** Whether what happens in one go, such as the trades of one order, has most likely happened. */
  boolean hasSettled() {
    return looks >= SETTLED;
  }

  boolean isLast() {
    return looks >= LOOKS_MAX;
  }

  Duration pause() {
    return PAUSES.get(Math.min(looks - 1, PAUSES.size() - 1));
  }
}
