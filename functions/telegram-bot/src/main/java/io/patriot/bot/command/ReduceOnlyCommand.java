package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.people.Permission;
import io.patriot.application.setting.AccountWish;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lets an account take only orders that make a position smaller, or all again; asked first. */
final class ReduceOnlyCommand implements Command {
  private final StopDesk desk;
  private final ResumeCommand resume;
  private final PlatformStops platform;

  ReduceOnlyCommand(StopDesk desk, ResumeCommand resume, PlatformStops platform) {
    this.desk = desk;
    this.resume = resume;
    this.platform = platform;
  }

  @Override
  public String name() {
    return "reduceonly";
  }

  @Override
  public Topic topic() {
    return Topic.MONEY;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PRESS, Permission.OWN_EXIT);
  }

  @Override
  public String arguments() {
    return "[ACCOUNT | platform] [on | off]";
  }

  @Override
  public List<String> examples() {
    return List.of("/reduceonly on", "/reduceonly off", "/reduceonly binance-main on");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (PlatformStops.isMeant(words) && desk.named(talk, words.getFirst()).isEmpty()) {
      return platform.reduceOnly(talk, words);
    }
    boolean off = false;
    var names = new ArrayList<String>();
    for (String word : words) {
      switch (word.toLowerCase(Locale.ROOT)) {
        case "on" -> off = false;
        case "off" -> off = true;
        default -> names.add(word);
      }
    }
    if (off) {
      return resume.answer(talk, names);
    }
    return desk.about(talk, names, account -> on(talk, account));
  }

  private Reply on(Talk talk, AccountId account) {
    TradingState state =
        desk.store().book(account).map(AccountBook::tradingState).orElse(TradingState.ACTIVE);
    return switch (state) {
      case REDUCE_ONLY ->
          StopDesk.told(talk, talk.say("reduce-only.is-so", "account", account.name()));
      case HALTED -> StopDesk.told(talk, talk.say("reduce-only.halted", "account", account.name()));
      case ACTIVE ->
          desk.accounts()
              .ask()
              .offer(
                  talk,
                  account,
                  new AccountCard.Act.Ask(new AccountWish.OnlyClose()),
                  1,
                  List.of(talk.say("ask.only-close"), talk.say("reduce-only.happens")));
    };
  }
}
