package io.patriot.bot.command;

import io.patriot.application.platform.Feature;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import java.util.List;
import java.util.Optional;

/**
 * Something a person can type after a slash. Its words for menu and help stand in the catalogue as
 * {@code command.NAME.menu} and {@code command.NAME.help}.
 */
public interface Command {
  String name();

  default List<String> aliases() {
    return List.of();
  }

  Topic topic();

  /** What somebody must be allowed before it is answered; there is no command without. */
  Need need();

  /** What can follow the name; empty when nothing can. */
  default String arguments() {
    return "";
  }

  default List<String> examples() {
    return List.of("/" + name());
  }

  /** Whether it is common enough for Telegram's menu. */
  default boolean inMenu() {
    return true;
  }

  /** The part of the platform that it belongs to, where that can be switched off. */
  default Optional<Feature> feature() {
    return Optional.empty();
  }

  /**
   * @param words what was typed after the name
   */
  Reply answer(Talk talk, List<String> words);

  /** Where help lists it. */
  enum Topic {
    HOME,
    TRADING,
    MONEY,
    MARKET,
    PLATFORM
  }
}
