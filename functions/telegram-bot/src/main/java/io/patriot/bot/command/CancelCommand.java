package io.patriot.bot.command;

import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.Problem;
import java.util.List;

/** Shows the orders that would be taken back, each screen with the button that does it. */
final class CancelCommand implements Command {
  private final Command order;
  private final Command orders;
  private final Markets markets;

  CancelCommand(Command order, Command orders, Markets markets) {
    this.order = order;
    this.orders = orders;
    this.markets = markets;
  }

  @Override
  public String name() {
    return "cancel";
  }

  @Override
  public Topic topic() {
    return Topic.TRADING;
  }

  @Override
  public String arguments() {
    return "o:ID | SYMBOL | all";
  }

  @Override
  public List<String> examples() {
    return List.of("/cancel o:K7Q2M", "/cancel BTC", "/cancel all");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.isEmpty() || words.getFirst().equalsIgnoreCase("all")) {
      return orders.answer(talk, List.of());
    }
    String word = words.getFirst();
    if (markets.find(word) instanceof Markets.Found.One(var instrument)) {
      return orders.answer(talk, List.of(instrument.symbol().value()));
    }
    return OrderLookup.isId(word)
        ? order.answer(talk, words)
        : Desk.problem(talk, Problem.of(Complaint.ORDER_ID_MISSING, "command", "/cancel o:K7Q2M"));
  }
}
