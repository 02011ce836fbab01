package io.patriot.bot.command;

import io.patriot.application.people.Membership;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import java.util.List;

/** Suspends a person after the PIN: they look, protect and get out, and open nothing. */
final class SuspendCommand implements Command {
  private final PeopleDesk desk;

  SuspendCommand(PeopleDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "suspend";
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
    return List.of("/suspend 123456789 wash trades");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return desk.offer(talk, this, Membership.State.SUSPENDED, words);
  }
}
