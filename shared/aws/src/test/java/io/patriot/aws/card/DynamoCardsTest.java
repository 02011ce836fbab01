package io.patriot.aws.card;

import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.Card;
import io.patriot.application.card.Cards;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Cards in DynamoDB. */
final class DynamoCardsTest extends CardsContract {
  private Dynamo dynamo = LocalCloud.freshTables();

  @Override
  Cards empty() {
    dynamo = LocalCloud.freshTables();
    return new DynamoCards(dynamo, LocalCloud.WIRE);
  }

  @Test
  void aUsedCardIsNotMadeNewByDrawingItAgain() {
    cards().confirm(ExampleCards.press(), NOON);

    cards().put(ExampleCards.aCard());

    assertThat(cards().find(TENANT, ExampleCards.ID).orElseThrow().status())
        .isEqualTo(Card.Status.CONFIRMED);
  }

  @Test
  void aCardIsForgottenAWeekAfterItsEnd() {
    Item item =
        dynamo.get(dynamo.tables().state(), Keys.card(TENANT, ExampleCards.ID)).orElseThrow();

    assertThat(item.number(Item.EXPIRES_AT))
        .isEqualTo(ExampleCards.ENDS_AT.plus(Duration.ofDays(7)).getEpochSecond());
  }
}
