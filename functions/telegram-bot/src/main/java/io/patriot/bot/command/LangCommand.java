package io.patriot.bot.command;

import io.patriot.application.card.ChatUsers;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import java.util.List;
import java.util.Optional;

/** Chooses the language that everything is told in, from this very answer on. */
final class LangCommand implements Command {
  private static final int QUOTE_LENGTH_MAX = 40;
  private static final int COLUMNS = 2;

  private final ChatUsers users;

  LangCommand(ChatUsers users) {
    this.users = users;
  }

  @Override
  public String name() {
    return "lang";
  }

  @Override
  public List<String> aliases() {
    return List.of("language");
  }

  @Override
  public Topic topic() {
    return Topic.HOME;
  }

  @Override
  public Need need() {
    return Need.of(Weight.SET, Permission.HELP);
  }

  @Override
  public String arguments() {
    return "[" + String.join(" | ", Messages.LANGUAGES) + "]";
  }

  @Override
  public List<String> examples() {
    return List.of("/lang", "/lang es");
  }

  /** The menu is shown in the language of a person's Telegram, which is right for most. */
  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.isEmpty()) {
      return Reply.of(list(talk.words(), talk.say("lang.now")));
    }
    Optional<Messages> wanted = Messages.named(words.getFirst());
    if (wanted.isEmpty()) {
      Html quoted = Html.quoted(words.getFirst(), QUOTE_LENGTH_MAX);
      return Reply.of(list(talk.words(), talk.say("lang.unknown", "text", quoted)));
    }
    users.speak(talk.tenant(), wanted.get().language());
    return Reply.of(list(wanted.get(), wanted.get().say("lang.chosen")));
  }

  /** Each language in its own name, because who looks for it may read no other. */
  private static Screen list(Messages now, Html what) {
    List<Button> others =
        Messages.LANGUAGES.stream()
            .filter(language -> !language.equals(now.language()))
            .map(Messages::in)
            .map(other -> Button.here(other.label("lang.name"), "/lang " + other.language()))
            .toList();
    return Screen.of(what, now.say("lang.numbers"))
        .grid(others, COLUMNS)
        .row(
            Button.here(now.label("button.help"), "/help"),
            Button.here(now.label("button.home"), "/home"));
  }
}
