package io.patriot.api.link;

import java.util.List;

/**
 * What the link page has to know of the place it runs in.
 *
 * @param egressAddresses the addresses we call venues from; none when they are not fixed
 */
public record LinkSettings(List<String> egressAddresses) {
  public LinkSettings {
    egressAddresses = List.copyOf(egressAddresses);
  }

  /** Keys must be limited to our addresses as soon as these are fixed. */
  boolean hasFixedEgress() {
    return !egressAddresses.isEmpty();
  }
}
