package io.patriot.bot.command;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.order.TradingStore;
import io.patriot.application.people.AcceptInvitation;
import io.patriot.application.people.Membership;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Numbers;
import java.util.List;

/** The first word to the bot; for somebody who comes back it is the home screen. */
public final class StartCommand implements Command {
  private final Command home;
  private final TradingStore store;
  private final OpenPaperAccount openPaperAccount;
  private final AcceptInvitation accept;
  private final String firstMarket;

  StartCommand(
      Command home,
      TradingStore store,
      OpenPaperAccount openPaperAccount,
      AcceptInvitation accept,
      String firstMarket) {
    this.home = home;
    this.store = store;
    this.openPaperAccount = openPaperAccount;
    this.accept = accept;
    this.firstMarket = firstMarket;
  }

  @Override
  public String name() {
    return "start";
  }

  @Override
  public Topic topic() {
    return Topic.HOME;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.HELP);
  }

  /**
   * Links may carry a word after it, the code of an invitation; nothing else that is sent there can
   * go wrong. Who waited and was let in gets an account now.
   */
  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (talk.standing().state() == Membership.State.PENDING && !isInvited(talk, words)) {
      return Reply.of(waiting(talk));
    }
    if (store.book(talk.account()).isPresent()) {
      return home.answer(talk, List.of());
    }
    openPaperAccount.handle(talk.tenant(), talk.cause());
    return Reply.of(welcome(talk));
  }

  private boolean isInvited(Talk talk, List<String> words) {
    String code = words.size() == 1 ? words.getFirst() : "";
    return accept.handle(talk.tenant(), talk.user().userId(), "", code);
  }

  /** For somebody who asked to come in and was not answered yet. */
  public static Screen waiting(Talk talk) {
    return Screen.of(talk.say("start.waiting").bold(), talk.say("start.waiting.next"))
        .row(
            Button.anew(talk.label("button.start"), "/start"),
            Button.anew(talk.label("button.lang"), "/lang"),
            Button.anew(talk.label("button.help"), "/help"));
  }

  /** For somebody who is new here and just got an account. */
  public Screen welcome(Talk talk) {
    return Screen.of(
            talk.say("welcome.head").bold(),
            talk.say("welcome.text", "deposit", Numbers.money(OpenPaperAccount.DEPOSIT)),
            talk.say("welcome.risk"))
        .row(HomeCommand.firstOrder(talk, firstMarket))
        .row(
            Button.anew(talk.label("button.home"), "/home"),
            Button.anew(talk.label("button.help"), "/help"),
            Button.anew(talk.label("button.lang"), "/lang"));
  }
}
