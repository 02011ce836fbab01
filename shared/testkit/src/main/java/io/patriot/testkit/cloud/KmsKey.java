package io.patriot.testkit.cloud;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/** A master key that encrypts for real, but whose secret comes from dice that anybody may throw. */
final class KmsKey {
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int SMALLEST_BYTES = ID_BYTES + NONCE_BYTES + TAG_BITS / Byte.SIZE;

  private final UUID id;
  private final SecretKeySpec key;
  private final SplittableRandom random;

  KmsKey(SplittableRandom random) {
    this.id = new UUID(random.nextLong(), random.nextLong());
    this.key = new SecretKeySpec(bytes(random, KEY_BYTES), "AES");
    this.random = random;
  }

  UUID id() {
    return id;
  }

  static byte[] bytes(SplittableRandom random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Which key encrypted this. */
  static UUID idIn(byte[] blob) {
    if (blob.length < SMALLEST_BYTES) {
      throw invalid();
    }
    ByteBuffer header = ByteBuffer.wrap(blob, 0, ID_BYTES);
    return new UUID(header.getLong(), header.getLong());
  }

  byte[] encrypt(byte[] plaintext, Map<String, String> context) {
    byte[] nonce = bytes(random, NONCE_BYTES);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context, plaintext);
    return ByteBuffer.allocate(ID_BYTES + NONCE_BYTES + sealed.length)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .put(nonce)
        .put(sealed)
        .array();
  }

  byte[] decrypt(byte[] blob, Map<String, String> context) {
    byte[] nonce = Arrays.copyOfRange(blob, ID_BYTES, ID_BYTES + NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(blob, ID_BYTES + NONCE_BYTES, blob.length);
    return cipher(Cipher.DECRYPT_MODE, nonce, context, sealed);
  }

  private byte[] cipher(int mode, byte[] nonce, Map<String, String> context, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound(context));
      return cipher.doFinal(input);
    } catch (AEADBadTagException e) {
      throw invalid();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every JDK", e);
    }
  }

  /** Each part with its length before it, so that no two contexts look the same. */
  private static byte[] bound(Map<String, String> context) {
    var bytes = new ByteArrayOutputStream();
    new TreeMap<>(context)
        .forEach(
            (name, value) -> {
              append(bytes, name);
              append(bytes, value);
            });
    return bytes.toByteArray();
  }

  private static void append(ByteArrayOutputStream bytes, String part) {
    byte[] content = part.getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
    bytes.writeBytes(content);
  }

  private static InvalidCiphertextException invalid() {
    return InvalidCiphertextException.builder()
        .message("The ciphertext or its context is wrong.")
        .build();
  }
}
