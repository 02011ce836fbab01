package io.patriot.aws.table;

import org.jspecify.annotations.Nullable;

/** What became of a write that had a condition. */
public sealed interface Write {
  /** It is stored; the item as it is now. */
  record Stored(Item item) implements Write {}

  /** The condition was not met; the item as it is, or null when there is none. */
  record Refused(@Nullable Item item) implements Write {}

  default boolean isStored() {
    return this instanceof Stored;
  }
}
