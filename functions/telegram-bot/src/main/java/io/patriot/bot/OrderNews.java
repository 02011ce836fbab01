package io.patriot.bot;

import io.patriot.application.card.Card;
import io.patriot.application.card.Cards;
import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.news.Urgency;
import io.patriot.application.order.RecordedEvent;
import io.patriot.application.order.TradingStore;
import io.patriot.application.trace.Cause;
import io.patriot.bot.card.ManyFills;
import io.patriot.bot.card.OrderMessage;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Voice;
import io.patriot.bot.news.AccountNews;
import io.patriot.bot.text.Messages;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.TakenOff;
import io.patriot.domain.protection.Guard;
import io.patriot.events.EventEnvelope;
import io.patriot.events.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Shows what happened to an order on the card it came from. The news only says that something
 * happened; what is shown is read from the order itself, so that late or repeated news do no harm.
 *
 * <p>A card that was pressed just now is being looked at: it is brought up to date at once. Later
 * nobody looks, so its owner is told of what traded in a message of its own, which rings; the card
 * follows when there is room.
 */
public final class OrderNews {
  /** How long people watch what they pressed. */
  static final Duration WATCHED = Duration.ofSeconds(30);

  private final Cards cards;
  private final ChatUsers users;
  private final TradingStore store;
  private final OrderMessage watched;
  private final OrderMessage unwatched;
  private final ManyFills manyFills;
  private final AccountNews news;

  /**
   * @param chat for what is looked at
   * @param voice for what is not
   * @param manyFills for an order that trades in many parts
   */
  public OrderNews(
      Cards cards,
      ChatUsers users,
      TradingStore store,
      InstrumentCatalogue instruments,
      Chat chat,
      Voice voice,
      ManyFills manyFills,
      AccountNews news) {
    this.cards = cards;
    this.users = users;
    this.store = store;
    this.watched = new OrderMessage(store, instruments, cards, chat);
    this.unwatched = new OrderMessage(store, instruments, cards, voice.at(Urgency.LOW));
    this.manyFills = manyFills;
    this.news = news;
  }

  /**
   * @throws RetryLater when it is not shown yet, and whoever delivers it should do so again
   */
  public void handle(AccountId account, EventEnvelope event, Cause cause) {
    var id = new OrderId(event.aggregateId());
    Optional<Order> order = store.order(account, id);
    if (order.isEmpty()) {
      return; // nothing is stored of it, so there is nothing to show
    }
    Instant at = Instant.parse(event.occurredAt());
    boolean isWatched = at.isBefore(order.get().intent().requestedAt().plus(WATCHED));
    EventType type = EventType.of(event.type());
    List<RecordedEvent> history =
        !isWatched && type == EventType.ORDER_CANCELLED ? store.history(account, id) : List.of();
    if (!isWatched && rings(type, order.get(), history)) {
      news.handle(account, event);
    }
    card(account, order.get())
        .ifPresent(
            card -> {
              String language =
                  users
                      .find(account.tenant())
                      .map(ChatUser::language)
                      .orElse(Messages.LANGUAGES.getFirst());
              OrderMessage message = isWatched ? watched : unwatched;
              if (type == EventType.ORDER_FILLED && ManyFills.areOf(order.get())) {
                manyFills.bringUpToDate(
                    card, order.get(), event.id(), message, Messages.in(language), cause);
              } else {
                message.bringUpToDate(card, order.get(), history, Messages.in(language), cause);
              }
            });
  }

  /**
   * What trades, and what ends without its owner's will before all of it traded. What guards a
   * position is placed anew by its keeper, who tells what becomes of it.
   */
  private static boolean rings(EventType type, Order order, List<RecordedEvent> history) {
    boolean isGuard = order.intent().terms().guard().isPresent();
    return switch (type) {
      case ORDER_FILLED -> true;
      case ORDER_EXPIRED, ORDER_REJECTED -> !isGuard;
      case ORDER_CANCELLED ->
          !isGuard && TakenOff.byItsVenue(history.stream().map(RecordedEvent::event).toList());
      default -> false;
    };
  }

  /** The one it came from, or that of the entry whose position it guards; others have none. */
  private Optional<Card> card(AccountId account, Order order) {
    return cards
        .findByOrder(account.tenant(), order.id())
        .or(
            () ->
                order
                    .intent()
                    .terms()
                    .guard()
                    .map(Guard::plan)
                    .flatMap(entry -> cards.findByOrder(account.tenant(), entry)));
  }
}
