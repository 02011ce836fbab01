package io.patriot.application.risk;

import io.patriot.application.setting.OutcomeStep;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where it is kept what the watch over accounts' risk remembers. */
public interface RiskWatches {

  /** An account as it is watched. */
  record Watched(AccountBook book, RiskWatch watch) {}

  /**
   * Accounts that are guarded or have {@linkplain AtStake#isEnough much in the market}, or whose
   * watch is busy; by name, at most {@code limit}.
   */
  List<AccountId> toWatch(int limit);

  /** Their books and watches, in few readings; those that exist, in the order of the names. */
  List<Watched> read(Collection<AccountId> accounts);

  RiskWatch of(AccountId account);

  /**
   * Stores the next version together with what is to be told; false, and nothing is stored, if it
   * changed since it was read.
   */
  boolean save(RiskWatch next, Optional<OutcomeStep> told);
}
