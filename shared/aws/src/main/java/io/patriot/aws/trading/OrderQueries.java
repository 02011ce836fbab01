package io.patriot.aws.trading;

import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Tables;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import io.patriot.events.EventEnvelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The readings of orders that are not by key. */
final class OrderQueries {
  /** Far more than an order's life has steps; a longer history is a fault to be seen. */
  private static final int HISTORY_MAX = 10_000;

  private final Dynamo dynamo;
  private final EventItems events;

  OrderQueries(Dynamo dynamo, EventItems events) {
    this.dynamo = dynamo;
    this.events = events;
  }

  List<Item> byPrefix(AccountId account, String prefix, int limit) {
    return dynamo.query(
        QueryRequest.builder()
            .tableName(dynamo.tables().state())
            .consistentRead(true)
            .keyConditionExpression("pk = :account AND begins_with(sk, :prefix)")
            .expressionAttributeValues(
                Map.of(
                    ":account", Value.text(Keys.account(account)),
                    ":prefix", Value.text(Keys.ORDER + prefix))),
        limit);
  }

  /** Denied orders and when they were, latest first. */
  Map<OrderId, Instant> denials(AccountId account, Instant since, int limit) {
    var denials = new LinkedHashMap<OrderId, Instant>();
    dynamo
        .query(
            QueryRequest.builder()
                .tableName(dynamo.tables().state())
                .consistentRead(true)
                .scanIndexForward(false)
                .keyConditionExpression("pk = :account AND sk BETWEEN :since AND :end")
                .expressionAttributeValues(
                    Map.of(
                        ":account", Value.text(Keys.account(account)),
                        ":since", Value.text(Keys.DENIAL + Keys.sortable(since) + "$"),
                        ":end", Value.text(Keys.DENIAL + "~"))),
            limit)
        .forEach(item -> denials.put(Keys.deniedOrder(item.key()), Keys.deniedAt(item.key())));
    return denials;
  }

  /** What happened to an order, as long as it is this account's. */
  List<EventEnvelope> events(AccountId account, OrderId order) {
    return eventItems(account, order).stream().map(events::envelope).toList();
  }

  /** The same, as it is kept. */
  List<Item> eventItems(AccountId account, OrderId order) {
    List<Item> items =
        dynamo.query(
            QueryRequest.builder()
                .tableName(dynamo.tables().events())
                .consistentRead(true)
                .keyConditionExpression("pk = :order")
                .expressionAttributeValues(
                    Map.of(":order", Value.text(Keys.orderEvents(account.tenant(), order)))),
            HISTORY_MAX);
    return items.stream()
        .filter(item -> account.toString().equals(events.envelope(item).account()))
        .toList();
  }

  /**
   * The index says who may be waiting; it lags behind a little, so the orders themselves are read
   * and asked again.
   */
  List<Item> waitingSinceBefore(Instant before, int limit) {
    var waiting = new ArrayList<Item>();
    for (int shard = 0; shard < Keys.WAITING_SHARDS; shard++) {
      waiting.addAll(waiting(shard, before, limit));
    }
    List<Key> oldest =
        waiting.stream()
            .sorted(Comparator.comparing(item -> item.text(Tables.WAITING_SINCE)))
            .limit(limit)
            .map(Item::key)
            .toList();
    Map<Key, Item> found = dynamo.getAll(Map.of(dynamo.tables().state(), oldest));
    return oldest.stream()
        .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
        .filter(item -> isWaitingSinceBefore(item, before))
        .toList();
  }

  /** Where accounts are listed that have something to guard. */
  List<String> guarded(int limit) {
    return dynamo
        .query(
            QueryRequest.builder()
                .tableName(dynamo.tables().state())
                .indexName(Tables.WAITING)
                .keyConditionExpression("waitingShard = :shard")
                .expressionAttributeValues(Map.of(":shard", Value.text(Keys.GUARDED))),
            limit)
        .stream()
        .map(item -> item.text(Tables.WAITING_SINCE))
        .toList();
  }

  private List<Item> waiting(int shard, Instant before, int limit) {
    return dynamo.query(
        QueryRequest.builder()
            .tableName(dynamo.tables().state())
            .indexName(Tables.WAITING)
            .keyConditionExpression("waitingShard = :shard AND waitingSince < :before")
            .expressionAttributeValues(
                Map.of(
                    ":shard", Value.text(Keys.waitingShard(shard)),
                    ":before", Value.text(Keys.sortable(before)))),
        limit);
  }

  private static boolean isWaitingSinceBefore(Item item, Instant before) {
    return item.find(Tables.WAITING_SINCE)
        .filter(since -> since.compareTo(Keys.sortable(before)) < 0)
        .isPresent();
  }
}
