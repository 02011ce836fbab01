package io.patriot.bot.card;

import io.patriot.application.card.Card;
import io.patriot.application.card.Cards;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.order.RecordedEvent;
import io.patriot.application.order.TradingStore;
import io.patriot.application.trace.Cause;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.screen.ChangeWords;
import io.patriot.bot.screen.GuardWords;
import io.patriot.bot.screen.OrderScreen;
import io.patriot.bot.screen.ReplaceWords;
import io.patriot.bot.text.Messages;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the message that the person pressed in step with the order.
 *
 * <p>News can overlap and overtake each other. So each render reads the order first and once more
 * afterwards: if the order moved on in between, or another render put an older state over a newer
 * one, the newest is drawn again. The last to draw always sees the last state.
 */
public final class OrderMessage {
  private static final int RENDERS_MAX = 12;
  private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

  private final TradingStore store;
  private final InstrumentCatalogue instruments;
  private final Cards cards;
  private final Chat chat;

  public OrderMessage(TradingStore store, InstrumentCatalogue instruments, Cards cards, Chat chat) {
    this.store = store;
    this.instruments = instruments;
    this.cards = cards;
    this.chat = chat;
  }

  /** Draws the order's newest state; nothing while there is no order. */
  public void bringUpToDate(Card card, Messages words, Cause cause) {
    draw(card, store.order(card.account(), card.orderId()), List.of(), words, cause);
  }

  /**
   * The same.
   *
   * @param seen the order of the card, or one that guards its position, as it was read just now
   * @param history all that happened to it, if that was read; else empty
   */
  public void bringUpToDate(
      Card card, Order seen, List<RecordedEvent> history, Messages words, Cause cause) {
    if (seen.id().equals(card.orderId())) {
      draw(card, Optional.of(seen), history, words, cause);
    } else {
      bringUpToDate(card, words, cause);
    }
  }

  /** Draws the order's newest state and does not look again; whoever asks for that does. */
  void drawOnce(Card card, Messages words, Cause cause) {
    Optional<Order> order = store.order(card.account(), card.orderId());
    if (order.isPresent()) {
      Screen screen = screen(order.get(), List.of(), card, words, cause);
      if (put(card, known(card.messageId()), screen).isPresent()) {
        note(card, order.get().version());
      }
    }
  }

  private void draw(
      Card card, Optional<Order> newest, List<RecordedEvent> history, Messages words, Cause cause) {
    OptionalInt messageId = known(card.messageId());
    Optional<Order> order = newest;
    for (int renders = 1; order.isPresent(); renders++) {
      long version = order.get().version();
      messageId = put(card, messageId, screen(order.get(), history, card, words, cause));
      if (messageId.isEmpty()) {
        return; // the person does not want messages
      }
      note(card, version);
      order = store.order(card.account(), card.orderId());
      if (order.isEmpty() || order.get().version() == version) {
        return;
      }
      if (renders == RENDERS_MAX) {
        throw new RetryLater(
            RETRY_DELAY, new IllegalStateException("The order moves faster than its message"));
      }
    }
  }

  /** What the message shows; late news of a state that was shown need no other note. */
  private void note(Card card, long version) {
    if (card.renderedVersion() < version) {
      cards.rendered(card.tenant(), card.id(), version);
    }
  }

  private Screen screen(
      Order order, List<RecordedEvent> read, Card card, Messages words, Cause cause) {
    Instrument instrument = instruments.require(order.intent().symbol());
    List<RecordedEvent> history = history(order, read);
    return new OrderScreen(
            order,
            instrument,
            order.isFinished() ? lastChange(order, history) : null,
            order.intent().replaces().isPresent()
                ? ReplaceWords.of(order, replaced(order), words)
                : ChangeWords.latest(order, history, instrument, words),
            new GuardWords(store, instrument, words).of(order),
            card,
            words,
            cause)
        .screen();
  }

  /** What was read before is read again only where the order has moved on since. */
  private List<RecordedEvent> history(Order order, List<RecordedEvent> read) {
    if (!order.isFinished() && !ChangeWords.mayBeChanged(order)) {
      return List.of();
    }
    return !read.isEmpty() && read.getLast().version() >= order.version()
        ? read
        : store.history(order.intent().account(), order.id());
  }

  private Optional<Order> replaced(Order order) {
    return order.intent().replaces().flatMap(id -> store.order(order.intent().account(), id));
  }

  /** The state read may be older than the history; its own event says when it came to be. */
  private static @Nullable Instant lastChange(Order order, List<RecordedEvent> history) {
    return history.stream()
        .filter(recorded -> recorded.version() == order.version())
        .map(RecordedEvent::at)
        .findFirst()
        .orElse(null);
  }

  private OptionalInt put(Card card, OptionalInt messageId, Screen screen) {
    if (messageId.isPresent()) {
      switch (chat.edit(card.chatId(), messageId.getAsInt(), screen)) {
        case DONE -> {
          return messageId;
        }
        case BLOCKED -> {
          return OptionalInt.empty();
        }
        case GONE -> {}
      }
    }
    OptionalInt sent = chat.send(card.chatId(), screen);
    sent.ifPresent(number -> cards.shown(card.tenant(), card.id(), number));
    return sent;
  }

  private static OptionalInt known(@Nullable Integer messageId) {
    return messageId == null ? OptionalInt.empty() : OptionalInt.of(messageId);
  }
}
