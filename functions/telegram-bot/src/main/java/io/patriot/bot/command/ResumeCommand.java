package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.people.Permission;
import io.patriot.application.setting.AccountWish;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import java.util.List;
import java.util.Optional;

/** Takes all orders of an account again that was only reducing, after asking. */
final class ResumeCommand implements Command {
  private final StopDesk desk;

  ResumeCommand(StopDesk desk) {
    this.desk = desk;
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
  public Need need() {
    return Need.of(Weight.PRESS, Permission.OWN_TRADE);
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
    return desk.about(talk, words, account -> resumed(talk, account));
  }

  private Reply resumed(Talk talk, AccountId account) {
    Optional<AccountBook> book = desk.store().book(account);
    if (book.filter(StopDesk::isStoppedByOwner).isPresent()) {
      return Reply.of(
          Screen.of(talk.say("resume.stopped", "account", account.name()))
              .row(
                  Button.here(talk.label("button.unkill"), "/unkill " + account.name()),
                  Desk.home(talk)));
    }
    TradingState state = book.map(AccountBook::tradingState).orElse(TradingState.ACTIVE);
    return switch (state) {
      case ACTIVE -> StopDesk.told(talk, talk.say("resume.active", "account", account.name()));
      case HALTED -> StopDesk.told(talk, talk.say("resume.halted", "account", account.name()));
      case REDUCE_ONLY -> offer(talk, book.orElseThrow());
    };
  }

  /** The answer is about the switch as it stands now; turned again, it is another question. */
  private Reply offer(Talk talk, AccountBook book) {
    return desk.accounts()
        .ask()
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
}
