package io.patriot.aws.trading;

import io.patriot.application.order.Comparison;
import io.patriot.application.order.Comparisons;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.AccountId;
import io.patriot.events.Wire;

/** How the comparing of accounts stands, in the state table. */
public final class DynamoComparisons implements Comparisons {
  private final Dynamo dynamo;
  private final Wire wire;

  public DynamoComparisons(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.wire = wire;
  }

  @Override
  public Comparison of(AccountId account) {
    return dynamo
        .get(dynamo.tables().state(), Keys.comparison(account))
        .map(item -> wire.read(item.text(Item.JSON), ComparisonV1.class).toApplication())
        .orElse(Comparison.NONE);
  }

  @Override
  public void put(AccountId account, Comparison comparison) {
    dynamo.update(
        dynamo.tables().state(),
        Keys.comparison(account),
        Change.of("#json = :json")
            .name("#json", Item.JSON)
            .value(":json", Value.text(wire.write(ComparisonV1.of(comparison)))));
  }
}
