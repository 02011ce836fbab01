package io.patriot.aws.setting;

import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.aws.bus.Outbox;
import io.patriot.aws.bus.OutboxText;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.StoreUnavailable;
import io.patriot.aws.table.Transaction;
import io.patriot.domain.account.AccountId;
import io.patriot.events.EventEnvelope;
import io.patriot.events.Wire;
import io.patriot.events.outcome.OutcomesOnTheWire;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What came of requests about accounts, in the events table: under the request's name once, with
 * the outbox entry that publishes it, in one transaction.
 */
public final class DynamoAccountOutcomes implements AccountOutcomes {
  private static final int ATTEMPTS_MAX = 5;

  private final Dynamo dynamo;
  private final Wire wire;

  public DynamoAccountOutcomes(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.wire = wire;
  }

  @Override
  public boolean record(OutcomeStep step) {
    List<TransactWriteItem> writes = writes(step);
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
    throw new StoreUnavailable("write what came of a request");
  }

  /** What has to be written for it, if it is new, for whoever writes more at once. */
  public List<TransactWriteItem> writes(OutcomeStep step) {
    EventEnvelope event = envelope(step);
    String text = wire.write(event);
    Item kept = Item.at(Keys.outcome(step.account(), step.requestId())).with(Item.JSON, text);
    Item outbox =
        Item.at(Keys.outbox(step.account(), step.at(), event.aggregateId(), event.version()))
            .with(Outbox.EVENTS, OutboxText.of(List.of(text)));
    return List.of(
        put(kept, "attribute_not_exists(" + Key.PARTITION + ")"),
        TransactWriteItem.builder()
            .put(it -> it.tableName(dynamo.tables().events()).item(outbox.attributes()))
            .build());
  }

  private EventEnvelope envelope(OutcomeStep step) {
    AccountId account = step.account();
    String aggregate = account + "/asked/" + step.requestId();
    return new EventEnvelope(
        aggregate + ":1",
        OutcomesOnTheWire.type(step.outcome()).wireName(),
        step.cause().correlationId().value(),
        step.cause().causationId(),
        account.tenant().value(),
        account.toString(),
        step.cause().actor(),
        aggregate,
        1,
        null,
        step.at().toString(),
        wire.tree(OutcomesOnTheWire.detail(step.outcome())));
  }

  private TransactWriteItem put(Item item, String condition) {
    return TransactWriteItem.builder()
        .put(
            it ->
                it.tableName(dynamo.tables().events())
                    .item(item.attributes())
                    .conditionExpression(condition))
        .build();
  }
}
