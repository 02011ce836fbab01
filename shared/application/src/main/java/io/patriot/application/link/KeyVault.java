package io.patriot.application.link;

import io.patriot.domain.account.AccountId;
import java.util.function.Function;

/**
 * Where exchange keys are kept so that nobody can read them: not whoever sees the tables, nor
 * another account. A key is in clear only inside a call of {@link #open}.
 */
public interface KeyVault {

  /**
   * Encrypts a key for one account and one version of its key; it can be opened for no other. What
   * comes out is stored together with the account by {@link LinkedAccounts}.
   */
  SealedKey seal(AccountId account, int keyVersion, Credential credential);

  /** Hands the account's key to an act and wipes it when the act is done. */
  <T> Opening<T> open(AccountId account, Function<Credential, T> act);

  /**
   * Destroys what could open the account's key, then the key. What backups still hold of it is
   * noise from then on. Done again it changes nothing.
   */
  void shred(AccountId account);

  /** What became of an opening. */
  sealed interface Opening<T> {
    /** The act was done. */
    record Done<T>(T result) implements Opening<T> {}

    /** There is no key. */
    record NoKey<T>() implements Opening<T> {}

    /** There is one, but it is not this account's, or somebody changed it. */
    record Unreadable<T>() implements Opening<T> {}
  }
}
