package io.patriot.application.secret;

/** A secret could not be had in time; nothing was done without it. */
public final class SecretUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param name what the secret is called, never what it says
   */
  public SecretUnavailable(String name, Throwable cause) {
    super("No answer about the secret " + name, cause);
  }
}
