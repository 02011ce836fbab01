package io.patriot.exchanges.binance.signed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.patriot.application.secret.Secret;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;

/**
 * Signs what a user's key is to vouch for. Nothing of the secret outlives the call, and no
 * exception tells of it.
 */
final class Signer {
  private static final String HMAC = "HmacSHA256";
  private static final String ED25519 = "Ed25519";
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  /** How the PKCS#8 form of every Ed25519 key begins, in base64. */
  private static final byte[] ED25519_BEGINNING = "MC4CAQAwBQYDK2Vw".getBytes(ISO_8859_1);

  /** Never given a key itself: cloning it spares each call the search through the providers. */
  private static final Mac BLANK_MAC = blankMac();

  private static final RawKey NO_KEY = new RawKey(new byte[32]);

  private Signer() {}

  /**
   * The signature of a text as it is sent: hex for a shared secret, and base64, to be escaped, for
   * a private Ed25519 key in PKCS#8.
   */
  static String sign(Secret secret, String payload) {
    byte[] key = secret.revealBytes();
    try {
      return isEd25519(key) ? ed25519(key, payload) : hmac(key, payload);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static String hmac(byte[] key, String payload) {
    try {
      var mac = (Mac) BLANK_MAC.clone();
      mac.init(new RawKey(key));
      byte[] signature = mac.doFinal(payload.getBytes(UTF_8));
      mac.init(NO_KEY); // writes over what the Mac derived from the key
      return hex(signature);
    } catch (CloneNotSupportedException | InvalidKeyException _) {
      throw new IllegalStateException("This Java cannot sign with a shared secret");
    }
  }

  private static String ed25519(byte[] key, String payload) {
    byte[] form = new byte[0];
    try {
      form = Base64.getMimeDecoder().decode(key);
      var signature = Signature.getInstance(ED25519);
      signature.initSign(
          KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(form)));
      signature.update(payload.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      throw new UnusableKey();
    } finally {
      Arrays.fill(form, (byte) 0);
    }
  }

  private static boolean isEd25519(byte[] key) {
    int length = ED25519_BEGINNING.length;
    return key.length > length && Arrays.equals(key, 0, length, ED25519_BEGINNING, 0, length);
  }

  private static String hex(byte[] bytes) {
    var text = new char[bytes.length * 2];
    for (int i = 0; i < bytes.length; i++) {
      text[2 * i] = HEX[(bytes[i] >> 4) & 15];
      text[2 * i + 1] = HEX[bytes[i] & 15];
    }
    return new String(text);
  }

  private static Mac blankMac() {
    try {
      return Mac.getInstance(HMAC);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has " + HMAC, e);
    }
  }
}
