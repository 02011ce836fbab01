package io.patriot.aws.card;

import io.patriot.application.card.AccountCards;
import io.patriot.testkit.InMemoryAccountCards;

/** The test kit's cards keep the same promises. */
final class InMemoryAccountCardsTest extends AccountCardsContract {
  @Override
  AccountCards empty() {
    return new InMemoryAccountCards();
  }
}
