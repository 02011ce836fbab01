package io.patriot.application.leave;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.digest.Digests;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.TradingStore;
import io.patriot.application.people.Membership;
import io.patriot.application.people.People;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.alert.PriceAlert;
import java.util.List;

/**
 * Gives up a trader's place: all that was kept to talk to them is forgotten. Nothing may be held,
 * waiting or linked then, because nobody would be told of it any more.
 *
 * <p>What was traded stays on record. So does that somebody was suspended or blocked: leaving and
 * coming back lifts neither.
 */
public final class LeavePlatform {
  private final TradingStore trading;
  private final LinkedAccounts linked;
  private final PriceAlerts alerts;
  private final Digests digests;
  private final People people;
  private final ChatUsers users;

  public LeavePlatform(
      TradingStore trading,
      LinkedAccounts linked,
      PriceAlerts alerts,
      Digests digests,
      People people,
      ChatUsers users) {
    this.trading = trading;
    this.linked = linked;
    this.alerts = alerts;
    this.digests = digests;
    this.people = people;
    this.users = users;
  }

  /** Whether somebody may leave. */
  public sealed interface Standing {
    /** Nothing stands in the way. */
    record Free() implements Standing {}

    /** Accounts at exchanges are linked, and have to be unlinked first. */
    record Linked(List<AccountId> accounts) implements Standing {
      public Linked {
        accounts = List.copyOf(accounts);
      }
    }

    /** In the paper account something is held or waits. */
    record Busy(int positions, int orders) implements Standing {}
  }

  /** How they stand now. */
  public Standing standing(TenantId person) {
    List<AccountId> active =
        linked.all(person).stream()
            .filter(LinkedAccount::isActive)
            .map(LinkedAccount::account)
            .toList();
    if (!active.isEmpty()) {
      return new Standing.Linked(active);
    }
    return trading
        .book(OpenPaperAccount.accountOf(person))
        .map(LeavePlatform::ofPaper)
        .orElseGet(Standing.Free::new);
  }

  private static Standing ofPaper(AccountBook book) {
    return book.positions().isEmpty() && book.working().isEmpty()
        ? new Standing.Free()
        : new Standing.Busy(book.positions().size(), book.working().size());
  }

  /**
   * Forgets them if nothing stands in the way. What is done twice does nothing more; whoever they
   * are in the chat goes last, so that it can be done again if it breaks off.
   */
  public Standing handle(TenantId person) {
    Standing standing = standing(person);
    if (standing instanceof Standing.Free) {
      alerts.of(person).stream().map(PriceAlert::name).forEach(alerts::remove);
      digests.stop(person);
      people
          .find(person)
          .filter(member -> member.state() == Membership.State.ACTIVE)
          .ifPresent(people::leave);
      users.forget(person);
    }
    return standing;
  }
}
