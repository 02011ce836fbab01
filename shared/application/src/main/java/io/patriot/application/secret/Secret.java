package io.patriot.application.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A text that must not be seen: a key, a token, a password. It prints as stars, compares in
 * constant time, and gives its content only to who asks for it by name.
 */
public final class Secret {
  private static final String STARS = "***";

  private final byte[] content;

  private Secret(byte[] content) {
    this.content = content;
  }

  public static Secret of(String content) {
    if (content.isEmpty()) {
      throw new IllegalArgumentException("An empty secret protects nothing");
    }
    return new Secret(content.getBytes(StandardCharsets.UTF_8));
  }

  /** The content itself, for the one call that needs it. */
  public String reveal() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** Whether a text is this secret; takes as long for a near miss as for a far one. */
  public boolean matches(String candidate) {
    return MessageDigest.isEqual(content, candidate.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(content, secret.content);
  }

  @Override
  public int hashCode() {
    return 0; // a hash would tell something about the content
  }

  @Override
  public String toString() {
    return STARS;
  }
}
