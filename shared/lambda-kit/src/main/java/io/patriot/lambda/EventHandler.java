package io.patriot.lambda;

import io.patriot.events.EventEnvelope;

/** Hears events of the bus, at least once each and in any order. */
public non-sealed interface EventHandler extends Handler {
  void heard(EventEnvelope event);
}
