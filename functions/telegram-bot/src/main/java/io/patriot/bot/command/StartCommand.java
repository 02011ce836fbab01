package io.patriot.bot.command;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Numbers;
import java.util.List;

/** The first word to the bot; for somebody who comes back it is the home screen. */
public final class StartCommand implements Command {
  private final Command home;
  private final String firstMarket;

  StartCommand(Command home, String firstMarket) {
    this.home = home;
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

  /** Links may carry a word after it; nothing that is sent there can go wrong. */
  @Override
  public Reply answer(Talk talk, List<String> words) {
    return home.answer(talk, List.of());
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
