package io.patriot.bot.command;

import io.patriot.application.card.ChatUsers;
import io.patriot.application.news.QuietHours;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.Zones;
import io.patriot.bot.text.Html;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Shows and changes the hours in which news that can wait come without a sound. */
final class QuietCommand implements Command {
  private static final String COMMAND = "/quiet";
  private static final String OFF = "off";
  private static final List<String> OFFERED = List.of("22:00-07:00", "23:00-08:00", "00:00-09:00");
  private static final int QUOTE_LENGTH_MAX = 40;
  private static final int COLUMNS = 3;

  private final Desk desk;
  private final ChatUsers users;

  QuietCommand(Desk desk, ChatUsers users) {
    this.desk = desk;
    this.users = users;
  }

  @Override
  public String name() {
    return "quiet";
  }

  @Override
  public Topic topic() {
    return Topic.HOME;
  }

  @Override
  public Need need() {
    return Need.of(Weight.SET, Permission.OWN_SET);
  }

  @Override
  public String arguments() {
    return "[FROM-UNTIL | off]";
  }

  @Override
  public List<String> examples() {
    return List.of(COMMAND, COMMAND + " 23:00-07:00", COMMAND + " off");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return desk.withBook(
        talk,
        book -> {
          ZoneId zone = book.budget().days().zone();
          return words.isEmpty()
              ? Reply.of(screen(talk, Optional.ofNullable(talk.user().notices().quiet())))
              : change(talk, zone, String.join(" ", words));
        });
  }

  private Reply change(Talk talk, ZoneId zone, String text) {
    if (text.equalsIgnoreCase(OFF)) {
      return kept(talk, Optional.empty());
    }
    Optional<QuietHours> wanted = QuietHours.said(text, zone);
    if (wanted.isPresent()) {
      return kept(talk, wanted);
    }
    Html quoted = Html.quoted(text, QUOTE_LENGTH_MAX);
    return Reply.of(
        Screen.of(talk.say("quiet.unknown", "text", quoted))
            .grid(offers(), COLUMNS)
            .row(Desk.home(talk)));
  }

  private Reply kept(Talk talk, Optional<QuietHours> hours) {
    users.keepQuiet(talk.tenant(), hours);
    return Reply.of(screen(talk, hours));
  }

  private static Screen screen(Talk talk, Optional<QuietHours> hours) {
    Html head =
        hours
            .map(
                quiet ->
                    talk.say(
                        "quiet.head", "hours", quiet.hours(), "zone", Zones.name(quiet.zone())))
            .orElseGet(() -> talk.say("quiet.none"));
    Screen screen =
        Screen.of(head.bold(), talk.say("quiet.what"), talk.say("quiet.rings"))
            .grid(offers(), COLUMNS);
    Button zone = Button.here(talk.label("button.timezone"), "/timezone");
    return hours.isPresent()
        ? screen
            .row(Button.here(talk.label("button.quiet-off"), COMMAND + " " + OFF))
            .row(zone, Button.here(talk.label("button.notify"), "/notify"), Desk.home(talk))
        : screen.row(zone, Button.here(talk.label("button.notify"), "/notify"), Desk.home(talk));
  }

  private static List<Button> offers() {
    return OFFERED.stream().map(hours -> Button.here(hours, COMMAND + " " + hours)).toList();
  }
}
