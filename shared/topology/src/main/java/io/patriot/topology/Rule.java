package io.patriot.topology;

import io.patriot.events.EventType;
import java.util.List;

/**
 * What the bus passes on, and to which queue.
 *
 * <p>The queue keeps no order: a rule of the bus can name only one group for all messages of an
 * ordered queue, which would make the whole platform wait in one line. So hearers of the bus must
 * not depend on the order, and ours do not: they look at the stored state or compare versions.
 */
public record Rule(String name, List<EventType> events, Queue queue) {
  public Rule {
    events = List.copyOf(events);
  }
}
