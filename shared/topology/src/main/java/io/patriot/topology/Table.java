package io.patriot.topology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the store. Every table has a partition key {@code pk} and a sort key {@code sk}, both
 * text.
 *
 * @param timeToLive the attribute that says when an item may go, if items go
 * @param stream whether its new items are streamed to a function
 * @param backedUp whether what was deleted from it can be had again
 */
public record Table(
    String name,
    List<Index> indexes,
    @Nullable String timeToLive,
    boolean stream,
    boolean backedUp) {

  public Table {
    indexes = List.copyOf(indexes);
  }

  /**
   * A second order of the same items; items without its keys are not in it.
   *
   * @param sortNumeric whether the sort key is a number
   * @param keysOnly whether it holds no more than the keys
   */
  public record Index(
      String name, String partitionKey, String sortKey, boolean sortNumeric, boolean keysOnly) {}
}
