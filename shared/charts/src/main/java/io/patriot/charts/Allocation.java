package io.patriot.charts;

import io.patriot.domain.money.Money;
import java.util.List;

/**
 * Where a trader's money stands, the largest part first.
 *
 * @param parts of one asset, none below zero
 * @param others the word for all parts that are too many to be named
 */
public record Allocation(Heading heading, List<Part> parts, String others) implements Picture {
  public static final int PARTS_MAX = 1_000;

  /**
   * One part of the whole.
   *
   * @param name such as BTC
   */
  public record Part(String name, Money worth) {
    public Part {
      if (worth.isNegative()) {
        throw new IllegalArgumentException("A part of a whole is not below zero: " + name);
      }
    }
  }

  public Allocation {
    parts = List.copyOf(parts);
    if (parts.size() > PARTS_MAX) {
      throw new IllegalArgumentException("More than a picture holds");
    }
    if (parts.stream().map(part -> part.worth().asset()).distinct().count() > 1) {
      throw new IllegalArgumentException("Parts of one picture are of one asset");
    }
  }
}
