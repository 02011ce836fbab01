package io.patriot.application.venue;

/** What a venue made of a request to take an order back. */
public sealed interface CancelResult {

  /** It will; the cancellation itself is reported like any execution. */
  record Requested() implements CancelResult {}

  /** It has no such order any more, which is as good; what became of it must be asked for. */
  record AlreadyGone() implements CancelResult {}

  /** It did not say; ask again. */
  record Unknown(String cause) implements CancelResult {}
}
