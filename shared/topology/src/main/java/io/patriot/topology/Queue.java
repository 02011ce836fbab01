package io.patriot.topology;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A queue between parts of the platform. Each has a dead-letter queue of its name with {@code
 * -dead} where messages go that failed too often.
 *
 * @param orderedBy what the messages of one group have in common, for a queue that keeps their
 *     order; absent for a queue that does not
 * @param visibility how long a message is out of sight while it is worked on; at least twice the
 *     hearer's time limit
 * @param receiveMax how often a message is tried before it goes to the dead-letter queue
 */
public record Queue(String name, @Nullable String orderedBy, Duration visibility, int receiveMax) {

  private static final String FIFO = ".fifo";

  public Queue {
    if (receiveMax < 1) {
      throw new IllegalArgumentException("A message is tried at least once: " + name);
    }
  }

  static Queue ordered(String name, String orderedBy, Duration visibility, int receiveMax) {
    return new Queue(name, orderedBy, visibility, receiveMax);
  }

  static Queue unordered(String name, Duration visibility, int receiveMax) {
    return new Queue(name, null, visibility, receiveMax);
  }

  public boolean isFifo() {
    return orderedBy != null;
  }

  /** The name at AWS; ordered queues end in .fifo there. */
  public String physicalName() {
    return isFifo() ? name + FIFO : name;
  }

  public String deadLetterName() {
    return isFifo() ? name + "-dead" + FIFO : name + "-dead";
  }
}
