package io.patriot.aws.table;

import io.patriot.application.time.Waits;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes or deletes many items in few calls, without conditions, each for itself. */
final class BatchWriting {
  private static final int WRITES_PER_CALL_MAX = 25;
  private static final int ROUNDS_MAX = 6;

  private final DynamoDbClient client;
  private final String table;
  private final Waits waits;

  BatchWriting(DynamoDbClient client, String table, Waits waits) {
    this.client = client;
    this.table = table;
    this.waits = waits;
  }

  void put(List<Item> items) {
    write(
        items.stream()
            .map(item -> WriteRequest.builder().putRequest(put -> put.item(item.attributes())))
            .map(WriteRequest.Builder::build)
            .toList());
  }

  void delete(List<Key> keys) {
    write(
        keys.stream()
            .distinct()
            .map(key -> WriteRequest.builder().deleteRequest(gone -> gone.key(key.attributes())))
            .map(WriteRequest.Builder::build)
            .toList());
  }

  private void write(List<WriteRequest> writes) {
    for (int from = 0; from < writes.size(); from += WRITES_PER_CALL_MAX) {
      call(writes.subList(from, Math.min(writes.size(), from + WRITES_PER_CALL_MAX)));
    }
  }

  private void call(List<WriteRequest> writes) {
    Map<String, List<WriteRequest>> rest = Map.of(table, writes);
    for (int round = 0; round < ROUNDS_MAX; round++) {
      Map<String, List<WriteRequest>> wanted = rest;
      rest =
          Guard.calling(
                  "write several items",
                  () -> client.batchWriteItem(call -> call.requestItems(wanted)))
              .unprocessedItems();
      if (rest.isEmpty()) {
        return;
      }
      Guard.pause(waits, round, "write several items");
    }
    throw new StoreUnavailable("write several items");
  }
}
