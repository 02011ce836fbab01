package io.patriot.aws.stop;

import io.patriot.application.stop.StopLink;
import io.patriot.application.stop.StopLinks;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.util.Optional;

/** Stop links in the state table, one item for each person; of two who renew one, one wins. */
public final class DynamoStopLinks implements StopLinks {
  private static final String MADE_AT = "madeAt";
  private static final String REQUEST = "requestId";

  private final Dynamo dynamo;

  public DynamoStopLinks(Dynamo dynamo) {
    this.dynamo = dynamo;
  }

  @Override
  public Optional<StopLink> find(TenantId tenant) {
    return dynamo
        .get(dynamo.tables().state(), Keys.stopLink(tenant))
        .map(
            item ->
                new StopLink(
                    item.number(Item.VERSION),
                    Instant.parse(item.text(MADE_AT)),
                    item.text(REQUEST)));
  }

  @Override
  public boolean save(TenantId tenant, StopLink link) {
    Item item =
        Item.at(Keys.stopLink(tenant))
            .with(MADE_AT, link.madeAt().toString())
            .with(REQUEST, link.requestId())
            .with(Item.VERSION, link.version());
    Change next =
        link.version() == 1
            ? Change.of("").onlyIf("attribute_not_exists(" + Key.PARTITION + ")")
            : Change.of("")
                .onlyIf("#version = :before")
                .name("#version", Item.VERSION)
                .value(":before", Value.number(link.version() - 1));
    return dynamo.putIf(dynamo.tables().state(), item, next).isStored();
  }
}
