package io.patriot.application.link;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WhyLinked;
import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import java.time.InstantSource;

/**
 * Unlinks an account because its owner asked for it, and remembers why when it stays. A chat that
 * was about the account is about paper again.
 */
public final class UnlinkByRequest {
  private final UnlinkAccount unlinkAccount;
  private final LinkedAccounts accounts;
  private final AccountOutcomes outcomes;
  private final ChatUsers users;
  private final InstantSource clock;

  public UnlinkByRequest(
      UnlinkAccount unlinkAccount,
      LinkedAccounts accounts,
      AccountOutcomes outcomes,
      ChatUsers users,
      InstantSource clock) {
    this.unlinkAccount = unlinkAccount;
    this.accounts = accounts;
    this.outcomes = outcomes;
    this.users = users;
    this.clock = clock;
  }

  public UnlinkAccount.Outcome handle(AccountId account, String requestId, Cause cause) {
    UnlinkAccount.Outcome outcome = unlinkAccount.handle(account, cause);
    switch (outcome) {
      case UnlinkAccount.Outcome.Unlinked _ -> leave(account);
      case UnlinkAccount.Outcome.NotLinked _ -> {
        if (accounts.find(account).isPresent()) {
          leave(account); // the request came twice, and its first coming was told
        } else {
          refused(account, requestId, WhyLinked.NOT_LINKED, 0, 0, "", cause);
        }
      }
      case UnlinkAccount.Outcome.StillTrading(int positions, int orders) ->
          refused(account, requestId, WhyLinked.STILL_TRADING, positions, orders, "", cause);
      case UnlinkAccount.Outcome.VenueStillHas(int positions, int orders) ->
          refused(account, requestId, WhyLinked.VENUE_STILL_HAS, positions, orders, "", cause);
      case UnlinkAccount.Outcome.Unavailable(var why) ->
          refused(account, requestId, WhyLinked.UNAVAILABLE, 0, 0, why, cause);
    }
    return outcome;
  }

  private void leave(AccountId account) {
    users.leave(account, OpenPaperAccount.accountOf(account.tenant()));
  }

  private void refused(
      AccountId account,
      String requestId,
      WhyLinked why,
      int positions,
      int orders,
      String detail,
      Cause cause) {
    var outcome = new AccountOutcome.UnlinkRefused(why, positions, orders, detail);
    outcomes.record(new OutcomeStep(account, requestId, outcome, cause, clock.instant()));
  }
}
