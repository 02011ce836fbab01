package io.patriot.application.venue;

/** Whether a venue has an order among those that rest or wait with it now. */
public enum Listing {
  /** It is there. */
  LISTED,
  /** The whole list was told, and neither it nor anything it may have become is there. */
  ABSENT,
  /** It cannot be said. */
  UNCERTAIN
}
