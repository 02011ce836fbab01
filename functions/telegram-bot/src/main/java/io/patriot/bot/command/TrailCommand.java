package io.patriot.bot.command;

import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import java.util.List;

/** Closes a position, or a part of it, once the market has turned by so much. */
final class TrailCommand implements Command {
  private static final Protection.Kind KIND =
      new Protection.Kind(
          "/trail",
          "trail",
          null,
          List.of("0.5%", "1%", "2%", "5%"),
          List.of("0.5%", "1%", "2%", "5%"));

  private final Protection protection;

  TrailCommand(Protection protection) {
    this.protection = protection;
  }

  @Override
  public String name() {
    return "trail";
  }

  @Override
  public Topic topic() {
    return Topic.TRADING;
  }

  @Override
  public String arguments() {
    return "SYMBOL DISTANCE [PART] [from P] [mark]";
  }

  @Override
  public List<String> examples() {
    return List.of("/trail BTC 1%", "/trail BTC 0.5% half");
  }

  /** The menu has room for twenty. */
  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return protection.answer(talk, KIND, words);
  }
}
