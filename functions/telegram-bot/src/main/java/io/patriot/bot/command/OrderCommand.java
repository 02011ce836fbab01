package io.patriot.bot.command;

import io.patriot.application.card.Cards;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.ChangeWords;
import io.patriot.bot.screen.GuardWords;
import io.patriot.bot.screen.OrderScreen;
import io.patriot.bot.screen.ReplaceWords;
import io.patriot.bot.text.Html;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.order.Order;
import java.util.List;

/** One order as it stands, with what can be done about it. */
final class OrderCommand implements Command {
  private final OrderLookup lookup;
  private final InstrumentCatalogue instruments;
  private final Cards cards;
  private final Command orders;

  OrderCommand(OrderLookup lookup, InstrumentCatalogue instruments, Cards cards, Command orders) {
    this.lookup = lookup;
    this.instruments = instruments;
    this.cards = cards;
    this.orders = orders;
  }

  @Override
  public String name() {
    return "order";
  }

  @Override
  public Topic topic() {
    return Topic.TRADING;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.OWN_READ);
  }

  @Override
  public String arguments() {
    return "o:ID";
  }

  @Override
  public List<String> examples() {
    return List.of("/order o:K7Q2M");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.isEmpty()) {
      return orders.answer(talk, words);
    }
    return switch (lookup.find(talk, words.getFirst(), "/order")) {
      case OrderLookup.Found.One(var order) -> Reply.of(screen(talk, order));
      case OrderLookup.Found.None(var problem) -> Desk.problem(talk, problem);
    };
  }

  private Screen screen(Talk talk, Order order) {
    Instrument instrument = instruments.require(order.intent().symbol());
    Html change =
        order.intent().replaces().isPresent()
            ? replacing(talk, order)
            : ChangeWords.mayBeChanged(order)
                ? ChangeWords.latest(
                    order,
                    lookup.store().history(order.intent().account(), order.id()),
                    instrument,
                    talk.words())
                : Html.EMPTY;
    Screen screen =
        new OrderScreen(
                order,
                instrument,
                null,
                change,
                new GuardWords(lookup.store(), instrument, talk.words()).of(order),
                cards.findByOrder(talk.tenant(), order.id()).orElse(null),
                talk.words(),
                talk.cause())
            .screen();
    return screen
        .withText(Html.lines(screen.text(), Desk.updated(talk)))
        .row(
            Button.anew(talk.label("button.orders"), "/orders"),
            Button.anew(talk.label("button.home"), "/home")); // the message belongs to the order
  }

  private Html replacing(Talk talk, Order order) {
    return ReplaceWords.of(
        order,
        order.intent().replaces().flatMap(id -> lookup.store().order(order.intent().account(), id)),
        talk.words());
  }
}
