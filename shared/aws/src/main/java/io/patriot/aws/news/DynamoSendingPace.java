package io.patriot.aws.news;

import io.patriot.application.news.Bucket;
import io.patriot.application.news.SendingPace;
import io.patriot.application.news.Urgency;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.aws.table.Write;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The buckets in the state table. A message costs one write per bucket: while the bucket is full
 * its moment is set anew, while it is not it is put off, and both only if the message may be said.
 */
public final class DynamoSendingPace implements SendingPace {
  static final Duration KEPT = Duration.ofDays(1);

  private static final String FULL = "fullAt";

  private final Dynamo dynamo;

  public DynamoSendingPace(Dynamo dynamo) {
    this.dynamo = dynamo;
  }

  @Override
  public Duration take(Bucket bucket, Urgency urgency, Instant now) {
    return switch (begin(bucket, now)) {
      case Write.Stored _ -> Duration.ZERO;
      case Write.Refused(var item) -> putOff(bucket, urgency, now, full(item, now));
    };
  }

  /** Of a bucket that is full. */
  private Write begin(Bucket bucket, Instant now) {
    return store(
        bucket,
        bucket.after(now, now),
        now,
        Change.of("")
            .onlyIf("attribute_not_exists(#key) OR #full <= :now")
            .name("#key", Key.PARTITION)
            .name("#full", FULL)
            .value(":now", Value.number(now.toEpochMilli())));
  }

  /** Others may take between the look and this, and then it counts from where they left it. */
  private Duration putOff(Bucket bucket, Urgency urgency, Instant now, Instant seen) {
    Duration wait = bucket.waitFor(urgency, seen, now);
    if (wait.isPositive()) {
      return wait;
    }
    Write taken =
        dynamo.update(
            dynamo.tables().state(),
            Keys.pace(bucket.name()),
            Change.of("#full = #full + :every, #expires = :expires")
                .onlyIf("#full <= :latest")
                .name("#full", FULL)
                .name("#expires", Item.EXPIRES_AT)
                .value(":every", Value.number(bucket.every().toMillis()))
                .value(":latest", Value.number(bucket.latest(urgency, now).toEpochMilli()))
                .value(":expires", Value.number(now.plus(KEPT).getEpochSecond())));
    return switch (taken) {
      case Write.Stored _ -> Duration.ZERO;
      case Write.Refused(var item) -> {
        Duration longer = bucket.waitFor(urgency, full(item, now), now);
        yield longer.isPositive() ? longer : bucket.every();
      }
    };
  }

  @Override
  public void close(Bucket bucket, Instant until) {
    Instant full = bucket.closedUntil(until);
    store(
        bucket,
        full,
        until,
        Change.of("")
            .onlyIf("attribute_not_exists(#key) OR #full < :full")
            .name("#key", Key.PARTITION)
            .name("#full", FULL)
            .value(":full", Value.number(full.toEpochMilli())));
  }

  private Write store(Bucket bucket, Instant full, Instant now, Change condition) {
    return dynamo.putIf(
        dynamo.tables().state(),
        Item.at(Keys.pace(bucket.name()))
            .with(FULL, full.toEpochMilli())
            .with(Item.EXPIRES_AT, now.plus(KEPT).getEpochSecond()),
        condition);
  }

  private static Instant full(@Nullable Item item, Instant now) {
    return item == null ? now : Instant.ofEpochMilli(item.number(FULL));
  }
}
