package io.patriot.bot.command;

import io.patriot.bot.chat.Place;
import io.patriot.bot.text.Messages;
import java.util.Locale;

/** The page of the documentation that lists all commands. */
final class CommandsPage {
  private CommandsPage() {}

  static String of(Commands commands, Messages words) {
    var page =
        new StringBuilder(
            "# Commands\n\nWritten from the bot's own registry; a test keeps it true. Class: R looks, C0 sets what no money"
                + " hangs on, C1 asks for a press, C2 for the PIN in some form, P stops at once.\n");
    for (Command.Topic topic : Command.Topic.values()) {
      page.append("\n## ")
          .append(words.label("help.topic." + topic.name().toLowerCase(Locale.ROOT)))
          .append(
              "\n\n| command | also | what it does | class | needs | where | example |\n| --- | --- | --- | --- | --- | --- | --- |\n");
      commands.of(topic).forEach(command -> page.append(row(command, words)));
    }
    return page.toString();
  }

  private static String row(Command command, Messages words) {
    String aliases =
        String.join(", ", command.aliases().stream().map(alias -> "`/" + alias + "`").toList());
    return "| `%s` | %s | %s | %s | `%s` | %s | `%s` |%n"
        .formatted(
            HelpCommand.syntax(command).replace("|", "\\|"),
            aliases,
            words.label("command." + command.name() + ".help").replace("|", "\\|"),
            command.need().weight().text(),
            command.need().permission().text(),
            String.join(", ", command.need().places().stream().map(Place::text).toList()),
            command.examples().getFirst())
        .replace(System.lineSeparator(), "\n");
  }
}
