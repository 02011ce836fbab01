package io.patriot.bot.command;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.AccountCard;
import io.patriot.application.people.Permission;
import io.patriot.application.setting.AccountWish;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.Zones;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.limit.DayZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows when a person's trading day begins, and has it begin at midnight of another time zone. */
final class TimezoneCommand implements Command {
  static final String COMMAND = "/timezone";
  private static final int QUOTE_LENGTH_MAX = 40;
  private static final int COLUMNS = 2;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final Desk desk;
  private final AccountDesk accounts;

  TimezoneCommand(Desk desk, AccountDesk accounts) {
    this.desk = desk;
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return "timezone";
  }

  @Override
  public List<String> aliases() {
    return List.of("tz");
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
    return "[CITY | REGION/CITY | UTC+HOURS]";
  }

  @Override
  public List<String> examples() {
    return List.of(COMMAND, "/timezone Berlin", "/timezone America/New_York", "/timezone UTC+5:30");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return desk.withBook(
        talk,
        book ->
            words.isEmpty()
                ? Reply.of(screen(talk, book.budget().days(), Zones.OFFERED))
                : change(talk, book, String.join(" ", words)));
  }

  private Reply change(Talk talk, AccountBook book, String text) {
    DayZone days = book.budget().days();
    Optional<ZoneId> wanted = Zones.said(text);
    if (wanted.isEmpty()) {
      List<ZoneId> like = Zones.like(text);
      Html what =
          talk.say(
              like.isEmpty() ? "zone.unknown" : "zone.several",
              "text",
              Html.quoted(text, QUOTE_LENGTH_MAX));
      return told(talk, days, what, like.isEmpty() ? Zones.OFFERED : like);
    }
    DayZone then = days.movedTo(wanted.get(), talk.now());
    return then.equals(days)
        ? told(talk, days, talk.say("settings.same"), Zones.OFFERED)
        : accounts
            .ask()
            .offer(
                talk,
                OpenPaperAccount.accountOf(talk.tenant()),
                new AccountCard.Act.Ask(new AccountWish.DaysIn(wanted.get())),
                1,
                what(talk, days, then));
  }

  private static List<Html> what(Talk talk, DayZone now, DayZone then) {
    var lines = new ArrayList<Html>();
    lines.add(
        talk.say(
            "zone.change", "before", Zones.name(now.zone()), "after", Zones.name(then.zone())));
    lines.add(
        then.beginsAfter(talk.now())
            .map(end -> talk.say("zone.from", "time", Times.moment(end)))
            .orElseGet(() -> talk.say("zone.called-off")));
    lines.add(talk.say("zone.counts"));
    return lines;
  }

  private static Reply told(Talk talk, DayZone days, Html what, List<ZoneId> offered) {
    Screen screen = screen(talk, days, offered);
    return Reply.of(screen.withText(Html.lines(what, screen.text())));
  }

  private static Screen screen(Talk talk, DayZone days, List<ZoneId> offered) {
    ZoneId zone = days.at(talk.now());
    ZonedDateTime there = talk.now().atZone(zone);
    Instant next = LocalDate.ofInstant(talk.now(), zone).plusDays(1).atStartOfDay(zone).toInstant();
    var lines = new ArrayList<Html>();
    lines.add(talk.say("zone.head", "zone", Zones.name(zone)).bold());
    lines.add(talk.say("zone.now", "time", CLOCK.format(there), "next", Times.moment(next)));
    days.beginsAfter(talk.now())
        .ifPresent(
            from ->
                lines.add(
                    talk.say(
                        "zone.to-come",
                        "time",
                        Times.moment(from),
                        "zone",
                        Zones.name(days.zone()))));
    lines.add(talk.say("zone.counts"));
    List<Button> buttons =
        offered.stream()
            .filter(other -> !other.equals(days.zone()))
            .map(other -> Button.here(Zones.name(other), COMMAND + " " + Zones.name(other)))
            .toList();
    return Screen.of(lines)
        .grid(buttons, offered.equals(Zones.OFFERED) ? COLUMNS : 1)
        .row(Button.here(talk.label("button.limits"), LimitsCommand.COMMAND), Desk.home(talk));
  }
}
