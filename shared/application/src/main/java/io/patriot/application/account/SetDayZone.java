package io.patriot.application.account;

import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.AccountChange;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.TradingStore;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.limit.DayZone;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has the days of all of a person's accounts begin at midnight of one time zone, so that what was
 * lost today is what was lost in the person's own day. A day that runs is not cut short.
 */
public final class SetDayZone {
  /** Orders change the same books; that they win so often does not happen by chance. */
  private static final int ATTEMPTS_MAX = 40;

  private final LinkedAccounts linked;
  private final TradingStore store;
  private final InstantSource clock;

  public SetDayZone(LinkedAccounts linked, TradingStore store, InstantSource clock) {
    this.linked = linked;
    this.store = store;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** These days follow it, from the end of the running day on. */
    record Changed(DayZone days) implements Outcome {}

    /** They did so before. */
    record AsBefore() implements Outcome {}
  }

  /** All accounts change or none, so that a person's accounts never disagree on what today is. */
  public Outcome handle(TenantId tenant, ZoneId zone, Cause cause) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      Instant now = clock.instant();
      List<AccountChange> changes =
          books(tenant)
              .flatMap(book -> change(book, book.budget().days().movedTo(zone, now), cause, now))
              .toList();
      if (changes.isEmpty()) {
        return new Outcome.AsBefore();
      }
      if (store.commit(changes) == CommitResult.COMMITTED) {
        return new Outcome.Changed(changes.getFirst().after().budget().days());
      }
    }
    throw new IllegalStateException("SetDayZone met others " + ATTEMPTS_MAX + " times");
  }

  /** An account that is linked has the days of its owner's others. */
  public void join(AccountId joining, Cause cause) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      Optional<AccountBook> book = store.book(joining);
      Optional<DayZone> days =
          store
              .book(OpenPaperAccount.accountOf(joining.tenant()))
              .map(paper -> paper.budget().days());
      List<AccountChange> changes =
          book.stream()
              .flatMap(
                  it -> days.stream().flatMap(zone -> change(it, zone, cause, clock.instant())))
              .toList();
      if (changes.isEmpty() || store.commit(changes) == CommitResult.COMMITTED) {
        return;
      }
    }
    throw new IllegalStateException("SetDayZone met others " + ATTEMPTS_MAX + " times");
  }

  /** The paper account first, which everybody has and which tells of it. */
  private Stream<AccountBook> books(TenantId tenant) {
    return Stream.concat(
            Stream.of(OpenPaperAccount.accountOf(tenant)),
            linked.all(tenant).stream().map(LinkedAccount::account))
        .flatMap(account -> store.book(account).stream());
  }

  private static Stream<AccountChange> change(
      AccountBook book, DayZone days, Cause cause, Instant now) {
    return book.budget().days().equals(days)
        ? Stream.empty()
        : Stream.of(
            new AccountChange(book, new AccountEvent.DayZoneChanged(days), null, cause, now));
  }
}
