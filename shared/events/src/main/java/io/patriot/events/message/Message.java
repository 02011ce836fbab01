package io.patriot.events.message;

/** Something on a queue; every message knows the request it belongs to. */
public interface Message {
  CauseV1 cause();
}
