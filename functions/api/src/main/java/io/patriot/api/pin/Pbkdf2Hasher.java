package io.patriot.api.pin;

import io.patriot.application.pin.PinHash;
import io.patriot.application.pin.PinHasher;
import io.patriot.application.secret.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Keeps of a PIN what PBKDF2 makes of it, as slow as OWASP advises. */
final class Pbkdf2Hasher implements PinHasher {
  static final int ITERATIONS = 600_000;
  static final int SALT_BYTES = 16;
  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final int HASH_BITS = 256;

  private final int iterations;
  private final Supplier<byte[]> salts;

  /**
   * @param salts new random bytes each time
   */
  Pbkdf2Hasher(Supplier<byte[]> salts) {
    this(ITERATIONS, salts);
  }

  Pbkdf2Hasher(int iterations, Supplier<byte[]> salts) {
    this.iterations = iterations;
    this.salts = salts;
  }

  @Override
  public PinHash hash(Secret pin) {
    byte[] salt = salts.get();
    byte[] hash = derived(ALGORITHM, iterations, salt, pin);
    Base64.Encoder base64 = Base64.getEncoder();
    return new PinHash(
        ALGORITHM, iterations, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  @Override
  public boolean matches(Secret pin, PinHash kept) {
    byte[] salt = Base64.getDecoder().decode(kept.salt());
    byte[] hash = derived(kept.algorithm(), kept.iterations(), salt, pin);
    return MessageDigest.isEqual(hash, Base64.getDecoder().decode(kept.hash()));
  }

  private static byte[] derived(String algorithm, int iterations, byte[] salt, Secret pin) {
    byte[] bytes = pin.revealBytes();
    char[] letters = new char[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      letters[i] = (char) (bytes[i] & 0xff);
    }
    var spec = new PBEKeySpec(letters, salt, iterations, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(algorithm + " is part of every JDK", e);
    } finally {
      spec.clearPassword();
      Arrays.fill(letters, '\0');
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
