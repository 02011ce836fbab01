package io.patriot.application.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A text that must not be seen: a key, a token, a password. It prints as stars, compares in
 * constant time, and gives its content only to who asks for it by name.
 */
public final class Secret {
  private static final String STARS = "***";

  private final byte[] content;
  private volatile boolean wiped;

  private Secret(byte[] content) {
    if (content.length == 0) {
      throw new IllegalArgumentException("An empty secret protects nothing");
    }
    this.content = content;
  }

  public static Secret of(String content) {
    return new Secret(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes a copy; who calls wipes the array. */
  public static Secret ofBytes(byte[] content) {
    return new Secret(content.clone());
  }

  /** The content itself, for the one call that needs it. */
  public String reveal() {
    return new String(readable(), StandardCharsets.UTF_8);
  }

  /** A copy of the content; unlike a text it can be wiped, and who asks for it does so. */
  public byte[] revealBytes() {
    return readable().clone();
  }

  /** Overwrites the content; from then on there is nothing to reveal. */
  public void wipe() {
    wiped = true;
    Arrays.fill(content, (byte) 0);
  }

  public boolean isWiped() {
    return wiped;
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

  private byte[] readable() {
    if (wiped) {
      throw new IllegalStateException("The secret was wiped");
    }
    return content;
  }
}
