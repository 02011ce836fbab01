package io.patriot.application.link;

import io.patriot.domain.account.AccountId;

/**
 * A key that nobody can read.
 *
 * @param wrapped the data key, itself encrypted by the master key
 * @param sealed the nonce, then the credential encrypted by the data key
 */
public record SealedKey(AccountId account, int keyVersion, Bytes wrapped, Bytes sealed) {

  /** Bytes that are equal by content and cannot be changed. */
  public static final class Bytes {
    private final byte[] content;

    private Bytes(byte[] content) {
      this.content = content;
    }

    public static Bytes of(byte[] content) {
      return new Bytes(content.clone());
    }

    public byte[] toArray() {
      return content.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes bytes && java.util.Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
      return java.util.Arrays.hashCode(content);
    }

    @Override
    public String toString() {
      return content.length + " bytes";
    }
  }
}
