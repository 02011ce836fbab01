package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.PersonScreen;
import java.util.List;

/** Makes a person an admin, which takes two with their PINs, or ends that, which takes one. */
final class RoleCommand implements Command {
  private static final String ADMIN = "admin";
  private static final String USER = "user";

  private final PeopleDesk desk;

  RoleCommand(PeopleDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "role";
  }

  @Override
  public Topic topic() {
    return Topic.PLATFORM;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PIN, Permission.PEOPLE_ROLES);
  }

  @Override
  public String arguments() {
    return "PERSON admin | user [WHY]";
  }

  @Override
  public List<String> examples() {
    return List.of("/role 123456789 admin looks after the evenings", "/role 123456789 user");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    String role = words.size() < 2 ? "" : words.get(1);
    boolean admin = role.equalsIgnoreCase(ADMIN);
    return admin || role.equalsIgnoreCase(USER)
        ? desk.offerRole(talk, this, admin, words)
        : Reply.of(PersonScreen.incomplete(HelpCommand.syntax(this), talk));
  }
}
