package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.domain.order.Side;
import java.util.List;

/** Sells: reduces a long position, or opens a short one; the card says which. */
final class SellCommand implements Command {
  private final OrderTicket ticket;

  SellCommand(OrderTicket ticket) {
    this.ticket = ticket;
  }

  @Override
  public String name() {
    return "sell";
  }

  @Override
  public List<String> aliases() {
    return List.of("short");
  }

  @Override
  public Topic topic() {
    return Topic.TRADING;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PIN, Permission.OWN_TRADE);
  }

  @Override
  public String arguments() {
    return OrderTicket.ARGUMENTS;
  }

  @Override
  public List<String> examples() {
    return List.of("/sell BTC 0.01", "/sell BTC half", "/sell ETH 0.5 +1% reduce");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return ticket.answer(talk, Side.SELL, words);
  }
}
