package io.patriot.trading;

import io.patriot.aws.bus.Outbox;
import io.patriot.lambda.StreamHandler;
import java.util.List;

/** Puts on the bus what was stored to be said, the moment it is stored. */
final class PublishEvents implements StreamHandler {
  private final Outbox outbox;

  PublishEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void inserted(List<NewItem> items) {
    outbox.publish(
        items.stream()
            .flatMap(
                item -> outbox.entry(item.partitionKey(), item.sortKey(), item.content()).stream())
            .toList());
  }
}
