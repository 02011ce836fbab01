package io.patriot.topology;

/** What a part may do with a table. */
public enum Access {
  READ,
  READ_WRITE
}
