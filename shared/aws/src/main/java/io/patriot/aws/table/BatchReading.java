package io.patriot.aws.table;

import io.patriot.application.time.Waits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many items in few calls, and asks again for what a busy table left out. */
final class BatchReading {
  private static final int KEYS_PER_CALL_MAX = 100;
  private static final int ROUNDS_MAX = 6;

  private final DynamoDbClient client;
  private final Waits waits;
  private final Map<Key, Item> found = new LinkedHashMap<>();

  BatchReading(DynamoDbClient client, Waits waits) {
    this.client = client;
    this.waits = waits;
  }

  Map<Key, Item> read(Map<String, List<Key>> keysByTable) {
    var part = new LinkedHashMap<String, List<Key>>();
    int size = 0;
    for (var table : keysByTable.entrySet()) {
      for (Key key : table.getValue()) {
        part.computeIfAbsent(table.getKey(), _ -> new ArrayList<>()).add(key);
        if (++size == KEYS_PER_CALL_MAX) {
          call(request(part));
          part.clear();
          size = 0;
        }
      }
    }
    if (size > 0) {
      call(request(part));
    }
    return found;
  }

  private void call(Map<String, KeysAndAttributes> request) {
    Map<String, KeysAndAttributes> rest = request;
    for (int round = 0; round < ROUNDS_MAX; round++) {
      Map<String, KeysAndAttributes> wanted = rest;
      var answer =
          Guard.calling(
              "read several items", () -> client.batchGetItem(call -> call.requestItems(wanted)));
      for (var items : answer.responses().values()) {
        for (var attributes : items) {
          var item = new Item(attributes);
          found.put(item.key(), item);
        }
      }
      rest = answer.unprocessedKeys();
      if (rest.isEmpty()) {
        return;
      }
      Guard.pause(waits, round, "read several items");
    }
    throw new StoreUnavailable("read several items");
  }

  private static Map<String, KeysAndAttributes> request(Map<String, List<Key>> keysByTable) {
    var request = new LinkedHashMap<String, KeysAndAttributes>();
    keysByTable.forEach(
        (table, keys) ->
            request.put(
                table,
                KeysAndAttributes.builder()
                    .keys(keys.stream().map(Key::attributes).toList())
                    .consistentRead(true)
                    .build()));
    return request;
  }
}
