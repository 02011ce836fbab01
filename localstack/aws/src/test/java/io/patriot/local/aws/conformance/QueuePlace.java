package io.patriot.local.aws.conformance;

import io.patriot.local.aws.AwsClients;
import io.patriot.local.aws.AwsEndpoints;
import io.patriot.local.aws.queue.LocalQueues;
import io.patriot.local.aws.queue.QueuesSettings;
import io.patriot.testkit.HandTurnedClock;
import java.io.IOException;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Queues with a clock of their own, so that the time of one sequence passes for no other. */
record QueuePlace(HandTurnedClock clock, LocalQueues queues, AwsClients clients, SqsClient client)
    implements AutoCloseable {

  static QueuePlace open() throws IOException {
    HandTurnedClock clock = HandTurnedClock.atNoon();
    LocalQueues queues =
        LocalQueues.start(QueuesSettings.inMemory(), clock, () -> UUID.randomUUID().toString());
    var clients = new AwsClients(AwsEndpoints.all(queues.endpoint(), "eu-central-1"));
    return new QueuePlace(clock, queues, clients, clients.sqs());
  }

  @Override
  public void close() {
    clients.close();
    queues.close();
  }
}
