package io.patriot.aws.bus;

import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.events.EventEnvelope;
import io.patriot.events.UnreadableMessage;
import io.patriot.events.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Events that are stored but not yet published. The table's stream hands them on at once; the sweep
 * finds what the stream missed. An entry goes only after the bus has its events, so an event may be
 * said twice but never not at all. An entry that cannot be read holds up no other: it stays where
 * it is, and is logged each time it is found.
 */
public final class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  /** The attribute that holds an entry's events, as {@link OutboxText}. */
  public static final String EVENTS = "events";

  private static final int ENTRIES_PER_ROUND = 100;

  private final Dynamo dynamo;
  private final Wire wire;
  private final EventPublisher publisher;

  public Outbox(Dynamo dynamo, Wire wire, EventPublisher publisher) {
    this.dynamo = dynamo;
    this.wire = wire;
    this.publisher = publisher;
  }

  /** The events of one transaction, and where they wait. */
  public record Entry(Key key, List<EventEnvelope> events) {}

  /** An entry from the texts of its item, as a stream tells them; nothing if it cannot be read. */
  public Optional<Entry> entry(String partitionKey, String sortKey, String events) {
    var key = new Key(partitionKey, sortKey);
    try {
      String list = OutboxText.read(events);
      return Optional.of(new Entry(key, List.of(wire.read(list, EventEnvelope[].class))));
    } catch (UnreadableMessage e) {
      LOG.atError().addKeyValue("key", key).log("outbox.unreadable");
      return Optional.empty();
    }
  }

  /** Publishes entries in their order, then takes them away. */
  public void publish(List<Entry> entries) {
    publisher.publish(entries.stream().flatMap(entry -> entry.events().stream()).toList());
    dynamo.deleteAll(dynamo.tables().events(), entries.stream().map(Entry::key).toList());
  }

  /** Publishes what has waited longer than {@code age}; answers how many entries that were. */
  public int sweep(Instant now, Duration age) {
    int swept = 0;
    for (int shard = 0; shard < Keys.OUTBOX_SHARDS; shard++) {
      List<Item> found;
      List<Entry> readable;
      do {
        found = waiting(shard, now.minus(age));
        readable = found.stream().flatMap(item -> entry(item).stream()).toList();
        publish(readable);
        swept += readable.size();
      } while (found.size() == ENTRIES_PER_ROUND && !readable.isEmpty());
    }
    return swept;
  }

  private List<Item> waiting(int shard, Instant before) {
    return dynamo.query(
        QueryRequest.builder()
            .tableName(dynamo.tables().events())
            .consistentRead(true)
            .keyConditionExpression("pk = :shard AND sk < :before")
            .expressionAttributeValues(
                Map.of(
                    ":shard", Value.text(Keys.outboxShard(shard)),
                    ":before", Value.text(Keys.epochMs(before)))),
        ENTRIES_PER_ROUND);
  }

  private Optional<Entry> entry(Item item) {
    return entry(item.key().partition(), item.key().sort(), item.text(EVENTS));
  }
}
