package io.patriot.bot;

import io.patriot.application.platform.Feature;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Place;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.command.Command;
import io.patriot.bot.command.Commands;
import io.patriot.bot.command.StartCommand;
import io.patriot.bot.grammar.CleanText;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.right.Features;
import io.patriot.bot.right.Gate;
import io.patriot.bot.screen.ErrorScreen;
import io.patriot.bot.screen.FlagScreen;
import io.patriot.bot.text.Html;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the command for what was typed or pressed, or the nearest ones. */
final class Dispatch {
  private static final int QUOTE_LENGTH_MAX = 40;
  private static final int LABEL_LENGTH_MAX = 50;

  private final Commands commands;
  private final Features features;
  private final String botName;

  Dispatch(Commands commands, Features features, String botName) {
    this.commands = commands;
    this.features = features;
    this.botName = botName.toLowerCase(Locale.ROOT);
  }

  static boolean isCommand(List<String> words) {
    return !words.isEmpty() && words.getFirst().startsWith("/");
  }

  boolean isStart(List<String> words) {
    return commands.find(name(words)).filter(StartCommand.class::isInstance).isPresent();
  }

  /** Runs a command; the words begin with its name. */
  Reply command(Talk talk, List<String> words) {
    String first = words.getFirst().toLowerCase(Locale.ROOT);
    int at = first.indexOf('@');
    if (at >= 0 && !first.substring(at + 1).equals(botName)) {
      return Reply.of(
          ErrorScreen.of(
              talk.words(), talk.cause(), Problem.of(Complaint.OTHER_BOT, "bot", "@" + botName)));
    }
    Optional<Command> command = commands.find(name(words));
    return command.isEmpty()
        ? Reply.of(unknown(talk, name(words)))
        : allowed(talk, command.get(), words.subList(1, words.size()));
  }

  /** Typed, written or pressed, every command comes through here. */
  private Reply allowed(Talk talk, Command command, List<String> words) {
    Optional<Screen> refusal = Gate.refusal(talk, command.need());
    if (refusal.isEmpty() && command.feature().isPresent()) {
      refusal = off(talk, command.feature().get());
    }
    return refusal.isPresent() ? Reply.of(refusal.get()) : command.answer(talk, words);
  }

  /** What is said where a part of the platform is off for somebody. */
  Optional<Screen> off(Talk talk, Feature feature) {
    return features.isOn(feature, talk.tenant())
        ? Optional.empty()
        : Optional.of(FlagScreen.off(feature, talk));
  }

  /** Whether somebody calls a command of this bot that is answered in groups. */
  boolean isForGroups(List<String> words) {
    return isCommand(words)
        && words.getFirst().toLowerCase(Locale.ROOT).endsWith("@" + botName)
        && commands
            .find(name(words))
            .filter(command -> command.need().places().contains(Place.GROUP))
            .isPresent();
  }

  /** Runs the command of a button. */
  Reply command(Talk talk, String typed) {
    return switch (CleanText.of(typed)) {
      case CleanText.Words(var words) when isCommand(words) -> command(talk, words);
      case CleanText.Words _ -> Reply.of(unknown(talk, ""));
      case CleanText.Refused(var problem) ->
          Reply.of(ErrorScreen.of(talk.words(), talk.cause(), problem));
    };
  }

  /** What was typed, as a command, if only the slash was missing. */
  Optional<String> withSlash(List<String> words) {
    if (words.isEmpty() || commands.find(words.getFirst().toLowerCase(Locale.ROOT)).isEmpty()) {
      return Optional.empty();
    }
    String command = "/" + String.join(" ", words);
    return ButtonAct.fits(command) && command.length() <= LABEL_LENGTH_MAX
        ? Optional.of(command)
        : Optional.empty();
  }

  private Screen unknown(Talk talk, String name) {
    Screen screen =
        Screen.of(talk.say("unknown-command", "name", Html.quoted("/" + name, QUOTE_LENGTH_MAX)));
    return screen
        .row(
            commands.closestTo(name).stream()
                .filter(command -> Gate.lists(talk, command.need()))
                .map(command -> Button.anew("/" + command.name(), "/" + command.name()))
                .toList())
        .row(
            Button.anew(talk.label("button.help"), "/help"),
            Button.anew(talk.label("button.home"), "/home"));
  }

  private static String name(List<String> words) {
    String first = words.getFirst().toLowerCase(Locale.ROOT);
    int at = first.indexOf('@');
    return first.substring(1, at < 0 ? first.length() : Math.max(1, at));
  }
}
