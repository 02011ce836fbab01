package io.patriot.bot.command;

import io.patriot.application.people.AdminActs;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.ActScreen;
import java.util.List;
import java.util.Locale;

/** Tells what was done to people and by whom, and whether that is as it was written. */
final class AuditCommand implements Command {
  private static final String COMMAND = "/audit";

  /** More than the acts that are looked at. */
  private static final int PAGES_MAX = 50;

  private final PeopleDesk desk;

  AuditCommand(PeopleDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public Topic topic() {
    return Topic.PLATFORM;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.AUDIT_READ);
  }

  @Override
  public String arguments() {
    return "[PERSON | CODE] [page N]";
  }

  @Override
  public List<String> examples() {
    return List.of(COMMAND, COMMAND + " 123456789");
  }

  /** A code is what stands under a refusal or an act, with or without its r. */
  @Override
  public Reply answer(Talk talk, List<String> words) {
    String about =
        words.isEmpty() || words.getFirst().equals("page")
            ? ""
            : words.getFirst().toLowerCase(Locale.ROOT).replaceFirst("^r-", "");
    int page = Math.min(OrdersCommand.page(words), PAGES_MAX);
    AdminActs found = desk.people().acts(about, ActScreen.asked(page));
    String again = about.isEmpty() ? COMMAND : COMMAND + " " + about;
    return Reply.of(ActScreen.of(found, page, again, talk));
  }
}
