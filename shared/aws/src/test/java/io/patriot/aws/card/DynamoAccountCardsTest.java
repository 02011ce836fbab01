package io.patriot.aws.card;

import io.patriot.application.card.AccountCards;
import io.patriot.aws.LocalCloud;

/** Questions about accounts in DynamoDB. */
final class DynamoAccountCardsTest extends AccountCardsContract {
  @Override
  AccountCards empty() {
    return new DynamoAccountCards(LocalCloud.freshTables(), LocalCloud.WIRE);
  }
}
