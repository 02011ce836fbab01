package io.patriot.application.link;

/** Asks a venue what a key may do. It has a time limit and throws for nothing a network can do. */
public interface KeyCheck {

  /**
   * @param venue as account names begin, such as binance
   */
  Answer check(String venue, Credential credential);

  /** What came back. */
  sealed interface Answer {
    /** The venue knows the key. */
    record Seen(KeyFacts facts) implements Answer {}

    /**
     * The venue does not take the key: it is wrong, deleted, or not for our address.
     *
     * @param code the venue's own
     */
    record NotTaken(String code) implements Answer {}

    /** There is no answer; that says nothing about the key. */
    record Unavailable(String cause) implements Answer {}
  }
}
