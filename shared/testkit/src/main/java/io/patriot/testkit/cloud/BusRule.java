package io.patriot.testkit.cloud;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events of the bus go to which queue.
 *
 * @param group the one group that all of them get on a FIFO queue
 */
public record BusRule(
    List<String> sources, List<String> detailTypes, String queueUrl, @Nullable String group) {
  public BusRule {
    sources = List.copyOf(sources);
    detailTypes = List.copyOf(detailTypes);
    if (queueUrl.endsWith(".fifo") == (group == null)) {
      throw new IllegalArgumentException("A FIFO queue, and only that, needs a group: " + queueUrl);
    }
  }

  public static BusRule to(String queueUrl, String source, List<String> detailTypes) {
    return new BusRule(List.of(source), detailTypes, queueUrl, null);
  }

  boolean wants(String source, String detailType) {
    return sources.contains(source) && detailTypes.contains(detailType);
  }
}
