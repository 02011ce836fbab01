package io.patriot.application.order;

import io.patriot.application.order.Commit.FillKey;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened at once to an account apart from its orders, to be stored with the book it leads
 * to.
 *
 * @param before the book it was decided on; if it has changed since, nothing is stored
 * @param events in order; all of them are stored or none
 * @param fill the trade that this tells of, which counts once
 */
public record AccountChange(
    AccountBook before,
    List<AccountEvent> events,
    @Nullable FillKey fill,
    Cause cause,
    Instant at) {

  public AccountChange {
    events = List.copyOf(events);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("A change has at least one event");
    }
  }

  public AccountChange(
      AccountBook before, AccountEvent event, @Nullable FillKey fill, Cause cause, Instant at) {
    this(before, List.of(event), fill, cause, at);
  }

  public AccountBook after() {
    AccountBook after = before;
    for (AccountEvent event : events) {
      after = after.after(event);
    }
    return after;
  }
}
