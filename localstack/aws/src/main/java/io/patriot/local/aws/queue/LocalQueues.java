package io.patriot.local.aws.queue;

import io.patriot.local.aws.http.AwsJsonServer;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The queues of this machine, spoken to as SQS. With a data directory, what was acknowledged
 * survives a kill at any moment.
 */
public final class LocalQueues implements AutoCloseable {
  private final QueueStore store;
  private final AwsJsonServer server;
  private final QueueProtocol protocol;

  private LocalQueues(QueueStore store, AwsJsonServer server, QueueProtocol protocol) {
    this.store = store;
    this.server = server;
    this.protocol = protocol;
  }

  public static LocalQueues start(QueuesSettings settings) throws IOException {
    return start(settings, InstantSource.system(), () -> UUID.randomUUID().toString());
  }

  /** The ids must be as good as random UUIDs: they name messages and receipts. */
  public static LocalQueues start(
      QueuesSettings settings, InstantSource clock, Supplier<String> ids) throws IOException {
    @Nullable Journal journal =
        settings.dataDir() == null ? null : Journal.open(settings.dataDir());
    var store =
        new QueueStore(
            clock,
            ids,
            "arn:aws:sqs:" + settings.region() + ":" + settings.accountId() + ":",
            journal);
    var urlPrefix = new AtomicReference<>("");
    var protocol = new QueueProtocol(store, urlPrefix::get);
    try {
      AwsJsonServer server = AwsJsonServer.start(settings.port(), protocol.operations());
      urlPrefix.set(server.endpoint() + "/" + settings.accountId() + "/");
      return new LocalQueues(store, server, protocol);
    } catch (IOException e) {
      store.close();
      throw e;
    }
  }

  public URI endpoint() {
    return server.endpoint();
  }

  /**
   * Makes the queue or gives the existing one these promises, and answers its URL. The dead-letter
   * queue must be there before.
   */
  public String create(QueueSpec spec) {
    store.put(spec);
    return url(spec.name());
  }

  public String url(String queueName) {
    return protocol.url(queueName);
  }

  public String arn(String queueName) {
    return store.arn(queueName);
  }

  public List<String> names() {
    return store.names();
  }

  public QueueDepth depth(String queueName) {
    return store.depth(queueName);
  }

  @Override
  public void close() {
    store.close();
    server.close();
  }
}
