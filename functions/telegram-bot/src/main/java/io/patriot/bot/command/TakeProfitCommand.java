package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.domain.protection.GuardPart;
import java.util.List;

/** Closes a position, or a part of it, once the market has moved its way so far. */
final class TakeProfitCommand implements Command {
  private static final Protection.Kind KIND =
      new Protection.Kind(
          "/tp",
          "target",
          GuardPart.TARGET,
          List.of("+1%", "+2%", "+5%", "+10%"),
          List.of("-1%", "-2%", "-5%", "-10%"));

  private final Protection protection;

  TakeProfitCommand(Protection protection) {
    this.protection = protection;
  }

  @Override
  public String name() {
    return "tp";
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
    return List.of("/tp BTC +3%", "/tp BTC 65000 half");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return protection.answer(talk, KIND, words);
  }
}
