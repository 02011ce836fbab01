package io.patriot.topology;

/** What a part may do with a table. */
public enum Access {
  READ,
  READ_WRITE,
  /** No more than to claim updates of the messenger, and to take a claim back. */
  CLAIM,
  /** No more than to note which alarms were told, and to take a note back. */
  NOTE
}
