package io.patriot.application.order;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.account.WorkingOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is to become of an account that its owner stopped, and how often it was looked at since.
 *
 * @param requestId under this name what came of it is told
 * @param everything whether positions are closed, too
 * @param heldUntil the stop that it belongs to; under another one it means nothing any more
 * @param orders how many were to be taken back at first
 * @param positions how many were held at first
 * @param looks how often the account was looked at
 */
public record WindDown(
    String requestId, boolean everything, Instant heldUntil, int orders, int positions, int looks)
    implements LookAfter {
  private static final int REQUEST_ID_LENGTH_MAX = 24;

  /** A venue may be away for ten minutes. */
  static final int LOOKS_MAX = 20;

  /** From this look on a venue that does not answer is news. */
  private static final int PATIENCE_LOOKS = 3;

  /** Between one look and the next; the last is repeated. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(8),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1));

  public WindDown {
    if (requestId.length() > REQUEST_ID_LENGTH_MAX) {
      throw new IllegalArgumentException(
          "A request's name has at most " + REQUEST_ID_LENGTH_MAX + " characters");
    }
  }

  /** What begins on an account that its owner stopped. */
  public static WindDown of(AccountBook book, boolean everything, String requestId) {
    Instant heldUntil =
        book.heldUntil()
            .orElseThrow(() -> new IllegalStateException("Nobody stopped " + book.account()));
    int orders =
        (int) book.working().values().stream().filter(one -> goes(one, everything)).count();
    return new WindDown(requestId, everything, heldUntil, orders, book.positions().size(), 0);
  }

  /** Whether the account is still stopped as it was when this was asked for. */
  boolean isOf(AccountBook book) {
    return book.tradingState() != TradingState.ACTIVE
        && book.heldUntil().filter(heldUntil::equals).isPresent();
  }

  /** Whether an order is taken back: one that only reduces protects what is kept. */
  boolean takesBack(WorkingOrder order) {
    return goes(order, everything);
  }

  private static boolean goes(WorkingOrder order, boolean everything) {
    return everything || !order.reduceOnly();
  }

  WindDown lookedAt() {
    return new WindDown(requestId, everything, heldUntil, orders, positions, looks + 1);
  }

  boolean isLastLook() {
    return looks >= LOOKS_MAX;
  }

  boolean isLate() {
    return looks >= PATIENCE_LOOKS;
  }

  Duration pause() {
    return pauseAfter(looks);
  }

  static Duration pauseAfter(int looks) {
    return PAUSES.get(Math.clamp(looks - 1L, 0, PAUSES.size() - 1));
  }
}
