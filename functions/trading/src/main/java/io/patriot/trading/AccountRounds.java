package io.patriot.trading;

import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Has every linked account compared with its venue every few minutes, whatever its stream said or
 * missed. Each minute has its share of the accounts and each account its seconds in that minute, so
 * that the venue is asked evenly.
 */
final class AccountRounds {
  private static final int ROUND_MINUTES_MIN = 5;

  /**
   * A comparison costs some twenty of the address's weight, so these leave most of a minute's to
   * everything else; with more accounts a round takes longer.
   */
  private static final int ACCOUNTS_PER_MINUTE_MAX = 30;

  /** A minute, less what a late tick and the queue may take. */
  private static final Duration SPREAD = Duration.ofSeconds(50);

  private final LinkedAccounts linked;
  private final String venue;
  private final ReconcileRequests requests;

  AccountRounds(LinkedAccounts linked, String venue, ReconcileRequests requests) {
    this.linked = linked;
    this.venue = venue;
    this.requests = requests;
  }

  /** Asks for the comparisons of this minute; how many they are. */
  int ask(Instant now, Cause cause) {
    List<AccountId> due =
        due(
            linked.everyActive(venue).stream().sorted().toList(),
            Math.floorDiv(now.getEpochSecond(), 60L));
    for (int i = 0; i < due.size(); i++) {
      requests.send(due.get(i), SPREAD.multipliedBy(i).dividedBy(due.size()), cause);
    }
    return due.size();
  }

  private static List<AccountId> due(List<AccountId> all, long minute) {
    int needed = Math.ceilDiv(all.size(), ACCOUNTS_PER_MINUTE_MAX);
    int round = Math.max(ROUND_MINUTES_MIN, needed);
    var due = new ArrayList<AccountId>();
    for (int i = Math.toIntExact(Math.floorMod(minute, (long) round)); i < all.size(); i += round) {
      due.add(all.get(i));
    }
    return due;
  }
}
