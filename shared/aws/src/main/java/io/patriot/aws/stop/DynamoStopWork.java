package io.patriot.aws.stop;

import io.patriot.application.platform.Affected;
import io.patriot.application.platform.StopProgress;
import io.patriot.application.platform.StopWork;
import io.patriot.application.platform.SweepLook;
import io.patriot.application.trace.CorrelationId;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What is known of a stop of the platform, in the state table: on one shelf an item for each
 * account that it affects, and one for the last look at all of them.
 */
public final class DynamoStopWork implements StopWork {
  /** More accounts than that wait for nothing at once; whoever asks gets the first of them. */
  private static final int ITEMS_MAX = 20_001;

  private static final String STAGE = "stage";
  private static final String ORDERS = "orders";
  private static final String LEFT = "ordersLeft";
  private static final String LOOKED_AT = "lookedAt";
  private static final String CHAIN = "chain";
  private static final String TOLD = "told";
  private static final String WAITING = "accountsWaiting";
  private static final String CLEAR = "clearLooks";

  private final Dynamo dynamo;

  public DynamoStopWork(Dynamo dynamo) {
    this.dynamo = dynamo;
  }

  @Override
  public StopProgress of(long stop) {
    List<Item> items =
        dynamo.query(
            QueryRequest.builder()
                .tableName(dynamo.tables().state())
                .consistentRead(true)
                .keyConditionExpression("pk = :stop")
                .expressionAttributeValues(Map.of(":stop", Value.text(Keys.platformStop(stop)))),
            ITEMS_MAX);
    Optional<SweepLook> look = Optional.empty();
    var affected = new ArrayList<Affected>();
    for (Item item : items) {
      if (item.key().sort().startsWith(Keys.AFFECTED)) {
        affected.add(affected(item));
      } else {
        look = Optional.of(look(item));
      }
    }
    return new StopProgress(look, affected);
  }

  @Override
  public void keep(long stop, Affected affected) {
    boolean known = affected.orders() > 0;
    Change change =
        Change.of(
                "#stage = :stage, #left = :left, #at = :at, #orders = "
                    + (known ? ":orders" : "if_not_exists(#orders, :orders)"))
            .name("#stage", STAGE)
            .name("#left", LEFT)
            .name("#at", LOOKED_AT)
            .name("#orders", ORDERS)
            .value(":stage", Value.text(affected.stage().name()))
            .value(":left", Value.number(affected.left()))
            .value(":at", Value.text(affected.lookedAt().toString()))
            .value(":orders", Value.number(affected.orders()));
    if (affected.stage() == Affected.Stage.ASKED) {
      change.onlyIf("attribute_not_exists(" + Key.PARTITION + ")");
    }
    var unused =
        dynamo.update(dynamo.tables().state(), Keys.affected(stop, affected.account()), change);
  }

  @Override
  public void keep(long stop, SweepLook look) {
    Change change =
        Change.of("#chain = :chain, #told = :told, #at = :at, #waiting = :waiting, #clear = :clear")
            .name("#chain", CHAIN)
            .name("#told", TOLD)
            .name("#at", LOOKED_AT)
            .name("#waiting", WAITING)
            .name("#clear", CLEAR)
            .value(":chain", Value.text(look.chain()))
            .value(":told", Value.text(look.told().value()))
            .value(":at", Value.text(look.at().toString()))
            .value(":waiting", Value.number(look.waiting()))
            .value(":clear", Value.number(look.clear()));
    var unused = dynamo.update(dynamo.tables().state(), Keys.sweepLook(stop), change);
  }

  private static Affected affected(Item item) {
    return new Affected(
        AccountId.parse(item.key().sort().substring(Keys.AFFECTED.length())),
        Affected.Stage.valueOf(item.text(STAGE)),
        Math.toIntExact(item.number(ORDERS)),
        Math.toIntExact(item.number(LEFT)),
        Instant.parse(item.text(LOOKED_AT)));
  }

  private static SweepLook look(Item item) {
    return new SweepLook(
        item.text(CHAIN),
        new CorrelationId(item.text(TOLD)),
        Instant.parse(item.text(LOOKED_AT)),
        Math.toIntExact(item.number(WAITING)),
        Math.toIntExact(item.number(CLEAR)));
  }
}
