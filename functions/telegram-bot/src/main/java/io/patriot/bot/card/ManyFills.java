package io.patriot.bot.card;

import io.patriot.application.card.Card;
import io.patriot.application.card.Cards;
import io.patriot.application.order.TradingStore;
import io.patriot.application.time.Waits;
import io.patriot.application.trace.Cause;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.text.Messages;
import io.patriot.domain.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps the message of an order in step that trades in very many parts. One of those who hear of it
 * takes the turn and draws for all, once a second, as fast as a chat may be written to; the others
 * have nothing to do, so that nobody else's news wait behind one order.
 *
 * <p>Whoever gives the turn back looks once more, and sees all that anybody left to them. If they
 * are gone before that, the news that they heard are delivered again, and the turn is theirs still.
 */
public final class ManyFills {
  /** Longer than whoever has it can live. */
  private static final Duration TURN_MAX = Duration.ofSeconds(15);

  /** How fast Telegram lets a chat be written to. */
  private static final Duration BETWEEN_DRAWS = Duration.ofSeconds(1);

  private static final int DRAWS_MAX = 2;

  private final TradingStore store;
  private final Cards cards;
  private final Waits waits;
  private final InstantSource clock;

  public ManyFills(TradingStore store, Cards cards, Waits waits, InstantSource clock) {
    this.store = store;
    this.cards = cards;
    this.waits = waits;
    this.clock = clock;
  }

  /** Whether it traded in more than one part, so that more parts may come at once. */
  public static boolean areOf(Order order) {
    return order.executed().fills() > 1;
  }

  /**
   * @param order that of the card, or one that guards its position
   * @param news the name of what was heard of it
   * @throws RetryLater when it still moves, and whoever delivered the news should do so again
   */
  public void bringUpToDate(
      Card card, Order order, String news, OrderMessage message, Messages words, Cause cause) {
    Instant now = clock.instant();
    // What was noted to be shown says nothing here: somebody may have put an older state over it
    // and be gone, and then this is their news once more.
    if (!cards.takeTurn(card.tenant(), card.id(), order.id(), news, now, now.plus(TURN_MAX))) {
      return;
    }
    Order seen;
    try {
      seen = drawn(card, newest(order), message, words, cause);
    } finally {
      cards.endTurn(card.tenant(), card.id(), news);
    }
    if (newest(seen).version() != seen.version()) {
      throw new RetryLater(
          BETWEEN_DRAWS, new IllegalStateException("The order trades faster than its message"));
    }
  }

  /** The order as it is shown at least. */
  private Order drawn(Card card, Order order, OrderMessage message, Messages words, Cause cause) {
    Order seen = order;
    for (int draws = 1; ; draws++) {
      message.drawOnce(card, words, cause);
      if (seen.isFinished() || draws == DRAWS_MAX) {
        return seen;
      }
      stand();
      Order newest = newest(seen);
      if (newest.version() == seen.version()) {
        return seen;
      }
      seen = newest;
    }
  }

  private Order newest(Order order) {
    return store.order(order.intent().account(), order.id()).orElse(order);
  }

  private void stand() {
    try {
      waits.waitFor(BETWEEN_DRAWS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryLater(BETWEEN_DRAWS, e);
    }
  }
}
