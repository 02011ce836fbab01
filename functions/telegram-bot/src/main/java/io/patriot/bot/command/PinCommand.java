package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import java.util.List;

/** Opens the page on which a person chooses, changes or resets their PIN. */
final class PinCommand implements Command {
  private final AskDesk ask;

  PinCommand(AskDesk ask) {
    this.ask = ask;
  }

  @Override
  public String name() {
    return "pin";
  }

  @Override
  public Topic topic() {
    return Topic.MONEY;
  }

  @Override
  public Need need() {
    return Need.of(Weight.SET, Permission.OWN_SET);
  }

  /** Whatever is written after it is not looked at: a PIN does not belong here. */
  @Override
  public Reply answer(Talk talk, List<String> words) {
    return ask.offerPin(talk);
  }
}
