package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.domain.order.Side;
import java.util.List;

/** Buys: opens or adds to a long position, or reduces a short one. */
final class BuyCommand implements Command {
  private final OrderTicket ticket;

  BuyCommand(OrderTicket ticket) {
    this.ticket = ticket;
  }

  @Override
  public String name() {
    return "buy";
  }

  @Override
  public List<String> aliases() {
    return List.of("long");
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
    return List.of("/buy BTC 0.01", "/buy BTC $250", "/buy ETH 0.5 -1% gtc");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return ticket.answer(talk, Side.BUY, words);
  }
}
