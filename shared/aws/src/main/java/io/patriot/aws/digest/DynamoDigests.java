package io.patriot.aws.digest;

import io.patriot.application.digest.DigestTime;
import io.patriot.application.digest.Digests;
import io.patriot.application.digest.DueDigest;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.aws.setting.DynamoAccountOutcomes;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.StoreUnavailable;
import io.patriot.aws.table.Tables;
import io.patriot.aws.table.Transaction;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.TenantId;
import io.patriot.events.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Who wants a summary a day, beside what else a person has. Each is listed in the index of what
 * waits by the moment at which the next one is due, so that a look costs what is due.
 */
public final class DynamoDigests implements Digests {
  private static final String TIME = "time";
  private static final char OWNER = '#';

  /** Comes after all that stands behind a moment. */
  private static final char AFTER_ANY_OWNER = '~';

  private static final int ATTEMPTS_MAX = 5;

  private final Dynamo dynamo;
  private final DynamoAccountOutcomes outcomes;

  public DynamoDigests(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.outcomes = new DynamoAccountOutcomes(dynamo, wire);
  }

  @Override
  public Optional<DigestTime> of(TenantId person) {
    return dynamo.get(table(), Keys.digest(person)).map(DynamoDigests::time);
  }

  @Override
  public void want(TenantId person, DigestTime time, Instant first) {
    dynamo.putAll(table(), List.of(item(person, time, first)));
  }

  @Override
  public void stop(TenantId person) {
    dynamo.delete(table(), Keys.digest(person));
  }

  @Override
  public List<DueDigest> due(Instant now, int limit) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table())
            .indexName(Tables.WAITING)
            .keyConditionExpression("waitingShard = :shelf AND waitingSince < :now")
            .expressionAttributeValues(
                Map.of(
                    ":shelf", Value.text(Keys.DIGESTS),
                    ":now", Value.text(Keys.sortable(now) + AFTER_ANY_OWNER)));
    var due = new ArrayList<DueDigest>();
    for (Item listed : dynamo.query(query, limit)) {
      String since = listed.text(Tables.WAITING_SINCE);
      int owner = since.indexOf(OWNER);
      var person = new TenantId(since.substring(owner + 1));
      // The index lags behind: who turned it off or changed it meanwhile is not due.
      dynamo
          .get(table(), Keys.digest(person))
          .filter(item -> item.text(Tables.WAITING_SINCE).equals(since))
          .ifPresent(
              item ->
                  due.add(
                      new DueDigest(person, time(item), Keys.sorted(since.substring(0, owner)))));
    }
    return due;
  }

  @Override
  public boolean tell(DueDigest due, Instant next, OutcomeStep told) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(goesOn(due, next));
    writes.addAll(outcomes.writes(told));
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      switch (dynamo.transact(writes)) {
        case Transaction.Committed _ -> {
          return true;
        }
        case Transaction.Cancelled cancelled -> {
          if (!cancelled.onlyMetAnother()) {
            return false;
          }
        }
      }
    }
    throw new StoreUnavailable("tell how somebody stands");
  }

  private TransactWriteItem goesOn(DueDigest due, Instant next) {
    return TransactWriteItem.builder()
        .put(
            it ->
                it.tableName(table())
                    .item(item(due.person(), due.time(), next).attributes())
                    .conditionExpression(Tables.WAITING_SINCE + " = :due AND #time = :time")
                    .expressionAttributeNames(Map.of("#time", TIME))
                    .expressionAttributeValues(
                        Map.of(
                            ":due", Value.text(since(due.person(), due.at())),
                            ":time", Value.text(due.time().toString()))))
        .build();
  }

  private static Item item(TenantId person, DigestTime time, Instant due) {
    return Item.at(Keys.digest(person))
        .with(TIME, time.toString())
        .with(Tables.WAITING_SHARD, Keys.DIGESTS)
        .with(Tables.WAITING_SINCE, since(person, due));
  }

  private static String since(TenantId person, Instant due) {
    return Keys.sortable(due) + OWNER + person;
  }

  private static DigestTime time(Item item) {
    return DigestTime.parse(item.text(TIME));
  }

  private String table() {
    return dynamo.tables().state();
  }
}
