package io.patriot.bench;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.SealedKey;
import io.patriot.application.secret.Secret;
import io.patriot.domain.account.AccountId;
import java.util.function.Function;

/** One key for everybody, so that what is measured is the driver and not the decryption. */
final class OpenVault implements KeyVault {
  private static final String KEY = "k".repeat(64);
  private static final String SECRET = "s".repeat(64);

  @Override
  public <T> Opening<T> open(AccountId account, Function<Credential, T> act) {
    return new Opening.Done<>(act.apply(new Credential(Secret.of(KEY), Secret.of(SECRET))));
  }

  @Override
  public SealedKey seal(AccountId account, int keyVersion, Credential credential) {
    throw new IllegalStateException("Nobody links an account while others are timed");
  }

  @Override
  public void shred(AccountId account) {
    throw new IllegalStateException("Nobody unlinks an account while others are timed");
  }
}
