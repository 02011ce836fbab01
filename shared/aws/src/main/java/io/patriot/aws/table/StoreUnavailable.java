package io.patriot.aws.table;

/**
 * The store did not answer in time, or had too much to do. What was being written may be stored or
 * not; whoever asked does it again, and the conditions on each write make that harmless.
 */
public final class StoreUnavailable extends RuntimeException {
  public StoreUnavailable(String act, Throwable cause) {
    super("The store could not " + act, cause);
  }

  public StoreUnavailable(String act) {
    super("The store could not " + act);
  }
}
