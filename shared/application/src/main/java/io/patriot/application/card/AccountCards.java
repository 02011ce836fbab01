package io.patriot.application.card;

import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.util.Optional;

/** Where questions about accounts wait for their presses. */
public interface AccountCards {

  /** Stores a new card; one of that name that was pressed stays as it is. */
  void put(AccountCard card);

  Optional<AccountCard> find(TenantId tenant, CardId id);

  /** Notes the message that shows it. */
  void shown(TenantId tenant, CardId id, int messageId);

  /**
   * Notes that the person proved with their PIN that it is they, once, if the card needs that and
   * otherwise under the same conditions as a press. The press is still to come.
   */
  Result prove(Press press, Instant now);

  /**
   * Counts a press, if the card is new, unexpired, at that step, proven if it has to be, and the
   * press comes from its person in its chat; of two presses one wins.
   *
   * @param step the how-many-eth press the button was for, from one
   */
  Result press(Press press, int step, Instant now);

  /** Puts the card away unused, under the same conditions, except that it may have expired. */
  Result cancel(Press press);

  /** A press of a button on a card. */
  record Press(TenantId tenant, CardId card, long userId, long chatId) {}

  /** What a press came to; each with the card as it is now. */
  sealed interface Result {
    /** It counted. */
    record Counted(AccountCard card) implements Result {}

    /** That step had been pressed, or the card used or put away, before. */
    record Before(AccountCard card) implements Result {}

    /** The card's time was over. */
    record Expired(AccountCard card) implements Result {}

    /** It needs its person's PIN first. */
    record Unproven(AccountCard card) implements Result {}

    /** There is no such card for this person in this chat. */
    record NotYours() implements Result {}
  }
}
