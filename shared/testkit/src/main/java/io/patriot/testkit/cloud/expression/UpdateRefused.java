package io.patriot.testkit.cloud.expression;

/** An update that is well written but does not fit the item it met. */
public final class UpdateRefused extends RuntimeException {
  UpdateRefused(String message) {
    super(message, null, false, false);
  }
}
