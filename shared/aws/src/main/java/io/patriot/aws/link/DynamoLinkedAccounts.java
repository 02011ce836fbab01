package io.patriot.aws.link;

import io.patriot.application.link.LinkStep;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.link.SealedKey;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.StoreUnavailable;
import io.patriot.aws.table.Tables;
import io.patriot.aws.table.Transaction;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.events.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Linked accounts in the state table. Each step is one transaction: the account under its version,
 * the count of the person's accounts, the sealed key and what opens it, the event and its outbox
 * entry.
 */
public final class DynamoLinkedAccounts implements LinkedAccounts {
  private static final String COUNT = "active";
  private static final int LINK = 0;
  private static final int COUNTED = 1;
  private static final int ATTEMPTS_MAX = 5;
  private static final int LINKS_MAX = 200;
  private static final int EVERYBODY_MAX = 10_000;

  private final Dynamo dynamo;
  private final LinkItems items;

  public DynamoLinkedAccounts(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.items = new LinkItems(wire);
  }

  @Override
  public Optional<LinkedAccount> find(AccountId account) {
    return dynamo
        .get(dynamo.tables().state(), Keys.linked(account))
        .map(item -> items.link(account.tenant(), item));
  }

  @Override
  public List<LinkedAccount> all(TenantId tenant) {
    return dynamo
        .query(
            QueryRequest.builder()
                .tableName(dynamo.tables().state())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", Value.text(Keys.linkedBy(tenant)),
                        ":prefix", Value.text(Keys.LINKED))),
            LINKS_MAX)
        .stream()
        .map(item -> items.link(tenant, item))
        .toList();
  }

  @Override
  public List<AccountId> everyActive(String venue) {
    return dynamo
        .query(
            QueryRequest.builder()
                .tableName(dynamo.tables().state())
                .indexName(Tables.LINKED)
                .keyConditionExpression("linkedVenue = :venue")
                .expressionAttributeValues(Map.of(":venue", Value.text(venue))),
            EVERYBODY_MAX)
        .stream()
        .map(item -> AccountId.parse(item.text(Tables.LINKED_ACCOUNT)))
        .toList();
  }

  @Override
  public Adding add(LinkStep step, SealedKey key) {
    return added(putIf(step, "attribute_not_exists(pk)", null), step, key);
  }

  @Override
  public Adding again(LinkStep step, SealedKey key) {
    return added(putIfNext(step), step, key);
  }

  private Adding added(TransactWriteItem link, LinkStep step, SealedKey key) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(link);
    writes.add(count(step, 1, "attribute_not_exists(#count) OR #count < :max", PER_TENANT_MAX));
    writes.addAll(key(key));
    writes.addAll(events(step));
    Transaction.Cancelled cancelled = written(writes);
    if (cancelled == null) {
      return Adding.ADDED;
    }
    return cancelled.failedAt(COUNTED) && !cancelled.failedAt(LINK)
        ? Adding.TOO_MANY
        : Adding.NAME_TAKEN;
  }

  @Override
  public boolean replaceKey(LinkStep step, SealedKey key) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(putIfNext(step));
    writes.addAll(key(key));
    writes.addAll(events(step));
    return written(writes) == null;
  }

  @Override
  public boolean disable(LinkStep step) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(putIfNext(step));
    writes.add(count(step, -1, "#count > :max", 0));
    writes.addAll(events(step));
    return written(writes) == null;
  }

  /** Null when all is stored; else why nothing is. */
  private Transaction.@Nullable Cancelled written(List<TransactWriteItem> writes) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      switch (dynamo.transact(writes)) {
        case Transaction.Committed _ -> {
          return null;
        }
        case Transaction.Cancelled cancelled -> {
          if (!cancelled.onlyMetAnother()) {
            return cancelled;
          }
        }
      }
    }
    throw new StoreUnavailable("write a linked account");
  }

  private TransactWriteItem putIfNext(LinkStep step) {
    return putIf(step, "#version = :version", Value.number(step.after().version() - 1L));
  }

  private TransactWriteItem putIf(
      LinkStep step, String condition, @Nullable AttributeValue versionBefore) {
    Item item = items.item(step.after());
    return TransactWriteItem.builder()
        .put(
            put -> {
              put.tableName(dynamo.tables().state())
                  .item(item.attributes())
                  .conditionExpression(condition);
              if (versionBefore != null) {
                put.expressionAttributeNames(Map.of("#version", Item.VERSION))
                    .expressionAttributeValues(Map.of(":version", versionBefore));
              }
            })
        .build();
  }

  private TransactWriteItem count(LinkStep step, int more, String condition, int max) {
    TenantId tenant = step.after().account().tenant();
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(dynamo.tables().state())
                    .key(Keys.links(tenant).attributes())
                    .updateExpression("ADD #count :more")
                    .conditionExpression(condition)
                    .expressionAttributeNames(Map.of("#count", COUNT))
                    .expressionAttributeValues(
                        Map.of(":more", Value.number(more), ":max", Value.number(max))))
        .build();
  }

  private List<TransactWriteItem> key(SealedKey key) {
    return List.of(
        put(dynamo.tables().state(), KeyItems.sealed(key)),
        put(dynamo.tables().keys(), KeyItems.wrapped(key)));
  }

  private List<TransactWriteItem> events(LinkStep step) {
    return items.events(step).stream().map(item -> put(dynamo.tables().events(), item)).toList();
  }

  private static TransactWriteItem put(String table, Item item) {
    return TransactWriteItem.builder()
        .put(it -> it.tableName(table).item(item.attributes()))
        .build();
  }
}
