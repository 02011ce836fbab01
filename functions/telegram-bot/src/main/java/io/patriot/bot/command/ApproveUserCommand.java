package io.patriot.bot.command;

import io.patriot.application.people.Membership;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import java.util.List;

/** Lets a person who was suspended or blocked trade again, after the PIN. */
final class ApproveUserCommand implements Command {
  private final PeopleDesk desk;

  ApproveUserCommand(PeopleDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "approveuser";
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
    return "PERSON [WHY]";
  }

  @Override
  public List<String> examples() {
    return List.of("/approveuser 123456789");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return desk.offer(talk, this, Membership.State.ACTIVE, words);
  }
}
