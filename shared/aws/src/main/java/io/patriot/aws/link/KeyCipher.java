package io.patriot.aws.link;

import io.patriot.application.link.Credential;
import io.patriot.application.secret.Secret;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals a credential with a data key: AES-256-GCM under a fresh nonce, bound to its context. */
final class KeyCipher {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final RandomGenerator random;

  /**
   * @param random where nonces come from; one that nobody can guess
   */
  KeyCipher(RandomGenerator random) {
    this.random = random;
  }

  byte[] seal(DataKey dataKey, KeyContext context, Credential credential) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] clear = bytes(credential);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, dataKey, nonce, context).doFinal(clear);
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every JDK", e);
    } finally {
      Arrays.fill(clear, (byte) 0);
    }
  }

  /** Nothing when the key, the context or the bytes are not those of the sealing. */
  Optional<Credential> open(DataKey dataKey, KeyContext context, byte[] sealed) {
    if (sealed.length <= NONCE_BYTES) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    byte[] clear = {};
    try {
      clear =
          cipher(Cipher.DECRYPT_MODE, dataKey, nonce, context)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
      return Optional.of(credential(clear));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every JDK", e);
    } finally {
      Arrays.fill(clear, (byte) 0);
    }
  }

  private static Cipher cipher(int mode, DataKey dataKey, byte[] nonce, KeyContext context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(dataKey.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.forCipher());
    return cipher;
  }

  /** The key's length, the key, the secret. */
  private static byte[] bytes(Credential credential) {
    byte[] key = credential.apiKey().revealBytes();
    byte[] secret = credential.apiSecret().revealBytes();
    try {
      return ByteBuffer.allocate(Short.BYTES + key.length + secret.length)
          .putShort((short) key.length)
          .put(key)
          .put(secret)
          .array();
    } finally {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(secret, (byte) 0);
    }
  }

  private static Credential credential(byte[] clear) {
    ByteBuffer from = ByteBuffer.wrap(clear);
    byte[] key = {};
    byte[] secret = {};
    try {
      key = new byte[from.getShort()];
      from.get(key);
      secret = new byte[from.remaining()];
      from.get(secret);
      return new Credential(Secret.ofBytes(key), Secret.ofBytes(secret));
    } catch (BufferUnderflowException e) {
      throw new IllegalStateException("What we sealed ourselves has this form", e);
    } finally {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(secret, (byte) 0);
    }
  }
}
