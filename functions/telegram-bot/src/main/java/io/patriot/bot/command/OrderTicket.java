package io.patriot.bot.command;

import io.patriot.bot.card.CardDesk;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.OrderGrammar;
import io.patriot.bot.grammar.Understanding;
import io.patriot.bot.text.Html;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.order.Side;
import java.util.List;
import java.util.stream.Stream;

/**
 * From typed words to a card; what is missing is asked for with buttons that lead to the same card.
 */
record OrderTicket(Markets markets, CardDesk desk) {
  static final String ARGUMENTS =
      "SYMBOL AMOUNT [PRICE] [gtc|post|ioc|fok|gtd 2h] [stop P [limit P]] [target P [limit P]]"
          + " [trail 1% [from P]] [mark] [reduce] [sl P] [tp P[@50%]]… [alert]";

  private static final int FAVOURITES_MAX = 9;
  private static final List<String> BUY_AMOUNTS =
      List.of("$100+", "$250", "$500", "$1000", "5%", "10%");
  private static final List<String> SELL_AMOUNTS =
      List.of("25%", "50%", "all", "$250", "$500", "$1000");

  Reply answer(Talk talk, Side side, List<String> words) {
    var grammar = new OrderGrammar(markets, talk.user().language(), talk.now());
    return switch (grammar.read(side, words)) {
      case Understanding.Complete(var wish) -> desk.offer(talk, wish);
      case Understanding.SymbolMissing _ -> Reply.of(askSymbol(talk, side));
      case Understanding.AmountMissing(var instrument) ->
          Reply.of(askAmount(talk, side, instrument));
      case Understanding.NotClear(var problem) -> Desk.problem(talk, problem);
    };
  }

  private Screen askSymbol(Talk talk, Side side) {
    List<Button> favourites =
        markets.favourites(talk.user().watched(), FAVOURITES_MAX).stream()
            .map(
                instrument ->
                    Button.here(
                        instrument.base().code(), command(side) + " " + instrument.symbol()))
            .toList();
    String question = side == Side.BUY ? "ticket.buy-what" : "ticket.sell-what";
    return Screen.of(talk.say(question).bold(), hint(talk, side, "BTC"))
        .grid(favourites, 3)
        .row(Desk.home(talk));
  }

  private static Screen askAmount(Talk talk, Side side, Instrument instrument) {
    Stream<String> amounts = (side == Side.BUY ? BUY_AMOUNTS : SELL_AMOUNTS).stream();
    List<Button> buttons =
        amounts
            .map(
                amount ->
                    Button.here(
                        amount.replace("+", ""),
                        command(side) + " " + instrument.symbol() + " " + amount))
            .toList();
    String question = side == Side.BUY ? "ticket.buy-how-much" : "ticket.sell-how-much";
    return Screen.of(
            talk.say(question, "base", instrument.base()).bold(),
            hint(talk, side, instrument.base().code()))
        .grid(buttons, 3)
        .row(Button.here(talk.label("button.back"), command(side)), Desk.home(talk));
  }

  private static Html hint(Talk talk, Side side, String base) {
    return talk.say(
        "ticket.hint", "example", Html.text(command(side) + " " + base + " 0.01").code());
  }

  private static String command(Side side) {
    return side == Side.BUY ? "/buy" : "/sell";
  }
}
