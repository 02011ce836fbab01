package io.patriot.application.stop;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.TradingStore;
import io.patriot.application.people.People;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.WorkingOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of all accounts have orders that wait and may open something. Nothing is written for this
 * while orders come and go: everybody has an account on paper, linked accounts are listed for their
 * streams, and what is on its way for whoever looks for stuck orders. Their books decide: an order
 * is in them before any venue has seen it, and may wait for a venue that is away.
 */
public final class WaitingEntries {
  private static final int PEOPLE_MAX = 50_000;
  private static final int ON_THEIR_WAY_MAX = 10_000;
  private static final int BOOKS_AT_ONCE_MAX = 500;

  private final TradingStore store;
  private final LinkedAccounts linked;
  private final People people;
  private final List<String> venues;

  /**
   * @param venues where linked accounts are
   */
  public WaitingEntries(
      TradingStore store, LinkedAccounts linked, People people, List<String> venues) {
    this.store = store;
    this.linked = linked;
    this.people = people;
    this.venues = List.copyOf(venues);
  }

  /** The accounts by name. */
  public List<AccountId> accounts(Instant now) {
    var candidates = new TreeSet<AccountId>();
    venues.forEach(venue -> candidates.addAll(linked.everyActive(venue)));
    people
        .everybody(PEOPLE_MAX)
        .forEach(person -> candidates.add(OpenPaperAccount.accountOf(person)));
    store
        .stuck(now, Duration.ZERO, ON_THEIR_WAY_MAX)
        .forEach(order -> candidates.add(order.intent().account()));
    return withEntries(candidates);
  }

  private List<AccountId> withEntries(Set<AccountId> candidates) {
    var found = new ArrayList<AccountId>();
    var all = List.copyOf(candidates);
    for (int from = 0; from < all.size(); from += BOOKS_AT_ONCE_MAX) {
      Collection<AccountId> some =
          all.subList(from, Math.min(all.size(), from + BOOKS_AT_ONCE_MAX));
      store.books(some).stream()
          .filter(WaitingEntries::mayOpen)
          .map(AccountBook::account)
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  private static boolean mayOpen(AccountBook book) {
    return !book.working().values().stream().allMatch(WorkingOrder::reduceOnly);
  }
}
