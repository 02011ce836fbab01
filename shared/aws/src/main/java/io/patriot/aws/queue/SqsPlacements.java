package io.patriot.aws.queue;

import io.patriot.application.order.Placement;
import io.patriot.application.order.Placements;
import io.patriot.application.trace.Cause;
import io.patriot.events.Wire;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.PlacementV1;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Approved orders on their way to the sender. Each sending has a name of its own: who sends a
 * placement again believes that the first was lost, and a queue that dropped it would prove them
 * right. That the order is sent to the venue once is the claim's work, not the queue's.
 */
public final class SqsPlacements implements Placements {
  private final FifoQueue<PlacementV1> queue;
  private final Supplier<String> names;

  /**
   * @param names gives a text that was never given before, such as a random UUID
   */
  public SqsPlacements(SqsClient client, String queueUrl, Wire wire, Supplier<String> names) {
    this.queue = new FifoQueue<>(client, queueUrl, wire::write);
    this.names = names;
  }

  @Override
  public void send(Placement placement, Cause cause) {
    queue.send(
        PlacementV1.of(placement, CauseV1.of(cause)),
        placement.intent().account().toString(),
        placement.intent().orderId() + ":" + placement.orderVersion() + ":" + names.get());
  }
}
