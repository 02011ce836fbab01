package io.patriot.aws.queue;

import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.trace.Cause;
import io.patriot.events.Wire;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.OrderCommandV1;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The one door for orders; asking twice under one name is asking once. */
public final class SqsOrderCommands implements OrderCommands {
  private final FifoQueue<OrderCommandV1> queue;

  public SqsOrderCommands(SqsClient client, String queueUrl, Wire wire) {
    this.queue = new FifoQueue<>(client, queueUrl, wire::write);
  }

  @Override
  public void send(OrderCommand command, Cause cause) {
    queue.send(
        OrderCommandV1.of(command, CauseV1.of(cause)),
        command.account().toString(),
        command.deduplicationKey());
  }
}
