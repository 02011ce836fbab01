package io.patriot.trading;

import io.patriot.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which looks at the guards of positions this machine did just now. An order that trades in very
 * many parts asks for one with each part: a look that began after another one was asked for has
 * seen all that was the reason for it, and goes on by itself where more is to be done. So one
 * account's storm is a few looks, and the stops of others do not wait behind it.
 *
 * <p>It is forgotten with the machine; then a look is done that was not needed.
 */
final class RecentLooks {
  /** So much may the clocks of two machines be apart. */
  static final Duration CLOCKS_APART = Duration.ofMillis(250);

  private static final int REMEMBERED_MAX = 1000;

  /** A look, by which it is in its row: only the same one goes on alike. */
  private record Look(AccountId account, int looks) {}

  private final Map<Look, Instant> began =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Look, Instant> eldest) {
          return size() > REMEMBERED_MAX;
        }
      };

  /** Whether one that was asked for then has been done by another since. */
  synchronized boolean haveSeen(AccountId account, int looks, Instant askedAt) {
    Instant last = began.get(new Look(account, looks));
    return last != null && last.isAfter(askedAt.plus(CLOCKS_APART));
  }

  /** Notes a look that ended well. */
  synchronized void note(AccountId account, int looks, Instant when) {
    began.merge(new Look(account, looks), when, (one, other) -> one.isAfter(other) ? one : other);
  }
}
