package io.patriot.aws.link;

import io.patriot.application.link.Rates;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.TenantId;
import java.time.Duration;
import java.time.Instant;

/** How often a person did something, one item for each span of time. */
public final class DynamoRates implements Rates {
  private static final String COUNT = "acts";

  private final Dynamo dynamo;

  public DynamoRates(Dynamo dynamo) {
    this.dynamo = dynamo;
  }

  @Override
  public boolean admit(TenantId tenant, String act, int max, Duration span, Instant now) {
    long number = now.getEpochSecond() / span.toSeconds();
    Change one =
        Change.of("#acts = if_not_exists(#acts, :zero) + :one, #expires = :expires")
            .onlyIf("attribute_not_exists(#acts) OR #acts < :max")
            .name("#acts", COUNT)
            .name("#expires", Item.EXPIRES_AT)
            .value(":zero", Value.number(0))
            .value(":one", Value.number(1))
            .value(":max", Value.number(max))
            .value(":expires", Value.number((number + 2) * span.toSeconds()));
    return dynamo.update(dynamo.tables().state(), Keys.rate(tenant, act, number), one).isStored();
  }
}
