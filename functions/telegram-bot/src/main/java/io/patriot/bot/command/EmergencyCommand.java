package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import java.util.List;

/** Takes back an order of a person, or all that wait and may open something, after the PIN. */
final class EmergencyCommand implements Command {
  private final PeopleDesk desk;

  EmergencyCommand(PeopleDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "emergency";
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
    return "PERSON [o:ID] WHY";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "/emergency 123456789 a runaway script", "/emergency 123456789 o:K7Q2M wrong price");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return desk.offerTakingBack(talk, this, words);
  }
}
