package io.patriot.bot;

import io.patriot.application.card.Card;
import io.patriot.application.card.Cards;
import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.trace.Cause;
import io.patriot.bot.card.OrderMessage;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.text.Messages;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import java.util.Optional;

/**
 * Shows what happened to an order on the card it came from. The news only says that something
 * happened; what is shown is read from the order itself, so that late or repeated news do no harm.
 */
public final class OrderNews {
  private final Cards cards;
  private final ChatUsers users;
  private final OrderMessage orderMessage;

  OrderNews(Cards cards, ChatUsers users, OrderMessage orderMessage) {
    this.cards = cards;
    this.users = users;
    this.orderMessage = orderMessage;
  }

  /**
   * @throws RetryLater when Telegram asks to come back later
   */
  public void handle(AccountId account, OrderId order, Cause cause) {
    Optional<Card> card =
        cards
            .findByOrder(account.tenant(), order)
            .or(
                () ->
                    orderMessage
                        .guarded(account, order)
                        .flatMap(entry -> cards.findByOrder(account.tenant(), entry)));
    if (card.isEmpty()) {
      return; // a strategy or an administrator asked for it, no card shows it
    }
    String language =
        users.find(account.tenant()).map(ChatUser::language).orElse(Messages.LANGUAGES.getFirst());
    orderMessage.bringUpToDate(card.get(), Messages.in(language), cause);
  }
}
