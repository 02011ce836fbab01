package io.patriot.aws.link;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.SealedKey;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.domain.account.AccountId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * Exchange keys, sealed: the credential in the state table under a data key of its own, the data
 * key in the keys table under KMS's master key. Neither is of use without the other, and both only
 * for the account and version they were made for.
 */
public final class DynamoKeyVault implements KeyVault {
  /** A rotation between two readings shows one part old and one new. */
  private static final int READINGS_MAX = 3;

  private final Dynamo dynamo;
  private final DataKeys dataKeys;
  private final KeyCipher cipher;

  /**
   * @param masterKey KMS's id, ARN or alias of the key that wraps data keys
   * @param random where nonces come from; one that nobody can guess
   */
  public DynamoKeyVault(
      Dynamo dynamo, KmsClient kms, String masterKey, InstantSource clock, RandomGenerator random) {
    this.dynamo = dynamo;
    this.cipher = new KeyCipher(random);
    this.dataKeys = new DataKeys(kms, masterKey, clock);
  }

  @Override
  public SealedKey seal(AccountId account, int keyVersion, Credential credential) {
    var context = new KeyContext(account, keyVersion);
    DataKeys.Fresh fresh = dataKeys.make(context);
    try (DataKey dataKey = fresh.clear()) {
      byte[] sealed = cipher.seal(dataKey, context, credential);
      return new SealedKey(account, keyVersion, fresh.wrapped(), SealedKey.Bytes.of(sealed));
    }
  }

  @Override
  public <T> Opening<T> open(AccountId account, Function<Credential, T> act) {
    for (int reading = 1; reading <= READINGS_MAX; reading++) {
      Key key = Keys.exchangeKey(account);
      Optional<Item> sealed = dynamo.get(dynamo.tables().state(), key);
      Optional<Item> wrapped = dynamo.get(dynamo.tables().keys(), key);
      if (sealed.isEmpty() || wrapped.isEmpty()) {
        return new Opening.NoKey<>();
      }
      long version = sealed.get().number(KeyItems.KEY_VERSION);
      if (version == wrapped.get().number(KeyItems.KEY_VERSION)) {
        return open(new KeyContext(account, (int) version), sealed.get(), wrapped.get(), act);
      }
    }
    return new Opening.Unreadable<>();
  }

  @Override
  public void shred(AccountId account) {
    dynamo.delete(dynamo.tables().keys(), Keys.exchangeKey(account));
    dataKeys.forget(account);
    dynamo.delete(dynamo.tables().state(), Keys.exchangeKey(account));
  }

  private <T> Opening<T> open(
      KeyContext context, Item sealed, Item wrapped, Function<Credential, T> act) {
    var wrappedKey = SealedKey.Bytes.of(wrapped.bytes(KeyItems.WRAPPED));
    Optional<DataKey> unwrapped = dataKeys.unwrap(context, wrappedKey);
    if (unwrapped.isEmpty()) {
      return new Opening.Unreadable<>();
    }
    Optional<Credential> opened;
    try (DataKey dataKey = unwrapped.get()) {
      opened = cipher.open(dataKey, context, sealed.bytes(KeyItems.SEALED));
    }
    if (opened.isEmpty()) {
      return new Opening.Unreadable<>();
    }
    try (Credential credential = opened.get()) {
      return new Opening.Done<>(act.apply(credential));
    }
  }
}
