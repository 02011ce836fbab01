package io.patriot.application.order;

import io.patriot.application.platform.PlatformSwitches;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.account.WorkingOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is to become of an account that its owner stopped, or of one among all when the platform was
 * stopped, and how often it was looked at since.
 *
 * @param requestId under this name what came of it is told
 * @param everything whether positions are closed, too
 * @param stop the stop that it belongs to; under another one it means nothing any more
 * @param orders how many were to be taken back at first; 0 until it is looked at after a stop of
 *     the platform
 * @param positions how many were held at first
 * @param looks how often the account was looked at
 */
public record WindDown(
    String requestId, boolean everything, Stop stop, int orders, int positions, int looks)
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

  /** Who stopped what. */
  public sealed interface Stop {
    /**
     * The account's owner stopped it.
     *
     * @param heldUntil by which one stop is told from another
     */
    record ByOwner(Instant heldUntil) implements Stop {}

    /**
     * The platform was stopped for everybody.
     *
     * @param stop the version of its switch at which that began
     */
    record OfPlatform(long stop) implements Stop {}
  }

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
    return new WindDown(
        requestId, everything, new Stop.ByOwner(heldUntil), orders, book.positions().size(), 0);
  }

  /**
   * What begins on an account after the platform was stopped: what may open is taken back.
   *
   * @param orders how many were to be taken back, if it was looked at before
   */
  public static WindDown ofPlatform(long stop, int orders) {
    return new WindDown("platform-" + stop, false, new Stop.OfPlatform(stop), orders, 0, 0);
  }

  /** Whether what was stopped still is, as it was when this was asked for. */
  boolean isOf(AccountBook book, PlatformSwitches platform) {
    return switch (stop) {
      case Stop.ByOwner(var heldUntil) ->
          book.tradingState() != TradingState.ACTIVE
              && book.heldUntil().filter(heldUntil::equals).isPresent();
      case Stop.OfPlatform(long which) -> platform.read().isIn(which);
    };
  }

  /** Whether an order is taken back: one that only reduces protects what is kept. */
  boolean takesBack(WorkingOrder order) {
    return goes(order, everything);
  }

  private static boolean goes(WorkingOrder order, boolean everything) {
    return everything || !order.reduceOnly();
  }

  /** One look on, on an account that has this many left. */
  WindDown lookedAt(int left, int held) {
    return stop instanceof Stop.OfPlatform
        ? new WindDown(requestId, everything, stop, Math.max(orders, left), held, looks + 1)
        : new WindDown(requestId, everything, stop, orders, positions, looks + 1);
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
