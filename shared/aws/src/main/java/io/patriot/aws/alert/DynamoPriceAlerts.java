package io.patriot.aws.alert;

import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.aws.setting.DynamoAccountOutcomes;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.StoreUnavailable;
import io.patriot.aws.table.Tables;
import io.patriot.aws.table.Transaction;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.Arming;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.market.Symbol;
import io.patriot.events.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Price alerts beside what else a person has. Each is listed in the index of what waits, on the
 * shelf of its market and by the moment at which it was armed, so that a feed reads only what is
 * new to it.
 */
public final class DynamoPriceAlerts implements PriceAlerts {
  private static final String PAUSED_SINCE = "pausedSince";
  private static final String AS_ARMED =
      Tables.WAITING_SINCE + " = :armed OR " + PAUSED_SINCE + " = :armed";
  private static final int ATTEMPTS_MAX = 5;
  private static final int ARMED_MAX = 100_000;

  private final Dynamo dynamo;
  private final Wire wire;
  private final DynamoAccountOutcomes outcomes;

  public DynamoPriceAlerts(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.wire = wire;
    this.outcomes = new DynamoAccountOutcomes(dynamo, wire);
  }

  @Override
  public List<PriceAlert> of(TenantId owner) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table())
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
            .expressionAttributeValues(
                Map.of(":pk", Value.text(Keys.alertsOf(owner)), ":prefix", Value.text(Keys.ALERT)));
    return dynamo.query(query, PER_PERSON_MAX * 2).stream()
        .map(this::alert)
        .sorted(Comparator.comparing(PriceAlert::armedAt).thenComparing(alert -> alert.name().id()))
        .toList();
  }

  @Override
  public boolean add(PriceAlert alert) {
    return dynamo.putIfNew(table(), item(alert)).isStored();
  }

  @Override
  public boolean change(PriceAlert was, PriceAlert is) {
    return dynamo
        .putIf(
            table(),
            item(is),
            Change.of("").onlyIf(AS_ARMED).value(":armed", Value.text(armed(was))))
        .isStored();
  }

  /** One that is paused is in no feed's list. */
  private Item item(PriceAlert alert) {
    Item item =
        Item.at(Keys.alert(alert.name())).with(Item.JSON, wire.write(PriceAlertV1.of(alert)));
    return alert.isPaused()
        ? item.with(PAUSED_SINCE, armed(alert))
        : item.with(Tables.WAITING_SHARD, Keys.alertShelf(alert.symbol()))
            .with(Tables.WAITING_SINCE, armed(alert));
  }

  private static String armed(PriceAlert alert) {
    return Keys.sortable(alert.armedAt()) + "#" + alert.name();
  }

  @Override
  public void remove(AlertName name) {
    dynamo.delete(table(), Keys.alert(name));
  }

  @Override
  public List<Arming> armed(Symbol symbol, Instant since) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table())
            .indexName(Tables.WAITING)
            .keyConditionExpression("waitingShard = :shelf AND waitingSince >= :since")
            .expressionAttributeValues(
                Map.of(
                    ":shelf", Value.text(Keys.alertShelf(symbol)),
                    ":since", Value.text(Keys.sortable(since))));
    return dynamo.query(query, ARMED_MAX).stream()
        .map(item -> arming(item.text(Tables.WAITING_SINCE)))
        .toList();
  }

  private static Arming arming(String listed) {
    int owner = listed.indexOf('#') + 1;
    int id = listed.indexOf('/', owner) + 1;
    return new Arming(
        new AlertName(
            new TenantId(listed.substring(owner, id - 1)), new AlertId(listed.substring(id))),
        Keys.sorted(listed.substring(0, owner - 1)));
  }

  @Override
  public List<PriceAlert> read(Collection<AlertName> names) {
    List<Key> keys = names.stream().map(Keys::alert).toList();
    return keys.isEmpty()
        ? List.of()
        : dynamo.getAll(Map.of(table(), keys)).values().stream().map(this::alert).toList();
  }

  @Override
  public boolean fire(PriceAlert alert, Optional<PriceAlert> after, OutcomeStep told) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(after.map(next -> goesOn(alert, next)).orElseGet(() -> goes(alert)));
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
    throw new StoreUnavailable("fire an alert");
  }

  private TransactWriteItem goes(PriceAlert alert) {
    return TransactWriteItem.builder()
        .delete(
            it ->
                it.tableName(table())
                    .key(Keys.alert(alert.name()).attributes())
                    .conditionExpression(AS_ARMED)
                    .expressionAttributeValues(Map.of(":armed", Value.text(armed(alert)))))
        .build();
  }

  private TransactWriteItem goesOn(PriceAlert alert, PriceAlert next) {
    return TransactWriteItem.builder()
        .put(
            it ->
                it.tableName(table())
                    .item(item(next).attributes())
                    .conditionExpression(AS_ARMED)
                    .expressionAttributeValues(Map.of(":armed", Value.text(armed(alert)))))
        .build();
  }

  private PriceAlert alert(Item item) {
    return wire.read(item.text(Item.JSON), PriceAlertV1.class).toDomain();
  }

  private String table() {
    return dynamo.tables().state();
  }
}
