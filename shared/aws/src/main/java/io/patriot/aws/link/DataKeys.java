package io.patriot.aws.link;

import io.patriot.application.link.SealedKey;
import io.patriot.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;

/**
 * Data keys, made and unwrapped by KMS. One that was unwrapped is remembered for a few minutes, so
 * that not every order waits for KMS; each use gets a copy of its own to wipe.
 */
final class DataKeys {
  static final Duration REMEMBERED = Duration.ofMinutes(5);
  static final int REMEMBERED_MAX = 256;

  private final KmsClient kms;
  private final String masterKey;
  private final InstantSource clock;
  private final Map<AccountId, Remembered> remembered = new LinkedHashMap<>();

  DataKeys(KmsClient kms, String masterKey, InstantSource clock) {
    this.kms = kms;
    this.masterKey = masterKey;
    this.clock = clock;
  }

  /** A new data key, in clear and wrapped. */
  record Fresh(DataKey clear, SealedKey.Bytes wrapped) {}

  private record Remembered(
      KeyContext context, SealedKey.Bytes wrapped, DataKey clear, Instant until) {}

  Fresh make(KeyContext context) {
    GenerateDataKeyResponse made =
        calling(
            "make a data key",
            () ->
                kms.generateDataKey(
                    request ->
                        request
                            .keyId(masterKey)
                            .keySpec(DataKeySpec.AES_256)
                            .encryptionContext(context.forKms())));
    return new Fresh(
        taken(made.plaintext()), SealedKey.Bytes.of(made.ciphertextBlob().asByteArrayUnsafe()));
  }

  /** Nothing when it was wrapped for another context, or by another key. */
  Optional<DataKey> unwrap(KeyContext context, SealedKey.Bytes wrapped) {
    Optional<DataKey> known = remembered(context, wrapped);
    if (known.isPresent()) {
      return known;
    }
    DataKey clear;
    try {
      clear =
          taken(
              calling(
                      "open a data key",
                      () ->
                          kms.decrypt(
                              request ->
                                  request
                                      .keyId(masterKey)
                                      .ciphertextBlob(
                                          SdkBytes.fromByteArrayUnsafe(wrapped.toArray()))
                                      .encryptionContext(context.forKms())))
                  .plaintext());
    } catch (InvalidCiphertextException | IncorrectKeyException e) {
      return Optional.empty();
    }
    remember(context, wrapped, clear);
    return Optional.of(clear);
  }

  synchronized void forget(AccountId account) {
    wipe(remembered.remove(account));
  }

  private synchronized Optional<DataKey> remembered(KeyContext context, SealedKey.Bytes wrapped) {
    Instant now = clock.instant();
    remembered
        .values()
        .removeIf(
            one -> {
              boolean old = !now.isBefore(one.until());
              if (old) {
                wipe(one);
              }
              return old;
            });
    return Optional.ofNullable(remembered.get(context.account()))
        .filter(one -> one.context().equals(context) && one.wrapped().equals(wrapped))
        .map(one -> one.clear().copy());
  }

  private synchronized void remember(KeyContext context, SealedKey.Bytes wrapped, DataKey clear) {
    forget(context.account());
    if (remembered.size() >= REMEMBERED_MAX) {
      forget(remembered.keySet().iterator().next());
    }
    remembered.put(
        context.account(),
        new Remembered(context, wrapped, clear.copy(), clock.instant().plus(REMEMBERED)));
  }

  private static void wipe(@Nullable Remembered one) {
    if (one != null) {
      one.clear().close();
    }
  }

  /** A copy to wipe; what the client itself read is wiped here. */
  private static DataKey taken(SdkBytes plaintext) {
    byte[] inside = plaintext.asByteArrayUnsafe();
    var key = new DataKey(inside.clone());
    Arrays.fill(inside, (byte) 0);
    return key;
  }

  private static <T> T calling(String act, Supplier<T> call) {
    try {
      return call.get();
    } catch (InvalidCiphertextException | IncorrectKeyException e) {
      throw e;
    } catch (KmsException | SdkClientException e) {
      throw new KeysUnavailable(act, e);
    }
  }
}
