package io.patriot.testkit;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.ChatUser;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.Limits;
import io.patriot.domain.account.TenantId;

/** A tenant, its paper account, and a reason to act, to test with. */
public final class AccountExamples {
  public static final long USER_ID = 1;
  public static final TenantId TENANT = ChatUser.tenantOf(USER_ID);
  public static final AccountId ACCOUNT = OpenPaperAccount.accountOf(TENANT);

  private static final Cause CAUSE =
      new Cause(CorrelationId.of(OrderExamples.NOON, 1), "test", "user:" + USER_ID);

  private AccountExamples() {}

  /** The example account as it is opened: 100,000 USDT and the paper limits. */
  public static AccountBook aPaperBook() {
    return AccountBook.opened(ACCOUNT, aPaperOpening());
  }

  public static AccountEvent.Opened aPaperOpening() {
    return new AccountEvent.Opened(OpenPaperAccount.DEPOSIT, Limits.PAPER);
  }

  public static Cause aCause() {
    return CAUSE;
  }
}
