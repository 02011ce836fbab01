package io.patriot.application.card;

/** What a press on a card came to. */
public sealed interface PressResult {

  /** It counted; the card as it is now. */
  record Done(Card card) implements PressResult {}

  /** The card had been used, put away or replaced before; the card as it is. */
  record AlreadyUsed(Card card) implements PressResult {}

  /** The card's time was over. */
  record Expired(Card card) implements PressResult {}

  /** There is no such card for this person in this chat. */
  record NotYours() implements PressResult {}
}
