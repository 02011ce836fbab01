package io.patriot.aws.card;

import io.patriot.application.card.UpdateClaims;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Which updates were taken in, each remembered for twice as long as Telegram repeats it. */
public final class DynamoUpdateClaims implements UpdateClaims {
  static final Duration KEPT = Duration.ofDays(2);

  private static final String CLAIMED_AT = "claimedAt";

  private final Dynamo dynamo;
  private final InstantSource clock;

  public DynamoUpdateClaims(Dynamo dynamo, InstantSource clock) {
    this.dynamo = dynamo;
    this.clock = clock;
  }

  @Override
  public boolean claim(long updateId) {
    Instant now = clock.instant();
    Item item =
        Item.at(Keys.claim(updateId))
            .with(CLAIMED_AT, now.getEpochSecond())
            .with(Item.EXPIRES_AT, now.plus(KEPT).getEpochSecond());
    return dynamo.putIfNew(dynamo.tables().state(), item).isStored();
  }

  @Override
  public boolean claimedWithin(long updateId, Duration age) {
    long since = clock.instant().minus(age).getEpochSecond();
    return dynamo
        .get(dynamo.tables().state(), Keys.claim(updateId))
        .flatMap(item -> item.findNumber(CLAIMED_AT))
        .filter(claimedAt -> claimedAt >= since)
        .isPresent();
  }

  @Override
  public void release(long updateId) {
    dynamo.delete(dynamo.tables().state(), Keys.claim(updateId));
  }
}
