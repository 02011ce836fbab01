package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountEvent;
import java.time.Instant;
import java.util.List;

/**
 * What happened to an account apart from its orders: turns of its switch, trades and money by other
 * means, limits, guards. And whether the newest part of all that moved its book is as it was
 * written.
 *
 * @param events latest first
 */
public record AccountRecord(List<Happened> events, Integrity integrity) {
  public AccountRecord {
    events = List.copyOf(events);
  }

  /** One thing that happened to the account, by whom and when. */
  public record Happened(long version, Instant at, Cause cause, AccountEvent event) {}

  /** Whether a history is as it was written. */
  public sealed interface Integrity {
    /**
     * Each step follows from the one before, and the last is the one that the book stands at.
     *
     * @param from the first step that was looked at
     */
    record Whole(String seal, long from, long to) implements Integrity {}

    /** The same up to here; what came just now is not listed yet. */
    record Behind(long seen, long standing) implements Integrity {}

    /** Something was changed, dropped or put between: this step does not follow. */
    record Broken(long step) implements Integrity {}
  }
}
