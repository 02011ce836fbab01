package io.patriot.testkit.cloud;

import org.jspecify.annotations.Nullable;

/**
 * Where an item stands among those of its partition. In an index several may have one sort key; the
 * table's own keys then say which comes first.
 *
 * @param edge below zero before all of that sort key, above zero after them, zero for an item
 */
record Slot(Scalar sort, @Nullable Scalar tableHash, @Nullable Scalar tableSort, int edge)
    implements Comparable<Slot> {

  static Slot inTable(Scalar sort) {
    return new Slot(sort, null, null, 0);
  }

  static Slot before(Scalar sort) {
    return new Slot(sort, null, null, -1);
  }

  static Slot after(Scalar sort) {
    return new Slot(sort, null, null, 1);
  }

  @Override
  public int compareTo(Slot other) {
    int order = sort.compareTo(other.sort);
    if (order != 0) {
      return order;
    }
    if (edge != other.edge || tableHash == null || other.tableHash == null) {
      return Integer.compare(edge, other.edge);
    }
    order = tableHash.compareTo(other.tableHash);
    return order != 0 || tableSort == null || other.tableSort == null
        ? order
        : tableSort.compareTo(other.tableSort);
  }
}
