package io.patriot.proof.crowd;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.ChatUser;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;

/** The accounts of one person in a simulated world. */
public record Desk(TenantId tenant, AccountId paper, AccountId live) {

  /** Where they talk to the bot. */
  public long chat() {
    return Long.parseLong(tenant.value().substring(tenant.value().indexOf('-') + 1));
  }

  /**
   * @param number tells people apart, from one
   */
  public static Desk of(int number) {
    TenantId tenant = ChatUser.tenantOf(number);
    return new Desk(
        tenant, OpenPaperAccount.accountOf(tenant), new AccountId(tenant, "binance-main"));
  }
}
