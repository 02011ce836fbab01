package io.patriot.aws.news;

import io.patriot.application.news.ToldAlarms;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.aws.table.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Changes that were told, for as long as one may still be found among the dead letters. */
public final class DynamoToldAlarms implements ToldAlarms {
  static final Duration KEPT = Duration.ofDays(20);

  private static final String TAKEN_UNTIL = "takenUntil";
  private static final String TOLD_AT = "toldAt";

  private final Dynamo dynamo;
  private final InstantSource clock;

  public DynamoToldAlarms(Dynamo dynamo, InstantSource clock) {
    this.dynamo = dynamo;
    this.clock = clock;
  }

  @Override
  public Turn take(String change, Duration during) {
    Instant now = clock.instant();
    Write taken =
        dynamo.putIf(
            dynamo.tables().state(),
            noted(change, now).with(TAKEN_UNTIL, now.plus(during).toEpochMilli()),
            Change.of("")
                .onlyIf("attribute_not_exists(#key) OR #until <= :now")
                .name("#key", Key.PARTITION)
                .name("#until", TAKEN_UNTIL)
                .value(":now", Value.number(now.toEpochMilli())));
    return switch (taken) {
      case Write.Stored _ -> Turn.OURS;
      case Write.Refused(var item) when item != null && item.findNumber(TOLD_AT).isPresent() ->
          Turn.TOLD;
      case Write.Refused _ -> Turn.SOMEBODY_ELSES;
    };
  }

  /** What was told is told, whoever has the turn meanwhile. */
  @Override
  public void told(String change) {
    Instant now = clock.instant();
    dynamo.putIf(
        dynamo.tables().state(),
        noted(change, now).with(TOLD_AT, now.toEpochMilli()),
        Change.of("").onlyIf("attribute_exists(" + Key.PARTITION + ")"));
  }

  @Override
  public void giveBack(String change) {
    dynamo.delete(dynamo.tables().state(), Keys.toldAlarm(change));
  }

  private static Item noted(String change, Instant now) {
    return Item.at(Keys.toldAlarm(change)).with(Item.EXPIRES_AT, now.plus(KEPT).getEpochSecond());
  }
}
