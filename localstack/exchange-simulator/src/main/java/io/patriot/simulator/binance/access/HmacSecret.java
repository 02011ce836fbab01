package io.patriot.simulator.binance.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret shared with the key's holder; it signs by HMAC-SHA256, written in hex of any case. */
public record HmacSecret(String secret) implements SignatureCheck {
  private static final String ALGORITHM = "HmacSHA256";

  @Override
  public boolean matches(String text, String signature) {
    byte[] given = signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(sign(text).getBytes(StandardCharsets.UTF_8), given);
  }

  /** The signature of a text, in lower-case hex. */
  public String sign(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
    }
  }

  @Override
  public String toString() {
    return "HmacSecret[…]";
  }
}
