package io.patriot.testkit;

import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.trace.Cause;

/** A queue of commands that keeps what it is given. */
public final class RecordingOrderCommands implements OrderCommands {
  private final Recorded<OrderCommand> sent = new Recorded<>();

  @Override
  public void send(OrderCommand command, Cause cause) {
    sent.add(command, cause);
  }

  public Recorded<OrderCommand> sent() {
    return sent;
  }
}
