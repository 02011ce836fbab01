package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.screen.Zones;
import io.patriot.bot.text.Html;
import io.patriot.domain.market.Symbol;
import java.util.List;
import java.util.stream.Collectors;

/** All that somebody can set on one screen, how it is set, and the way to each. */
final class SettingsCommand implements Command {
  private final Desk desk;

  SettingsCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public List<String> aliases() {
    return List.of("profile");
  }

  @Override
  public Topic topic() {
    return Topic.HOME;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.OWN_READ);
  }

  /** Telegram's menu is full, and the home screen leads here. */
  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return desk.withBook(
        talk,
        book -> {
          String zone = Zones.name(book.budget().days().at(talk.now()));
          return Reply.of(screen(talk, zone));
        });
  }

  private static Screen screen(Talk talk, String zone) {
    var quiet = talk.user().notices().quiet();
    Html hours =
        quiet == null
            ? talk.say("settings.quiet-none")
            : talk.say("settings.quiet", "hours", quiet.hours(), "zone", Zones.name(quiet.zone()));
    return Screen.of(
            talk.say("settings.head").bold(),
            talk.say("settings.number", "number", String.valueOf(talk.user().userId())),
            talk.say(
                "settings.account",
                "mode",
                TermsWords.mode(talk.account(), talk.words()),
                "account",
                talk.account().name()),
            talk.say("settings.language", "language", talk.words().label("lang.name")),
            talk.say("settings.zone", "zone", zone),
            hours,
            watched(talk))
        .row(button(talk, "button.accounts", "/accounts"), button(talk, "button.mode", "/mode"))
        .row(button(talk, "button.limits", "/limits"), button(talk, "button.pin", "/pin"))
        .row(
            button(talk, "button.notify", "/notify"),
            button(talk, "button.quiet", "/quiet"),
            button(talk, "button.email", "/email"))
        .row(button(talk, "button.lang", "/lang"), button(talk, "button.timezone", "/timezone"))
        .row(
            button(talk, "button.watch", WatchCommand.COMMAND),
            button(talk, "button.export", "/export"),
            Desk.home(talk));
  }

  private static Html watched(Talk talk) {
    List<Symbol> markets = talk.user().watched();
    return markets.isEmpty()
        ? talk.say("settings.watched-none")
        : talk.say(
            "settings.watched",
            "markets",
            markets.stream().map(Symbol::value).collect(Collectors.joining(", ")));
  }

  private static Button button(Talk talk, String label, String command) {
    return Button.here(talk.label(label), command);
  }
}
