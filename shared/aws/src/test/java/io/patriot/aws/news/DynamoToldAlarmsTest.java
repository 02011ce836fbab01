package io.patriot.aws.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.news.ToldAlarms;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Told alarms in DynamoDB. */
final class DynamoToldAlarmsTest extends ToldAlarmsContract {
  private final Dynamo dynamo = LocalCloud.freshTables();
  private final ToldAlarms told = new DynamoToldAlarms(dynamo, clock);

  @Override
  ToldAlarms told() {
    return told;
  }

  @Test
  void aNoteIsKeptLongerThanItsMessageCouldBeSentBackFromTheDeadLetters() {
    told.take("one", Duration.ofSeconds(15));
    told.told("one");

    Item item = dynamo.get(dynamo.tables().state(), Keys.toldAlarm("one")).orElseThrow();
    assertThat(item.number(Item.EXPIRES_AT))
        .isEqualTo(clock.instant().plus(Duration.ofDays(20)).getEpochSecond());
  }
}
