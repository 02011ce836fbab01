package io.patriot.aws.link;

/**
 * KMS did not answer in time or would not; nothing was opened or sealed, and it can be tried again.
 */
public final class KeysUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeysUnavailable(String act, Throwable cause) {
    super("KMS could not " + act, cause);
  }
}
