package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import java.util.List;

/** Has the account compared with its venue now. */
final class SyncCommand implements Command {
  private final AccountDesk desk;

  SyncCommand(AccountDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "sync";
  }

  @Override
  public Topic topic() {
    return Topic.MONEY;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.OWN_READ);
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return Reply.of(
        Screen.of(asked(talk))
            .row(Button.here(talk.label("button.positions"), "/positions"), Desk.home(talk)));
  }

  private Html asked(Talk talk) {
    if (talk.account().equals(AccountDesk.paper(talk))) {
      return talk.say("sync.paper");
    }
    desk.reconcileRequests().send(talk.account(), talk.cause());
    return talk.say("sync.asked", "account", talk.account().name());
  }
}
