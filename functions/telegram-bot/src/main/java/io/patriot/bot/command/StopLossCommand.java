package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.domain.protection.GuardPart;
import java.util.List;

/** Closes a position, or a part of it, once the market has moved against it so far. */
final class StopLossCommand implements Command {
  private static final Protection.Kind KIND =
      new Protection.Kind(
          "/sl",
          "stop",
          GuardPart.STOP,
          List.of("-1%", "-2%", "-3%", "-5%"),
          List.of("+1%", "+2%", "+3%", "+5%"));

  private final Protection protection;

  StopLossCommand(Protection protection) {
    this.protection = protection;
  }

  @Override
  public String name() {
    return "sl";
  }

  @Override
  public Topic topic() {
    return Topic.TRADING;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PRESS, Permission.OWN_EXIT);
  }

  @Override
  public String arguments() {
    return "SYMBOL PRICE [PART] [limit P] [mark]";
  }

  @Override
  public List<String> examples() {
    return List.of("/sl BTC -2%", "/sl BTC 60000 half");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return protection.answer(talk, KIND, words);
  }
}
