package io.patriot.testkit;

import io.patriot.application.order.TradingStore;
import io.patriot.application.risk.AtStake;
import io.patriot.application.risk.RiskWatch;
import io.patriot.application.risk.RiskWatches;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.domain.account.AccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the watch over accounts' risk remembers, in memory. */
public final class InMemoryRiskWatches implements RiskWatches {
  private final TradingStore store;
  private final Map<AccountId, RiskWatch> watches = new TreeMap<>();
  private final List<OutcomeStep> told = new ArrayList<>();
  private final List<AccountId> accounts;

  /**
   * @param accounts those there are
   */
  public InMemoryRiskWatches(TradingStore store, List<AccountId> accounts) {
    this.store = store;
    this.accounts = List.copyOf(accounts);
  }

  /** What was to be told so far, oldest first. */
  public synchronized List<OutcomeStep> told() {
    return List.copyOf(told);
  }

  @Override
  public synchronized List<AccountId> toWatch(int limit) {
    return accounts.stream()
        .filter(
            account ->
                of(account).isBusy() || store.book(account).filter(AtStake::isEnough).isPresent())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Watched> read(Collection<AccountId> wanted) {
    return wanted.stream()
        .flatMap(
            account -> store.book(account).map(book -> new Watched(book, of(account))).stream())
        .toList();
  }

  @Override
  public synchronized RiskWatch of(AccountId account) {
    return watches.getOrDefault(account, RiskWatch.begun(account));
  }

  @Override
  public synchronized boolean save(RiskWatch next, Optional<OutcomeStep> step) {
    if (of(next.account()).version() != next.version() - 1) {
      return false;
    }
    watches.put(next.account(), next);
    step.ifPresent(told::add);
    return true;
  }
}
