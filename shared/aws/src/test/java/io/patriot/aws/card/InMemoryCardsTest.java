package io.patriot.aws.card;

import io.patriot.application.card.Cards;
import io.patriot.testkit.InMemoryCards;

/** The cards that other tests trust keep the same promises as the real ones. */
final class InMemoryCardsTest extends CardsContract {
  @Override
  Cards empty() {
    return new InMemoryCards();
  }
}
