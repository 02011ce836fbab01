package io.patriot.application.account;

import io.patriot.application.order.TradingStore;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.Limits;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.money.Money;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives a person an account of 100,000 USDT that is not real, so that trading can be tried from the
 * first minute.
 */
public final class OpenPaperAccount {
  public static final String NAME = "paper";
  public static final Money DEPOSIT = Money.usdt("100000");

  private final TradingStore store;
  private final InstantSource clock;

  public OpenPaperAccount(TradingStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  public static AccountId accountOf(TenantId tenant) {
    return new AccountId(tenant, NAME);
  }

  /** The account as it is; a person who already has one keeps it. */
  public AccountBook handle(TenantId tenant, Cause cause) {
    AccountId account = accountOf(tenant);
    Optional<AccountBook> existing = store.book(account);
    if (existing.isPresent()) {
      return existing.get();
    }
    var opened = new AccountEvent.Opened(DEPOSIT, Limits.PAPER);
    store.open(AccountBook.opened(account, opened), opened, cause, clock.instant());
    return store
        .book(account)
        .orElseThrow(() -> new IllegalStateException("The account just opened is not there"));
  }
}
