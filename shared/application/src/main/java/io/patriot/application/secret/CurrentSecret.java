package io.patriot.application.secret;

/**
 * A secret as it is now. It may be renewed while we run, so who needs it asks each time; {@link
 * SecretUnavailable} when it cannot be had.
 */
@FunctionalInterface
public interface CurrentSecret {
  Secret get();

  /** One that never changes. */
  static CurrentSecret of(Secret secret) {
    return () -> secret;
  }
}
