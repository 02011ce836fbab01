package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.order.TradingStore;
import io.patriot.application.setting.AccountWish;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import java.util.List;
import java.util.Optional;

/** Takes all orders of an account again that was only reducing, after asking. */
final class ResumeCommand implements Command {
  private final AccountDesk desk;
  private final TradingStore store;

  ResumeCommand(AccountDesk desk, TradingStore store) {
    this.desk = desk;
    this.store = store;
  }

  @Override
  public String name() {
    return "resume";
  }

  @Override
  public Topic topic() {
    return Topic.MONEY;
  }

  @Override
  public String arguments() {
    return "[ACCOUNT]";
  }

  @Override
  public List<String> examples() {
    return List.of("/resume", "/resume binance-main");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    AccountId account = talk.account();
    if (!words.isEmpty()) {
      Optional<LinkedAccount> named = desk.named(talk, words.getFirst());
      if (named.isEmpty()) {
        Html name = Html.quoted(words.getFirst(), AccountDesk.QUOTE_LENGTH_MAX);
        return told(talk, talk.say("accounts.unknown", "name", name));
      }
      account = named.get().account();
    }
    Optional<AccountBook> book = store.book(account);
    TradingState state = book.map(AccountBook::tradingState).orElse(TradingState.ACTIVE);
    return switch (state) {
      case ACTIVE -> told(talk, talk.say("resume.active", "account", account.name()));
      case HALTED -> told(talk, talk.say("resume.halted", "account", account.name()));
      case REDUCE_ONLY -> offer(talk, book.orElseThrow());
    };
  }

  /** The answer is about the switch as it stands now; turned again, it is another question. */
  private Reply offer(Talk talk, AccountBook book) {
    return desk.ask()
        .offer(
            talk,
            book.account(),
            new AccountCard.Act.Ask(new AccountWish.Resume(book.fence())),
            1,
            List.of(
                talk.say("ask.resume"),
                talk.say(
                    "resume.holds",
                    "positions",
                    book.positions().size(),
                    "orders",
                    book.working().size()),
                talk.say("resume.happens")));
  }

  private static Reply told(Talk talk, Html what) {
    return Reply.of(
        Screen.of(what)
            .row(Button.here(talk.label("button.accounts"), "/accounts"), Desk.home(talk)));
  }
}
