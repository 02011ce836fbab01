package io.patriot.aws.news;

import io.patriot.application.news.Repeats;
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

  /** Longer than it takes until the same thing counts as another. */
  private static final Duration REPEATED = Duration.ofDays(1);

  private static final String TAKEN_UNTIL = "takenUntil";
  private static final String TOLD_AT = "toldAt";
  private static final String CHANGE = "change";
  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String RANG = "rang";
  private static final String MORE = "more";
  private static final String RINGS = "rings";

  /** Two machines tell of the same thing at once, hardly ever more. */
  private static final int TRIES_MAX = 12;

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

  /** One call where nothing was wrong of late; a refused write shows what stands there. */
  @Override
  public Repeats again(String wrong, String change, Instant at) {
    Repeats repeats = Repeats.begun(at);
    Change condition = Change.of("").onlyIf("attribute_not_exists(" + Key.PARTITION + ")");
    for (int tries = 1; tries <= TRIES_MAX; tries++) {
      Write written =
          dynamo.putIf(dynamo.tables().state(), repeated(wrong, change, repeats), condition);
      if (!(written instanceof Write.Refused(var item)) || item == null) {
        return repeats;
      }
      if (item.text(CHANGE).equals(change)) {
        return repeats(item);
      }
      repeats = repeats(item).again(at);
      condition =
          Change.of("")
              .onlyIf("#change = :change")
              .name("#change", CHANGE)
              .value(":change", Value.text(item.text(CHANGE)));
    }
    throw new IllegalStateException("It goes wrong faster than it can be noted: " + wrong);
  }

  private Item repeated(String wrong, String change, Repeats repeats) {
    return Item.at(Keys.repeatedAlarm(wrong))
        .with(CHANGE, change)
        .with(FIRST, repeats.first().toEpochMilli())
        .with(LAST, repeats.last().toEpochMilli())
        .with(RANG, repeats.rang().toEpochMilli())
        .with(MORE, repeats.more())
        .with(RINGS, repeats.rings() ? 1 : 0)
        .with(Item.EXPIRES_AT, clock.instant().plus(REPEATED).getEpochSecond());
  }

  private static Repeats repeats(Item item) {
    return new Repeats(
        Instant.ofEpochMilli(item.number(FIRST)),
        Instant.ofEpochMilli(item.number(LAST)),
        Instant.ofEpochMilli(item.number(RANG)),
        Math.toIntExact(item.number(MORE)),
        item.number(RINGS) == 1);
  }

  private static Item noted(String change, Instant now) {
    return Item.at(Keys.toldAlarm(change)).with(Item.EXPIRES_AT, now.plus(KEPT).getEpochSecond());
  }
}
