package io.patriot.bot.command;

import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.text.Html;
import io.patriot.domain.market.Instrument;
import java.util.List;

/** Markets to choose from, when none was named or nobody knows the name. */
final class MarketChoices {
  private static final int QUOTE_LENGTH_MAX = 40;

  private MarketChoices() {}

  /** Those the person watches, then the usual ones. */
  static List<Button> favourites(Talk talk, Markets markets, String command, int most) {
    return markets.favourites(talk.user().watched(), most).stream()
        .map(it -> Button.here(it.base().code(), command + " " + it.symbol()))
        .toList();
  }

  static Problem unknown(String name, List<Instrument> suggestions, String command) {
    return Problem.of(Complaint.SYMBOL_UNKNOWN, "name", Html.quoted(name, QUOTE_LENGTH_MAX))
        .with(
            suggestions.stream()
                .map(it -> it.symbol().value())
                .map(symbol -> new Problem.Choice(symbol, command + " " + symbol))
                .toList());
  }
}
