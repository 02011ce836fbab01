package io.patriot.proof.cloud;

import io.patriot.testkit.Interception;
import io.patriot.testkit.cloud.Sizes;
import io.patriot.topology.Part;
import io.patriot.topology.Table;
import io.patriot.topology.Topology;
import io.patriot.topology.Trigger;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Counts what AWS would put on the bill, in the units of its price list.
 *
 * <p>Units of DynamoDB: a write for each begun kilobyte of the larger of the old and the new item,
 * and for each index that the item is in; a read for each begun four kilobytes, half of it where an
 * older answer will do; twice as many in a transaction. A queue is asked twice for a run: to
 * receive and to delete.
 */
public final class Meter {
  private static final double WRITE_BYTES = 1_024;
  private static final double READ_BYTES = 4_096;

  private final Topology topology;
  private final Map<Unit, Double> counts = new EnumMap<>(Unit.class);
  private int writeFactor = 1;

  /** What is counted. */
  public enum Unit {
    DOOR_CALLS,
    RUNS,
    ORDERED_QUEUE_CALLS,
    QUEUE_CALLS,
    EVENTS,
    WRITES,
    READS,
    KEY_CALLS
  }

  public Meter(Topology topology) {
    this.topology = topology;
  }

  /** What was counted until now. */
  public Map<Unit, Double> counts() {
    var all = new EnumMap<Unit, Double>(Unit.class);
    for (Unit unit : Unit.values()) {
      all.put(unit, counts.getOrDefault(unit, 0.0));
    }
    return all;
  }

  private void add(Unit unit, double count) {
    counts.merge(unit, count, Double::sum);
  }

  /** The machines of a part, each run of which is counted. */
  public Machines of(Part part, Machines machines) {
    return (event, outcome) -> {
      add(Unit.RUNS, part.kind() == Part.Kind.SERVICE ? 0 : 1);
      for (Trigger trigger : part.triggers()) {
        switch (trigger) {
          case Trigger.FromQueue(var queue, var _, var _) when event.contains("\"messageId\"") ->
              add(queue.isFifo() ? Unit.ORDERED_QUEUE_CALLS : Unit.QUEUE_CALLS, 2);
          case Trigger.FromHttp _ -> add(Unit.DOOR_CALLS, 1);
          case Trigger.FromQueue _, Trigger.FromStream _, Trigger.Every _ -> {}
        }
      }
      machines.invoke(event, outcome);
    };
  }

  CloudInMemory.Clients of(CloudInMemory.Clients clients) {
    return new CloudInMemory.Clients(
        Interception.around(DynamoDbClient.class, clients.dynamoDb(), this::table),
        Interception.around(SqsClient.class, clients.sqs(), this::queue),
        Interception.around(EventBridgeClient.class, clients.bus(), this::bus),
        Interception.around(KmsClient.class, clients.kms(), this::key));
  }

  /** An item changed; the call that changes it is on its way. */
  void changed(
      String table,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after) {
    double units =
        Math.ceil(
            Math.max(before == null ? 0 : Sizes.of(before), after == null ? 0 : Sizes.of(after))
                / WRITE_BYTES);
    add(Unit.WRITES, writeFactor * units);
    for (Table.Index index : indexes(table)) {
      List<@Nullable AttributeValue> was = place(index, before);
      List<@Nullable AttributeValue> is = place(index, after);
      double each = index.keysOnly() ? 1 : units;
      if (was.equals(is)) {
        add(Unit.WRITES, index.keysOnly() || is.isEmpty() ? 0 : each);
      } else {
        add(Unit.WRITES, (was.isEmpty() ? 0 : each) + (is.isEmpty() ? 0 : each));
      }
    }
  }

  /** Where an item stands in an index; nothing if it is not in it. */
  private static List<@Nullable AttributeValue> place(
      Table.Index index, @Nullable Map<String, AttributeValue> item) {
    return item == null || !item.containsKey(index.partitionKey())
        ? List.of()
        : Arrays.asList(item.get(index.partitionKey()), item.get(index.sortKey()));
  }

