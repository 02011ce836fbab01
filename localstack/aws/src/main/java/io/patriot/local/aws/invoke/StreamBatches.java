package io.patriot.local.aws.invoke;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Brings changes to a function in their order. A failing batch is tried again from its first failed
 * change; after the last attempt it is halved, and a single change that still fails is passed over,
 * so that one bad item cannot stop a table.
 */
final class StreamBatches {
  private static final Logger log = LoggerFactory.getLogger(StreamBatches.class);
  private static final long RETRY_DELAY_MS_FIRST = 50;
  private static final long RETRY_DELAY_MS_MAX = 2_000;

  private final StreamMapping mapping;
  private final LambdaFunction function;
  private final Invoker invoker;
  private final StreamEventJson json;

  StreamBatches(StreamMapping mapping, LambdaFunction function) {
    this.mapping = mapping;
    this.function = function;
    this.invoker = new Invoker(function, mapping.functionTimeout());
    this.json = new StreamEventJson(mapping.streamArn());
  }

  void run(List<Record> records) throws InterruptedException {
    List<Record> matching = records.stream().filter(mapping.filter()).toList();
    for (int from = 0; from < matching.size(); from += mapping.batchSize()) {
      deliver(matching.subList(from, Math.min(matching.size(), from + mapping.batchSize())));
    }
  }

  private void deliver(List<Record> batch) throws InterruptedException {
    List<Record> left = batch;
    for (int attempt = 1; attempt <= mapping.attemptsMax(); attempt++) {
      left = left.subList(handled(left), left.size());
      if (left.isEmpty()) {
        return;
      }
      if (attempt < mapping.attemptsMax()) {
        Thread.sleep(
            Math.min(RETRY_DELAY_MS_MAX, RETRY_DELAY_MS_FIRST << Math.min(attempt - 1, 10)));
      }
    }
    if (left.size() == 1) {
      log.error(
          "stream.record.skipped function={} stream={} sequenceNumber={}",
          function.name(),
          mapping.streamArn(),
          left.getFirst().dynamodb().sequenceNumber());
      return;
    }
    int half = left.size() / 2;
    deliver(left.subList(0, half));
    deliver(left.subList(half, left.size()));
  }

  /** How many of the first changes the function handled. */
  private int handled(List<Record> batch) throws InterruptedException {
    Set<String> items = new LinkedHashSet<>();
    batch.forEach(record -> items.add(record.dynamodb().sequenceNumber()));
    Set<String> failed = BatchAnswer.failures(invoker.invoke(json.write(batch)), items);
    int handled = 0;
    while (handled < batch.size()
        && !failed.contains(batch.get(handled).dynamodb().sequenceNumber())) {
      handled++;
    }
    return handled;
  }
}
