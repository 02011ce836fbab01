package io.patriot.bot.ask;

import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.CardId;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.setting.AccountWish;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import java.util.List;
import java.util.function.Supplier;

/** Asks a person before anything is done with an account; stored first, and only then shown. */
public final class AskDesk {
  private static final String BY_PERSON = "you";

  private final AccountCards cards;
  private final OrderCommands commands;
  private final Supplier<CardId> cardIds;

  public AskDesk(AccountCards cards, OrderCommands commands, Supplier<CardId> cardIds) {
    this.cards = cards;
    this.commands = commands;
    this.cardIds = cardIds;
  }

  /**
   * The question on a card.
   *
   * @param presses how many it takes
   * @param what what would happen
   */
  public Reply offer(
      Talk talk, AccountId account, AccountCard.Act act, int presses, List<Html> what) {
    var card =
        new AccountCard(
            cardIds.get(),
            account,
            talk.user().userId(),
            talk.user().chatId(),
            act,
            presses,
            0,
            talk.now().plus(AccountCard.LASTS),
            AccountCard.Status.NEW);
    cards.put(card);
    return Reply.of(AskScreen.first(card, what, talk));
  }

  /** Has the venue asked how an account is set for a market. */
  public void look(Talk talk, AccountId account, Symbol symbol) {
    send(talk, account, new AccountWish.Look(symbol), "look-" + talk.updateId());
  }

  /** Has a resting order changed. */
  void amend(Talk talk, AccountCard card, AccountCard.Act.Amend act) {
    commands.send(
        new OrderCommand.Amend(
            card.account(), act.order(), act.quantity(), act.price(), BY_PERSON, card.requestId()),
        talk.cause());
  }

  /** Has working orders taken back with one wish. */
  void cancelAll(Talk talk, AccountCard card, AccountCard.Act.CancelAll act) {
    commands.send(
        new OrderCommand.CancelAll(card.account(), act.symbol(), BY_PERSON, card.requestId()),
        talk.cause());
  }

  void ask(Talk talk, AccountCard card, AccountWish wish) {
    send(talk, card.account(), wish, card.requestId());
  }

  private void send(Talk talk, AccountId account, AccountWish wish, String requestId) {
    commands.send(new OrderCommand.OfAccount(account, wish, BY_PERSON, requestId), talk.cause());
  }
}
