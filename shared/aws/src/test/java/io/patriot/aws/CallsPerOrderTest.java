package io.patriot.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.aws.card.ExampleCards;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What each step of an order costs in calls to AWS; at most eight from the press to the venue, the
 * last but one of which looks at the platform's switch. Noting what the venue said is two, one of
 * them a look whether its own report was quicker.
 */
final class CallsPerOrderTest {
  private final OrderWalk walk = new OrderWalk(LocalCloud.clients(), LocalCloud.counter());

  @Test
  void anOrderCostsEightCallsFromThePressToTheVenueThreeAfterItAndTwoForEachFill() {
    walk.draw(ExampleCards.ID);

    assertThat(walk.confirm(ExampleCards.ID))
        .isEqualTo(Map.of("DynamoDb.UpdateItem", 1L, "Sqs.SendMessage", 1L));
    assertThat(walk.decide(ExampleCards.ID))
        .isEqualTo(
            Map.of(
                "DynamoDb.BatchGetItem", 1L,
                "DynamoDb.TransactWriteItems", 1L,
                "Sqs.SendMessage", 1L));
    assertThat(walk.place())
        .isEqualTo(
            Map.of(
                "DynamoDb.TransactWriteItems", 2L,
                "DynamoDb.GetItem", 2L,
                "Sqs.SendMessage", 2L));
    assertThat(walk.fill(ExampleCards.ID))
        .isEqualTo(Map.of("DynamoDb.BatchGetItem", 1L, "DynamoDb.TransactWriteItems", 1L));
  }
}
