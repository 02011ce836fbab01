package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Gate;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Explains a topic or a command, in the words of the registry. */
final class HelpCommand implements Command {
  private static final String NUMBERS = "numbers";
  private static final int QUOTE_LENGTH_MAX = 40;

  private final Supplier<Commands> commands;

  HelpCommand(Supplier<Commands> commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public Topic topic() {
    return Topic.HOME;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.HELP).everywhere();
  }

  @Override
  public String arguments() {
    return "[topic or command]";
  }

  @Override
  public List<String> examples() {
    return List.of("/help", "/help buy", "/help numbers");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.isEmpty()) {
      return Reply.of(overview(talk, Html.EMPTY));
    }
    String asked = words.getFirst().toLowerCase(Locale.ROOT).replaceFirst("^/", "");
    if (asked.equals(NUMBERS)) {
      return Reply.of(withTopics(talk, Screen.of(talk.say("help.numbers"))));
    }
    for (Topic topic : topics(talk)) {
      if (asked.equals(topicName(topic))) {
        return Reply.of(topicPage(talk, topic));
      }
    }
    Optional<Command> command =
        commands.get().find(asked).filter(found -> Gate.lists(talk, found.need()));
    return Reply.of(
        command
            .map(found -> commandPage(talk, found))
            .orElseGet(
                () ->
                    overview(
                        talk,
                        talk.say(
                            "help.unknown",
                            "text",
                            Html.quoted(words.getFirst(), QUOTE_LENGTH_MAX)))));
  }

  static String syntax(Command command) {
    return ("/" + command.name() + " " + command.arguments()).strip();
  }

  private Screen overview(Talk talk, Html first) {
    List<Html> lines =
        new ArrayList<>(List.of(first, talk.say("help.head"), talk.say("help.write")));
    for (Topic topic : topics(talk)) {
      lines.add(talk.say("help.topic." + topicName(topic)).bold());
      for (Command command : listed(talk, topic)) {
        lines.add(line(talk, command));
      }
    }
    return withTopics(talk, Screen.of(lines));
  }

  private Screen topicPage(Talk talk, Topic topic) {
    List<Html> lines = new ArrayList<>();
    lines.add(talk.say("help.topic." + topicName(topic)).bold());
    for (Command command : listed(talk, topic)) {
      lines.add(Html.text(syntax(command)).code());
      lines.add(talk.say("command." + command.name() + ".help"));
    }
    return withTopics(talk, Screen.of(lines));
  }

  private Screen commandPage(Talk talk, Command command) {
    List<Html> lines = new ArrayList<>();
    lines.add(Html.text(syntax(command)).code());
    lines.add(talk.say("command." + command.name() + ".help"));
    if (!command.aliases().isEmpty()) {
      lines.add(talk.say("help.aliases", "aliases", "/" + String.join(", /", command.aliases())));
    }
    lines.add(talk.say("help.examples"));
    command.examples().forEach(example -> lines.add(Html.text(example).code()));
    Screen screen = Screen.of(lines);
    for (String example : command.examples()) {
      screen = screen.row(Button.anew(example, example));
    }
    return screen.row(Button.here(talk.label("button.help"), "/help"));
  }

  private static Html line(Talk talk, Command command) {
    return talk.say(
        "help.line",
        "command",
        "/" + command.name(),
        "what",
        Commands.menuText(command, talk.words()));
  }

  private Screen withTopics(Talk talk, Screen screen) {
    List<Button> buttons = new ArrayList<>();
    topics(talk).stream()
        .map(HelpCommand::topicName)
        .forEach(
            name -> buttons.add(Button.here(talk.label("help.topic." + name), "/help " + name)));
    buttons.add(Button.here(talk.label("help.topic.numbers"), "/help " + NUMBERS));
    buttons.add(Button.here(talk.label("button.lang"), "/lang"));
    buttons.add(Button.here(talk.label("button.home"), "/home"));
    return screen.grid(buttons, 3);
  }

  /** Only what somebody may use where they ask; the rest would be a list of refusals. */
  private List<Command> listed(Talk talk, Topic topic) {
    return commands.get().of(topic).stream()
        .filter(command -> Gate.lists(talk, command.need()))
        .toList();
  }

  private List<Topic> topics(Talk talk) {
    return Arrays.stream(Topic.values()).filter(topic -> !listed(talk, topic).isEmpty()).toList();
  }

  private static String topicName(Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT);
  }
}
