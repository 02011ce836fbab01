package io.patriot.local.aws.invoke;

import io.patriot.local.aws.invoke.StreamMapping.From;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a stream shard by shard: a child is read only after its parent is read to the end, so an
 * item's changes stay in order.
 */
final class StreamReader {
  private static final int RECORDS_MAX = 1_000;

  /** How far a shard is read. */
  private static final class Cursor {
    @Nullable String iterator;
    @Nullable String lastSequenceNumber;
  }

  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final Map<String, Cursor> open = new LinkedHashMap<>();
  private final Set<String> finished = new HashSet<>();

  StreamReader(DynamoDbStreamsClient streams, String streamArn, From from) {
    this.streams = streams;
    this.streamArn = streamArn;
    List<Shard> shards = shards();
    switch (from) {
      case TRIM_HORIZON -> openReady(shards);
      case LATEST -> {
        for (Shard shard : shards) {
          if (shard.sequenceNumberRange().endingSequenceNumber() == null) {
            open.put(shard.shardId(), cursor(shard.shardId(), ShardIteratorType.LATEST, null));
          } else {
            finished.add(shard.shardId());
          }
        }
      }
    }
  }

  /** What changed since the last time, in order; empty when nothing did. */
  List<Record> read() {
    List<Record> records = new ArrayList<>();
    boolean ended = open.isEmpty();
    for (var shard : List.copyOf(open.entrySet())) {
      Cursor cursor = shard.getValue();
      GetRecordsResponse response = read(shard.getKey(), cursor);
      if (response.hasRecords() && !response.records().isEmpty()) {
        cursor.lastSequenceNumber = response.records().getLast().dynamodb().sequenceNumber();
        records.addAll(response.records());
      }
      cursor.iterator = response.nextShardIterator();
      if (cursor.iterator == null) {
        open.remove(shard.getKey());
        finished.add(shard.getKey());
        ended = true;
      }
    }
    if (ended) {
      openReady(shards());
    }
    return records;
  }

  private GetRecordsResponse read(String shardId, Cursor cursor) {
    try {
      return records(cursor);
    } catch (ExpiredIteratorException e) {
      ShardIteratorType type =
          cursor.lastSequenceNumber == null
              ? ShardIteratorType.LATEST
              : ShardIteratorType.AFTER_SEQUENCE_NUMBER;
      cursor.iterator = cursor(shardId, type, cursor.lastSequenceNumber).iterator;
    } catch (TrimmedDataAccessException e) {
      cursor.iterator = cursor(shardId, ShardIteratorType.TRIM_HORIZON, null).iterator;
    }
    return records(cursor);
  }

  private GetRecordsResponse records(Cursor cursor) {
    return streams.getRecords(request -> request.shardIterator(cursor.iterator).limit(RECORDS_MAX));
  }

  /** Opens every shard that is new and whose parent is read to its end or gone. */
  private void openReady(List<Shard> shards) {
    Set<String> known = new HashSet<>();
    shards.forEach(shard -> known.add(shard.shardId()));
    finished.retainAll(known);
    for (Shard shard : shards) {
      String id = shard.shardId();
      String parent = shard.parentShardId();
      boolean ready = parent == null || !known.contains(parent) || finished.contains(parent);
      if (ready && !open.containsKey(id) && !finished.contains(id)) {
        open.put(id, cursor(id, ShardIteratorType.TRIM_HORIZON, null));
      }
    }
  }

  private Cursor cursor(String shardId, ShardIteratorType type, @Nullable String after) {
    var cursor = new Cursor();
    cursor.lastSequenceNumber = after;
    cursor.iterator =
        streams
            .getShardIterator(
                request ->
                    request
                        .streamArn(streamArn)
                        .shardId(shardId)
                        .shardIteratorType(type)
                        .sequenceNumber(after))
            .shardIterator();
    return cursor;
  }

  private List<Shard> shards() {
    List<Shard> shards = new ArrayList<>();
    @Nullable String last = null;
    do {
      String from = last;
      var description =
          streams
              .describeStream(request -> request.streamArn(streamArn).exclusiveStartShardId(from))
              .streamDescription();
      shards.addAll(description.shards());
      last = description.lastEvaluatedShardId();
    } while (last != null);
    return shards;
  }
}
