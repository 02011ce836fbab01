package io.patriot.aws.bus;

import io.patriot.events.EventEnvelope;
import java.util.List;

/** Says events on the bus. When it returns, the bus has all of them; some may be said twice. */
@FunctionalInterface
public interface EventPublisher {
  void publish(List<EventEnvelope> events);
}
