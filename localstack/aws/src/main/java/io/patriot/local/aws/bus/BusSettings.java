package io.patriot.local.aws.bus;

import java.util.Set;

/**
 * Where the bus of this machine listens (port 0 for any free one), which buses it has, and whose it
 * says they are.
 */
public record BusSettings(int port, Set<String> busNames, String region, String accountId) {
  public BusSettings {
    busNames = Set.copyOf(busNames);
  }

  public static BusSettings named(String... busNames) {
    return new BusSettings(0, Set.of(busNames), "eu-central-1", "000000000000");
  }
}
