package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import java.util.List;
import java.util.Locale;

/** Closes a position once the market has turned by so much, or has its stop follow in stages. */
final class TrailCommand implements Command {
  private static final Protection.Kind KIND =
      new Protection.Kind(
          "/trail",
          "trail",
          null,
          List.of("0.5%", "1%", "2%", "5%", LadderTicket.ON),
          List.of("0.5%", "1%", "2%", "5%", LadderTicket.ON));

  private final Protection protection;
  private final LadderTicket ladders;

  TrailCommand(Protection protection, LadderTicket ladders) {
    this.protection = protection;
    this.ladders = ladders;
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
  public Need need() {
    return Need.of(Weight.PRESS, Permission.OWN_EXIT);
  }

  @Override
  public String arguments() {
    return "SYMBOL DISTANCE [PART] [from P] [mark] | SYMBOL ladder | SYMBOL off";
  }

  @Override
  public List<String> examples() {
    return List.of("/trail BTC 1%", "/trail BTC 0.5% half", "/trail BTC ladder", "/trail BTC off");
  }

  /** The menu has room for twenty. */
  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    String last = words.isEmpty() ? "" : words.getLast().toLowerCase(Locale.ROOT);
    return words.size() > 1 && (last.equals(LadderTicket.ON) || last.equals(LadderTicket.OFF))
        ? ladders.answer(talk, words.subList(0, words.size() - 1), last.equals(LadderTicket.ON))
        : protection.answer(talk, KIND, words);
  }
}
