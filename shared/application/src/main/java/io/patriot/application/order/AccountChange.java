package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an account apart from its orders, to be stored with the book it leads
 * to.
 *
 * @param before the book it was decided on; if it has changed since, nothing is stored
 * @param fill the trade that this tells of, which counts once
 */
public record AccountChange(
    AccountBook before,
    AccountEvent event,
    Commit.@Nullable FillKey fill,
    Cause cause,
    Instant at) {

  public AccountBook after() {
    return before.after(event);
  }
}
