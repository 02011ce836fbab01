package io.patriot.exchanges.binance.trade;

import java.time.Duration;
import java.util.List;

/**
 * What catching up has brought.
 *
 * @param trades those that were not known, oldest first
 * @param cursor from where to go on
 */
public record CaughtUp(List<UserTrade> trades, TradeCursor cursor, End end) {
  public CaughtUp {
    trades = List.copyOf(trades);
  }

  /** Why it ended. */
  public sealed interface End {
    /** Everything up to now is known. */
    record Complete() implements End {}

    /** There is more, so go on from the cursor. */
    record More() implements End {}

    /** The venue could not be asked further; go on from the cursor later. */
    record Interrupted(String cause, Duration retryAfter) implements End {}
  }
}
