package io.patriot.application.link;

import io.patriot.application.secret.Secret;
import java.util.Arrays;

/**
 * An exchange key and its secret, in clear. It lives as short as possible: who closes it wipes
 * both.
 */
public final class Credential implements AutoCloseable {
  /** How much of a key may be shown, so that its owner knows which one it is. */
  static final int TAIL_LENGTH = 4;

  private static final int LENGTH_MIN = 16;
  private static final int LENGTH_MAX = 256;

  private final Secret apiKey;
  private final Secret apiSecret;

  public Credential(Secret apiKey, Secret apiSecret) {
    this.apiKey = apiKey;
    this.apiSecret = apiSecret;
  }

  public Secret apiKey() {
    return apiKey;
  }

  public Secret apiSecret() {
    return apiSecret;
  }

  /** The last four characters of the key, never of the secret. */
  public String keyTail() {
    String key = apiKey.reveal();
    return key.substring(Math.max(0, key.length() - TAIL_LENGTH));
  }

  /** Whether both look like something an exchange gave out: 16 to 256 letters, digits and such. */
  public boolean isWellFormed() {
    return isWellFormed(apiKey) && isWellFormed(apiSecret);
  }

  @Override
  public void close() {
    apiKey.wipe();
    apiSecret.wipe();
  }

  @Override
  public String toString() {
    return "Credential[***]";
  }

  private static boolean isWellFormed(Secret secret) {
    byte[] content = secret.revealBytes();
    try {
      boolean visible = true;
      for (byte each : content) {
        visible &= each > ' ' && each <= '~';
      }
      return visible && content.length >= LENGTH_MIN && content.length <= LENGTH_MAX;
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }
}
