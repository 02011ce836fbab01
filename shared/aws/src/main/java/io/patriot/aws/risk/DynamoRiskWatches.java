package io.patriot.aws.risk;

import io.patriot.application.risk.RiskWatch;
import io.patriot.application.risk.RiskWatches;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.aws.setting.DynamoAccountOutcomes;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Tables;
import io.patriot.aws.table.Transaction;
import io.patriot.aws.table.Value;
import io.patriot.aws.trading.StoredBooks;
import io.patriot.domain.account.AccountId;
import io.patriot.events.Wire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What the watch over accounts' risk remembers, beside each account's book, with the outbox entry
 * that tells of it in one transaction. A book with much in the market and a busy watch are listed
 * in the index of what waits, on shelves of their own; a book that is guarded stands on that one.
 */
public final class DynamoRiskWatches implements RiskWatches {
  private final Dynamo dynamo;
  private final Wire wire;
  private final StoredBooks books;
  private final DynamoAccountOutcomes outcomes;

  public DynamoRiskWatches(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.wire = wire;
    this.books = new StoredBooks(wire);
    this.outcomes = new DynamoAccountOutcomes(dynamo, wire);
  }

  @Override
  public List<AccountId> toWatch(int limit) {
    var accounts = new TreeSet<AccountId>();
    addListed(accounts, Keys.GUARDED, limit);
    for (int shelf = 0; shelf < Keys.WAITING_SHARDS; shelf++) {
      addListed(accounts, Keys.holdingShelf(shelf), limit);
    }
    return accounts.stream().limit(limit).toList();
  }

  private void addListed(Set<AccountId> accounts, String shelf, int limit) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(dynamo.tables().state())
            .indexName(Tables.WAITING)
            .keyConditionExpression("waitingShard = :shelf")
            .expressionAttributeValues(Map.of(":shelf", Value.text(shelf)));
    dynamo
        .query(query, limit)
        .forEach(item -> accounts.add(AccountId.parse(item.text(Tables.WAITING_SINCE))));
  }

  @Override
  public List<Watched> read(Collection<AccountId> accounts) {
    var keys = new ArrayList<Key>();
    for (AccountId account : accounts) {
      keys.add(Keys.book(account));
      keys.add(Keys.riskWatch(account));
    }
    Map<Key, Item> found =
        keys.isEmpty() ? Map.of() : dynamo.getAll(Map.of(dynamo.tables().state(), keys));
    var watched = new ArrayList<Watched>();
    for (AccountId account : accounts) {
      Item book = found.get(Keys.book(account));
      if (book != null) {
        watched.add(
            new Watched(
                books.read(book),
                watch(account, Optional.ofNullable(found.get(Keys.riskWatch(account))))));
      }
    }
    return watched;
  }

  @Override
  public RiskWatch of(AccountId account) {
    return watch(account, dynamo.get(dynamo.tables().state(), Keys.riskWatch(account)));
  }

  private RiskWatch watch(AccountId account, Optional<Item> item) {
    return item.map(
            one ->
                wire.read(one.text(Item.JSON), RiskWatchV1.class)
                    .toApplication(account, one.number(Item.VERSION)))
        .orElse(RiskWatch.begun(account));
  }

  @Override
  public boolean save(RiskWatch next, Optional<OutcomeStep> told) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(TransactWriteItem.builder().put(put(next)).build());
    told.ifPresent(step -> writes.addAll(outcomes.writes(step)));
    return dynamo.transact(writes) instanceof Transaction.Committed;
  }

  private Put put(RiskWatch next) {
    Put.Builder put =
        Put.builder().tableName(dynamo.tables().state()).item(item(next).attributes());
    return next.version() == 1
        ? put.conditionExpression("attribute_not_exists(" + Key.PARTITION + ")").build()
        : put.conditionExpression("#version = :before")
            .expressionAttributeNames(Map.of("#version", Item.VERSION))
            .expressionAttributeValues(Map.of(":before", Value.number(next.version() - 1)))
            .build();
  }

  private Item item(RiskWatch watch) {
    Item item =
        Item.at(Keys.riskWatch(watch.account()))
            .with(Item.VERSION, watch.version())
            .with(Item.JSON, wire.write(RiskWatchV1.of(watch)));
    return watch.isBusy() ? StoredBooks.listed(item, watch.account()) : item;
  }
}
