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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks a person before anything is done with an account; stored first, and only then shown. */
public final class AskDesk {
  private static final String BY_PERSON = "you";

  private final AccountCards cards;
  private final OrderCommands commands;
  private final Supplier<CardId> cardIds;
  private final Optional<URI> pages;

  /**
   * @param pages where pages are that open inside Telegram; absent when none can be opened here
   */
  public AskDesk(
      AccountCards cards, OrderCommands commands, Supplier<CardId> cardIds, Optional<URI> pages) {
    this.cards = cards;
    this.commands = commands;
    this.cardIds = cardIds;
    this.pages = pages;
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

  /**
   * The question on a card that only its person's PIN answers, on a page.
   *
   * @param before how it is now, such as 5 for a leverage of five times; empty when there is
   *     nothing to compare with
   * @param what what would happen
   */
  public Reply offerForPin(
      Talk talk, AccountId account, AccountCard.Act act, String before, List<Html> what) {
    if (pages.isEmpty()) {
      return Reply.of(AskScreen.noPages(talk));
    }
    AccountCard card = forPage(talk, account, act, before, AccountCard.Proof.NEEDED);
    return Reply.asking(AskScreen.forPin(card, what, page(card, talk), talk), card.id());
  }

  /** Asks for the PIN before an account trades with real money, and then goes on with a command. */
  public Reply offerLive(Talk talk, AccountId account, String then) {
    return offerForPin(
        talk,
        account,
        new AccountCard.Act.Use(then),
        talk.account().name(),
        then.isEmpty()
            ? List.of(talk.say("ask.live"), talk.say("mode.live-means", "account", account.name()))
            : List.of(talk.say("ask.live-today")));
  }

  /** Opens the page on which a PIN is chosen. */
  public Reply offerPin(Talk talk) {
    if (pages.isEmpty()) {
      return Reply.of(AskScreen.noPages(talk));
    }
    AccountCard card =
        forPage(talk, talk.account(), new AccountCard.Act.Pin(), "", AccountCard.Proof.NONE_NEEDED);
    return Reply.asking(AskScreen.pin(card, page(card, talk), talk), card.id());
  }

  /** Notes the message on which a question stands, so that it moves on when it is answered. */
  public void shown(Talk talk, CardId question, int messageId) {
    cards.shown(talk.tenant(), question, messageId);
  }

  private AccountCard forPage(
      Talk talk, AccountId account, AccountCard.Act act, String before, AccountCard.Proof proof) {
    var card =
        new AccountCard(
            cardIds.get(),
            account,
            talk.user().userId(),
            talk.user().chatId(),
            act,
            1,
            0,
            talk.now().plus(AccountCard.LASTS_WITH_PAGE),
            AccountCard.Status.NEW,
            before,
            proof,
            null);
    cards.put(card);
    return card;
  }

  private URI page(AccountCard card, Talk talk) {
    return pages
        .orElseThrow()
        .resolve("/app/pin?l=%s&c=%s".formatted(talk.words().language(), card.id()));
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

  /** Asks something of an account without a card, where nothing may stand in the way. */
  public void wish(Talk talk, AccountId account, AccountWish wish, String requestId) {
    send(talk, account, wish, requestId);
  }

  private void send(Talk talk, AccountId account, AccountWish wish, String requestId) {
    commands.send(new OrderCommand.OfAccount(account, wish, BY_PERSON, requestId), talk.cause());
  }
}
