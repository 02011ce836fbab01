package io.patriot.application.platform;

import io.patriot.domain.account.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * For how many of a hundred traders each part of the platform is on. Who they are depends on the
 * part and on themselves alone: whoever has it at ten has it at twenty, too, and who has one part
 * early does not have all of them early.
 *
 * @param percents of those parts that are not on for everybody
 * @param version how often they were turned
 */
public record FeatureFlags(Map<Feature, Integer> percents, long version) {
  public static final int ALL = 100;

  /** As it is before anybody turns any. */
  public static final FeatureFlags ALL_ON = new FeatureFlags(new EnumMap<>(Feature.class), 0);

  public FeatureFlags {
    var those = new EnumMap<Feature, Integer>(Feature.class);
    percents.forEach(
        (feature, percent) -> {
          if (percent < 0 || percent > ALL) {
            throw new IllegalArgumentException("No share of a hundred: " + percent);
          }
          if (percent < ALL) {
            those.put(feature, percent);
          }
        });
    percents = Collections.unmodifiableMap(those);
  }

  /** For how many of a hundred it is on. */
  public int percent(Feature feature) {
    return percents.getOrDefault(feature, ALL);
  }

  public boolean isOn(Feature feature, TenantId trader) {
    return place(feature, trader) < percent(feature);
  }

  /** The same with one part turned. */
  public FeatureFlags with(Feature feature, int percent) {
    var next = new EnumMap<Feature, Integer>(Feature.class);
    next.putAll(percents);
    next.put(feature, percent);
    return new FeatureFlags(next, version + 1);
  }

  /** A trader's place in the hundred, another for each part, and the same on every machine. */
  private static int place(Feature feature, TenantId trader) {
    var sum = new CRC32();
    sum.update((feature.name() + " " + trader.value()).getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % ALL);
  }
}
