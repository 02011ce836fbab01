package io.patriot.application.order;

import io.patriot.application.trace.Cause;

/** The queue of what users and programs ask for, in order for each account. */
public interface OrderCommands {
  void send(OrderCommand command, Cause cause);
}
