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
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.PersonLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Keeps what a person allows over all their accounts of real money together, in the book of each of
 * them: whichever account is judged then knows the limits and whom it counts with, and a change of
 * either comes before an order or after it.
 */
public final class SharedLimits {
  /** Orders change the same books; that they win so often does not happen by chance. */
  private static final int ATTEMPTS_MAX = 40;

  private final LinkedAccounts linked;
  private final TradingStore store;

  public SharedLimits(LinkedAccounts linked, TradingStore store) {
    this.linked = linked;
    this.store = store;
  }

  /**
   * Brings the books of a person in line with which accounts they have; a person without such
   * limits has nothing to bring in line.
   */
  public void bind(TenantId tenant, Cause cause, Instant now) {
    bind(tenant, Optional.empty(), cause, now);
  }

  /** The same with an account that is about to be linked. */
  public void bind(AccountId joining, Cause cause, Instant now) {
    bind(joining.tenant(), Optional.of(joining), cause, now);
  }

  private void bind(TenantId tenant, Optional<AccountId> joining, Cause cause, Instant now) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      Books books = books(tenant, joining);
      Optional<LimitSchedule> schedule = books.schedule(now);
      if (schedule.isEmpty() || isStored(books, schedule.get(), cause, now)) {
        return;
      }
    }
    throw new IllegalStateException("SharedLimits met others " + ATTEMPTS_MAX + " times");
  }

  Books books(TenantId tenant) {
    return books(tenant, Optional.empty());
  }

  private Books books(TenantId tenant, Optional<AccountId> joining) {
    var active = new ArrayList<AccountBook>();
    var past = new ArrayList<AccountBook>();
    for (LinkedAccount account : linked.all(tenant)) {
      if (!joining.equals(Optional.of(account.account()))) {
        store.book(account.account()).ifPresent(account.isActive() ? active::add : past::add);
      }
    }
    joining.flatMap(store::book).ifPresent(active::add);
    return new Books(active, past);
  }

  /** All of them change or none, so that two accounts never go by different limits. */
  boolean isStored(Books books, LimitSchedule schedule, Cause cause, Instant now) {
    if (books.active().isEmpty()) {
      return true;
    }
    PersonLimits limits = books.under(schedule);
    if (books.allHave(limits)) {
      return true;
    }
    var changed = new AccountEvent.PersonLimitsChanged(limits);
    List<AccountChange> changes =
        books.active().stream()
            .map(book -> new AccountChange(book, changed, null, cause, now))
            .toList();
    return store.commit(changes) == CommitResult.COMMITTED;
  }

  /**
   * A person's books of real money as they were read.
   *
   * @param active of the accounts that may trade
   * @param past of those that were unlinked
   */
  record Books(List<AccountBook> active, List<AccountBook> past) {
    Books {
      active = List.copyOf(active);
      past = List.copyOf(past);
    }

    /**
     * The limits that hold; those that only unlinked accounts remember still do, or unlinking would
     * be a way around them.
     */
    Optional<LimitSchedule> schedule(Instant now) {
      return schedules(active)
          .findFirst()
          .or(
              () ->
                  schedules(past)
                      .map(schedule -> schedule.at(now))
                      .reduce((one, other) -> one.strictestOf(other))
                      .map(LimitSchedule::of));
    }

    PersonLimits under(LimitSchedule schedule) {
      var names = new TreeSet<String>();
      active.forEach(book -> names.add(book.account().name()));
      return new PersonLimits(schedule, names);
    }

    boolean allHave(PersonLimits limits) {
      return active.stream()
          .allMatch(book -> book.budget().person().filter(limits::equals).isPresent());
    }

    private static Stream<LimitSchedule> schedules(List<AccountBook> books) {
      return books.stream()
          .flatMap(book -> book.budget().person().stream())
          .map(PersonLimits::schedule);
    }
  }
}
