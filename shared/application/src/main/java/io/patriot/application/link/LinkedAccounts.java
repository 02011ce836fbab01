package io.patriot.application.link;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.util.List;
import java.util.Optional;

/** Where linked accounts are kept. State, key and event go in together or not at all. */
public interface LinkedAccounts {
  int PER_TENANT_MAX = 5;

  Optional<LinkedAccount> find(AccountId account);

  /** All that a person ever linked, by name; also the disabled ones. */
  List<LinkedAccount> all(TenantId tenant);

  /**
   * The active accounts of all persons at one venue, for the service that keeps their streams; what
   * was just linked may still be missing.
   */
  List<AccountId> everyActive(String venue);

  /** Adds an account with its key. */
  Adding add(LinkStep step, SealedKey key);

  /** Links a disabled account again, with another key. */
  Adding again(LinkStep step, SealedKey key);

  /**
   * Replaces an account's key by the next one; false, and nothing is changed, when the account is
   * not as it was before the step.
   */
  boolean replaceKey(LinkStep step, SealedKey key);

  /**
   * Disables an account and makes its place free; false when the account is not as it was before
   * the step. The key is shredded by {@link KeyVault} before.
   */
  boolean disable(LinkStep step);

  /** What became of an adding. */
  enum Adding {
    ADDED,
    /** The name is or was used, or the account is not as it was before the step. */
    NAME_TAKEN,
    /** The person has as many as there may be. */
    TOO_MANY
  }
}
