package io.patriot.charts;

import io.patriot.domain.money.Money;
import java.util.List;

/**
 * What each day, week or month came to, gain or loss.
 *
 * @param spans oldest first, of one asset
 */
public record ProfitBars(Heading heading, List<Result> spans) implements Picture {
  public static final int SPANS_MAX = 400;

  /**
   * What one span came to.
   *
   * @param name a few letters, such as 11-23
   */
  public record Result(String name, Money net) {
    private static final int NAME_LENGTH_MAX = 10;

    public Result {
      if (name.length() > NAME_LENGTH_MAX) {
        throw new IllegalArgumentException("Too long to stand under a bar: " + name);
      }
    }
  }

  public ProfitBars {
    spans = List.copyOf(spans);
    if (spans.size() > SPANS_MAX) {
      throw new IllegalArgumentException("More than a picture holds");
    }
    if (spans.stream().map(span -> span.net().asset()).distinct().count() > 1) {
      throw new IllegalArgumentException("Results of one picture are of one asset");
    }
  }
}
