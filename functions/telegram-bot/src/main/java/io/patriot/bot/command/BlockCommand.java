package io.patriot.bot.command;

import io.patriot.application.people.Membership;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import java.util.List;

/** Blocks a person after the PIN: they are suspended and not answered. */
final class BlockCommand implements Command {
  private final PeopleDesk desk;

  BlockCommand(PeopleDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "block";
  }

  @Override
  public Topic topic() {
    return Topic.PLATFORM;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PIN, Permission.PEOPLE_MANAGE);
  }

  @Override
  public String arguments() {
    return "PERSON WHY";
  }

  @Override
  public List<String> examples() {
    return List.of("/block 123456789 spam");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return desk.offer(talk, this, Membership.State.BLOCKED, words);
  }
}
