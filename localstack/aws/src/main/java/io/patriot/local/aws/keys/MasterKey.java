package io.patriot.local.aws.keys;

import io.patriot.local.aws.http.AwsFault;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that never leaves: it encrypts and decrypts small things, and only under the very
 * encryption context they were encrypted under.
 */
final class MasterKey {
  static final int KEY_BYTES = 32;
  private static final byte FORM = 1;
  private static final int HEADER_BYTES = 1 + 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int SMALLEST_BYTES = HEADER_BYTES + NONCE_BYTES + TAG_BITS / 8;

  private final UUID id;
  private final SecretKeySpec key;
  private final SecureRandom random;

  MasterKey(UUID id, byte[] key, SecureRandom random) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("A master key has 256 bits");
    }
    this.id = id;
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
  }

  UUID id() {
    return id;
  }

  /** Which key encrypted this; a thing that no key here made is refused. */
  static UUID idIn(byte[] blob) {
    if (blob.length < SMALLEST_BYTES || blob[0] != FORM) {
      throw invalid();
    }
    ByteBuffer header = ByteBuffer.wrap(blob, 1, 16);
    return new UUID(header.getLong(), header.getLong());
  }

  byte[] encrypt(byte[] plaintext, SortedMap<String, String> context) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] header = header();
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, header, context, plaintext);
    return ByteBuffer.allocate(header.length + nonce.length + sealed.length)
        .put(header)
        .put(nonce)
        .put(sealed)
        .array();
  }

  byte[] decrypt(byte[] blob, SortedMap<String, String> context) {
    byte[] nonce = Arrays.copyOfRange(blob, HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(blob, HEADER_BYTES + NONCE_BYTES, blob.length);
    return cipher(Cipher.DECRYPT_MODE, nonce, header(), context, sealed);
  }

  private byte[] cipher(
      int mode, byte[] nonce, byte[] header, SortedMap<String, String> context, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(header);
      cipher.updateAAD(EncryptionContext.bytes(context));
      return cipher.doFinal(input);
    } catch (AEADBadTagException e) {
      throw invalid();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every JDK", e);
    }
  }

  private byte[] header() {
    return ByteBuffer.allocate(HEADER_BYTES)
        .put(FORM)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static AwsFault invalid() {
    return AwsFault.refused(
        "InvalidCiphertextException", "The ciphertext or its context is wrong.");
  }
}
