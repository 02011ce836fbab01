package io.patriot.domain.order;

/**
 * An event that cannot happen to an order in its state: a bug or a corrupt history, never an
 * expected outcome.
 */
public final class IllegalTransition extends IllegalStateException {
  public IllegalTransition(String message) {
    super(message);
  }
}
