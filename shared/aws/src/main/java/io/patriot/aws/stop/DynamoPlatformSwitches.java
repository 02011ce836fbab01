package io.patriot.aws.stop;

import io.patriot.application.platform.PlatformSwitch;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.StoreUnavailable;
import io.patriot.aws.table.Transaction;
import io.patriot.aws.table.Value;
import io.patriot.events.Wire;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The platform's switch in the state table: one item that says how it stands, which everybody can
 * read along with other items, and one for each turn it made. Of two who turn it at once one wins.
 */
public final class DynamoPlatformSwitches implements PlatformSwitches {
  private static final String NEW = "attribute_not_exists(" + Key.PARTITION + ")";
  private static final int ATTEMPTS_MAX = 5;

  private final Dynamo dynamo;
  private final PlatformTurns turns;

  public DynamoPlatformSwitches(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.turns = new PlatformTurns(wire);
  }

  @Override
  public PlatformSwitch read() {
    return turns.standing(dynamo.get(dynamo.tables().state(), Keys.platformSwitch()));
  }

  @Override
  public boolean turn(PlatformSwitch next) {
    Put.Builder standing =
        put(Keys.platformSwitch(), next)
            .conditionExpression(NEW + " OR #version = :before")
            .expressionAttributeNames(Map.of("#version", Item.VERSION))
            .expressionAttributeValues(Map.of(":before", Value.number(next.version() - 1)));
    Put.Builder turn = put(Keys.platformTurn(next.version()), next).conditionExpression(NEW);
    var writes = Stream.of(standing, turn).map(DynamoPlatformSwitches::write).toList();
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
    throw new StoreUnavailable("turn the platform's switch");
  }

  private Put.Builder put(Key key, PlatformSwitch next) {
    return Put.builder()
        .tableName(dynamo.tables().state())
        .item(turns.item(key, next).attributes());
  }

  private static TransactWriteItem write(Put.Builder put) {
    return TransactWriteItem.builder().put(put.build()).build();
  }
}
