package io.patriot.aws.news;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.news.Bulletin;
import io.patriot.application.news.Bulletins;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.testkit.HandTurnedClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Bulletins in DynamoDB. */
final class DynamoBulletinsTest extends BulletinsContract {
  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private Dynamo dynamo = LocalCloud.freshTables();

  @Override
  Bulletins empty() {
    dynamo = LocalCloud.freshTables();
    return new DynamoBulletins(dynamo, LocalCloud.WIRE, clock);
  }

  @Test
  void aBulletinIsForgottenTwoDaysAfterItsLastChange() {
    new DynamoBulletins(dynamo, LocalCloud.WIRE, clock)
        .save(Bulletin.begun(ACCOUNT, NAME).with(new Bulletin.Item("one:2", "{}")));

    Item item = dynamo.get(dynamo.tables().state(), Keys.bulletin(ACCOUNT, NAME)).orElseThrow();
    assertThat(item.number(Item.EXPIRES_AT))
        .isEqualTo(clock.instant().plus(Duration.ofDays(2)).getEpochSecond());
  }

  @Test
  void oneThatWasKeptBeforeLinesWereIsReadAsItIs() {
    String text = "x".repeat(2_000);
    dynamo.putIfNew(
        dynamo.tables().state(),
        Item.at(Keys.bulletin(ACCOUNT, NAME))
            .with(Item.JSON, "{\"news\":[{\"id\":\"one:2\",\"event\":\"" + text + "\"}]}")
            .with(Item.VERSION, 3)
            .with("shown", 1)
            .with(Item.EXPIRES_AT, 0));

    Bulletin found =
        new DynamoBulletins(dynamo, LocalCloud.WIRE, clock).find(ACCOUNT, NAME).orElseThrow();

    assertThat(found.items()).containsExactly(new Bulletin.Item("one:2", text));
    assertThat(found.headline()).isNull();
  }
}
