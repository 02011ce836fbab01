package io.patriot.local.aws.invoke;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Brings a table's changes to a function in their order. It remembers nothing across a restart:
 * whatever must not be missed while nobody read is a sweeper's work.
 */
public final class StreamPoller implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(StreamPoller.class);
  private static final long RETRY_DELAY_MS = 500;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final StreamMapping mapping;
  private final StreamReader reader;
  private final StreamBatches batches;
  private final Semaphore nudges = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  private StreamPoller(
      DynamoDbStreamsClient streams, StreamMapping mapping, LambdaFunction function) {
    this.mapping = mapping;
    this.reader = new StreamReader(streams, mapping.streamArn(), mapping.from());
    this.batches = new StreamBatches(mapping, function);
    this.thread = Thread.ofVirtual().name("stream-" + function.name()).unstarted(this::poll);
  }

  /** When this returns, no later change is missed. */
  public static StreamPoller start(
      DynamoDbStreamsClient streams, StreamMapping mapping, LambdaFunction function) {
    var poller = new StreamPoller(streams, mapping, function);
    poller.thread.start();
    return poller;
  }

  /** Says that something was written just now, so that an idle poller looks at once. */
  public void nudge() {
    if (nudges.availablePermits() == 0) {
      nudges.release();
    }
  }

  private void poll() {
    long pauseMs = mapping.pollBusy().toMillis();
    try {
      while (!closed) {
        List<Record> records = read();
        if (records.isEmpty()) {
          boolean nudged = nudges.tryAcquire(pauseMs, TimeUnit.MILLISECONDS);
          pauseMs =
              nudged
                  ? mapping.pollBusy().toMillis()
                  : Math.min(mapping.pollIdle().toMillis(), pauseMs * 2);
        } else {
          batches.run(records);
          pauseMs = mapping.pollBusy().toMillis();
        }
      }
    } catch (InterruptedException e) {
      if (!closed) {
        log.error("stream.poller.interrupted stream={}", mapping.streamArn());
      }
    }
  }

  private List<Record> read() throws InterruptedException {
    try {
      return reader.read();
    } catch (SdkException e) {
      if (!closed) {
        log.warn("stream.read.failed stream={} error={}", mapping.streamArn(), e.getMessage());
        Thread.sleep(RETRY_DELAY_MS);
      }
      return List.of();
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      var _ = thread.join(CLOSE_TIMEOUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
