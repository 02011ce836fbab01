package io.patriot.application.stop;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The accounts that "everything of mine" means: the paper account and all that are linked, the one
 * in use first.
 *
 * @param complete false when the list of linked ones could not be read
 */
public record TheirAccounts(List<AccountId> accounts, boolean complete) {
  public TheirAccounts {
    accounts = List.copyOf(accounts);
  }

  /** What can be read; a list that cannot be read keeps nobody from stopping the rest. */
  public static TheirAccounts of(
      TenantId tenant, Optional<AccountId> inUse, LinkedAccounts linked) {
    var all = new ArrayList<AccountId>();
    inUse.ifPresent(all::add);
    all.add(OpenPaperAccount.accountOf(tenant));
    boolean complete = true;
    try {
      linked.all(tenant).stream()
          .filter(LinkedAccount::isActive)
          .map(LinkedAccount::account)
          .forEach(all::add);
    } catch (RuntimeException e) {
      complete = false;
    }
    return new TheirAccounts(all.stream().distinct().toList(), complete);
  }
}
