package io.patriot.simulator.binance.stream;

import java.util.Optional;

/** Finds the streams of listen keys. */
public interface PrivateTopics {
  /** None at all. */
  PrivateTopics NONE = _ -> Optional.empty();

  Optional<Topic> find(String name);
}