  private List<Table.Index> indexes(String table) {
    return topology.tables().stream()
        .filter(one -> one.name().equals(table))
        .flatMap(one -> one.indexes().stream())
        .toList();
  }

  private @Nullable Object table(String method, Interception.Call call) {
    Object request = call.arguments().isEmpty() ? null : call.arguments().getFirst();
    writeFactor = method.startsWith("transact") ? 2 : 1;
    try {
      Object answer = call.proceed();
      read(request, answer);
      if (request instanceof TransactWriteItemsRequest writes) {
        add(
            Unit.WRITES,
            2.0
                * writes.transactItems().stream()
                    .filter(it -> it.conditionCheck() != null)
                    .count());
      }
      return answer;
    } catch (TransactionCanceledException e) {
      add(Unit.WRITES, 2.0 * e.cancellationReasons().size());
      throw e;
    } catch (ConditionalCheckFailedException e) {
      add(Unit.WRITES, 1);
      throw e;
    } finally {
      writeFactor = 1;
    }
  }

  private void read(@Nullable Object request, @Nullable Object answer) {
    switch (answer) {
      case GetItemResponse one ->
          reads(
              Boolean.TRUE.equals(
                  whole(GetItemRequest.class, request, GetItemRequest.builder()).consistentRead()),
              one.hasItem() ? Sizes.of(one.item()) : 0);
      case QueryResponse many ->
          reads(
              Boolean.TRUE.equals(
                  whole(QueryRequest.class, request, QueryRequest.builder()).consistentRead()),
              many.items().stream().mapToInt(Sizes::of).sum());
      case BatchGetItemResponse many ->
          many.responses().values().stream()
              .flatMap(Collection::stream)
              .forEach(item -> reads(true, Sizes.of(item)));
      case TransactGetItemsResponse many -> {
        for (ItemResponse one : many.responses()) {
          reads(true, Sizes.of(one.item()));
          reads(true, Sizes.of(one.item()));
        }
      }
      case null, default -> {}
    }
  }

  private void reads(boolean latest, int bytes) {
    add(Unit.READS, Math.max(1, Math.ceil(bytes / READ_BYTES)) * (latest ? 1 : 0.5));
  }

  private @Nullable Object queue(String method, Interception.Call call) {
    switch (method) {
      case "sendMessage" ->
          sent(
              whole(
                      SendMessageRequest.class,
                      call.arguments().getFirst(),
                      SendMessageRequest.builder())
                  .queueUrl());
      case "sendMessageBatch" ->
          sent(
              whole(
                      SendMessageBatchRequest.class,
                      call.arguments().getFirst(),
                      SendMessageBatchRequest.builder())
                  .queueUrl());
      default -> {}
    }
    return call.proceed();
  }

  @SuppressWarnings("unchecked") // requests are given whole, or by how they are made
  private static <R, B extends SdkBuilder<B, R>> R whole(
      Class<R> kind, @Nullable Object request, B empty) {
    return kind.isInstance(request)
        ? kind.cast(request)
        : empty.applyMutation((Consumer<B>) request).build();
  }

  private void sent(String url) {
    add(url.endsWith(".fifo") ? Unit.ORDERED_QUEUE_CALLS : Unit.QUEUE_CALLS, 1);
  }

  private @Nullable Object bus(String method, Interception.Call call) {
    if (method.equals("putEvents")) {
      Object request = call.arguments().getFirst();
      for (PutEventsRequestEntry entry :
          whole(PutEventsRequest.class, request, PutEventsRequest.builder()).entries()) {
        add(Unit.EVENTS, 1);
        add(Unit.QUEUE_CALLS, rulesFor(entry.detailType()));
      }
    }
    return call.proceed();
  }

  private int rulesFor(String event) {
    return (int)
        topology.rules().stream()
            .filter(rule -> rule.events().stream().anyMatch(it -> it.wireName().equals(event)))
            .count();
  }

  private @Nullable Object key(String method, Interception.Call call) {
    add(Unit.KEY_CALLS, call.arguments().isEmpty() ? 0 : 1);
    return call.proceed();
  }
}
