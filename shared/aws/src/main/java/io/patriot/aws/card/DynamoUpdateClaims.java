package io.patriot.aws.card;

import io.patriot.application.card.UpdateClaims;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import java.time.Duration;
import java.time.InstantSource;

/** Which updates were taken in, each remembered for twice as long as Telegram repeats it. */
public final class DynamoUpdateClaims implements UpdateClaims {
  static final Duration KEPT = Duration.ofDays(2);

  private final Dynamo dynamo;
  private final InstantSource clock;

  public DynamoUpdateClaims(Dynamo dynamo, InstantSource clock) {
    this.dynamo = dynamo;
    this.clock = clock;
  }

  @Override
  public boolean claim(long updateId) {
    long until = clock.instant().plus(KEPT).getEpochSecond();
    Item item = Item.at(Keys.claim(updateId)).with(Item.EXPIRES_AT, until);
    return dynamo.putIfNew(dynamo.tables().state(), item).isStored();
  }

  @Override
  public void release(long updateId) {
    dynamo.delete(dynamo.tables().state(), Keys.claim(updateId));
  }
}
