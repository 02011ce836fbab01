package io.patriot.aws.setting;

import io.patriot.application.setting.KnownSettings;
import io.patriot.application.setting.SeenSettings;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.events.Wire;
import java.util.Optional;

/** What was last seen of how accounts are set, in the state table. */
public final class DynamoKnownSettings implements KnownSettings {
  private final Dynamo dynamo;
  private final Wire wire;

  public DynamoKnownSettings(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.wire = wire;
  }

  @Override
  public Optional<SeenSettings> find(AccountId account, Symbol symbol) {
    return dynamo
        .get(dynamo.tables().state(), Keys.settings(account, symbol))
        .map(item -> wire.read(item.text(Item.JSON), SeenSettingsV1.class))
        .map(stored -> stored.toApplication(account, symbol));
  }

  @Override
  public void put(SeenSettings seen) {
    dynamo.update(
        dynamo.tables().state(),
        Keys.settings(seen.account(), seen.symbol()),
        Change.of("#json = :json")
            .name("#json", Item.JSON)
            .value(":json", Value.text(wire.write(SeenSettingsV1.of(seen)))));
  }
}
