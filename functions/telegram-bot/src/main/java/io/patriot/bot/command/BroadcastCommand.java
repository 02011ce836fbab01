package io.patriot.bot.command;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.announce.Announcement;
import io.patriot.application.announce.TellEverybody;
import io.patriot.application.card.AccountCard;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.AnnouncementWords;
import io.patriot.bot.text.Html;
import java.util.List;

/** Tells everybody something after the PIN, as it was shown before. */
final class BroadcastCommand implements Command {
  private static final int PEOPLE_MAX = 50_000;
  private static final int SECONDS_PER_MINUTE = 60;

  private final PeopleDesk desk;

  BroadcastCommand(PeopleDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "broadcast";
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
    return "TEXT";
  }

  @Override
  public List<String> examples() {
    return List.of("/broadcast At 20:00 UTC nothing trades for ten minutes.");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    String text = String.join(" ", words);
    if (text.isBlank()) {
      return Reply.of(
          Screen.of(talk.say("broadcast.say", "syntax", Html.text(HelpCommand.syntax(this)).code()))
              .row(Desk.home(talk)));
    }
    if (text.length() > Announcement.TEXT_LENGTH_MAX) {
      return Reply.of(
          Screen.of(
                  talk.say(
                      "broadcast.too-long",
                      "length",
                      text.length(),
                      "max",
                      Announcement.TEXT_LENGTH_MAX))
              .row(Desk.home(talk)));
    }
    int people = desk.people().everybody(PEOPLE_MAX).size();
    int seconds = Math.ceilDiv(people, TellEverybody.PEOPLE_PER_SECOND_MAX);
    List<Html> what =
        List.of(
            talk.say("broadcast.preview"),
            AnnouncementWords.text(text),
            talk.say(
                "broadcast.reach",
                "people",
                people,
                "minutes",
                Math.ceilDiv(seconds, SECONDS_PER_MINUTE)),
            talk.say("broadcast.final"));
    return desk.ask()
        .offerForPin(
            talk,
            OpenPaperAccount.accountOf(talk.tenant()),
            new AccountCard.Act.Announce(text),
            "",
            what);
  }
}
