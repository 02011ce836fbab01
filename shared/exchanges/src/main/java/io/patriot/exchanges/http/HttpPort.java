package io.patriot.exchanges.http;

/** The line over which a venue is asked; it never throws for what a network does. */
@FunctionalInterface
public interface HttpPort {
  /** Waits for the answer, at most as long as the call allows. */
  HttpOutcome send(HttpCall call);
}
