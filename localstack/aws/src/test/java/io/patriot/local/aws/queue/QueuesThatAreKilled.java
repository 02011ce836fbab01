package io.patriot.local.aws.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * A process that sends, receives and deletes, says what was acknowledged, and then waits to be
 * killed.
 */
final class QueuesThatAreKilled {
  static final int MESSAGES = 200;

  private QueuesThatAreKilled() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var fixture =
        new QueueFixture(QueuesSettings.keptIn(Path.of(arguments[0])), InstantSource.system());
    var _ = fixture.queues.create(QueueSpec.named("dead.fifo"));
    String url =
        fixture.queues.create(
            QueueSpec.named("orders.fifo")
                .withVisibilityTimeoutSeconds(600)
                .withDeadLetter("dead.fifo", 3));
    for (int i = 0; i < MESSAGES; i++) {
      fixture.send(url, "group" + i % 4, "d" + i, "m" + i);
    }
    // Group 0: its first is done, its second is with us when we die.
    fixture.delete(url, fixture.receive(url, 1).getFirst());
    for (int i = 0; i < 4; i++) {
      var _ = fixture.receive(url, 1);
    }
    var last = fixture.send(url, "group0", "last", "last");
    System.out.println("acknowledged " + last.sequenceNumber());
    System.out.flush();
    Thread.sleep(60_000);
  }
}
