package io.patriot.application.card;

import io.patriot.domain.account.TenantId;
import io.patriot.domain.order.OrderId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where cards are kept, so that a press after a restart, or a second press, means what it should.
 */
public interface Cards {
  void put(Card card);

  Optional<Card> find(TenantId tenant, CardId id);

  /** The card that an order came from, if it came from one. */
  Optional<Card> findByOrder(TenantId tenant, OrderId order);

  /** Notes the message that shows the card. */
  void shown(TenantId tenant, CardId id, int messageId);

  /**
   * Uses the card up, if it is new, unexpired, and the press comes from its person in its chat; of
   * two presses one wins.
   */
  PressResult confirm(Press press, Instant now);

  /**
   * Puts the card away unused, under the same conditions as a confirmation, except that it may have
   * expired.
   */
  PressResult cancel(Press press);

  /** Marks a new card as replaced by another; a card already used stays as it is. */
  boolean supersede(TenantId tenant, CardId id);

  /**
   * Remembers which version of the order the message shows, if that is newer than what it showed.
   */
  void rendered(TenantId tenant, CardId id, long orderVersion);

  /**
   * Takes the turn to show on a card how one order stands, while many things happen to it at once.
   * Somebody's turn for another order is taken over; whoever has it already has it again.
   *
   * @param news the name of the news that whoever takes it heard, by which they are known
   * @param until when it counts no more, should whoever took it be gone
   * @return false when somebody else has it for the same order, or there is no such card
   */
  boolean takeTurn(
      TenantId tenant, CardId id, OrderId order, String news, Instant now, Instant until);

  /** Gives a turn back; one that somebody took over stays theirs. */
  void endTurn(TenantId tenant, CardId id, String news);

  /** A press of a button on a card. */
  record Press(TenantId tenant, CardId card, long userId, long chatId, int messageId) {}
}
