package io.patriot.bot.command;

import io.patriot.application.people.AdminActs;
import io.patriot.application.people.Membership;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.PersonScreen;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds people by the begin of their number or by their name, and shows one of them. */
final class UsersCommand implements Command {
  private static final int LISTED_MAX = 20;

  private final PeopleDesk desk;

  UsersCommand(PeopleDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "users";
  }

  @Override
  public Topic topic() {
    return Topic.PLATFORM;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.PEOPLE_READ);
  }

  @Override
  public String arguments() {
    return "[NUMBER | NAME]";
  }

  @Override
  public List<String> examples() {
    return List.of("/users", "/users anna");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    String asked =
        words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
    Optional<Membership> exactly = PeopleDesk.named(asked).flatMap(desk.people()::find);
    List<Membership> found =
        exactly.map(List::of).orElseGet(() -> desk.people().search(asked, LISTED_MAX + 1));
    if (found.size() == 1) {
      Membership member = found.getFirst();
      AdminActs history =
          desk.people().acts(String.valueOf(member.userId()), PersonScreen.HISTORY_MAX);
      return Reply.of(PersonScreen.of(member, history, talk));
    }
    boolean more = found.size() > LISTED_MAX;
    return Reply.of(PersonScreen.list(found.stream().limit(LISTED_MAX).toList(), more, talk));
  }
}
