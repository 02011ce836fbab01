package io.patriot.bot.command;

import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.text.Html;
import io.patriot.domain.market.Symbol;
import java.util.List;
import java.util.Optional;

/**
 * Which closed trades somebody wants to see.
 *
 * @param count how many of the latest
 * @param page counted from one
 * @param asFile whether they are wanted as a file
 */
record HistoryWish(int count, Optional<Symbol> symbol, int page, boolean asFile) {
  static final String NAME = "/history";
  static final int COUNT_MAX = 500;

  private static final int COUNT_USUAL = 30;
  private static final String PAGE = "page";
  private static final String FILE = "csv";
  private static final int QUOTE_LENGTH_MAX = 40;

  /** What was understood. */
  sealed interface Read {
    record Understood(HistoryWish wish) implements Read {}

    record NotUnderstood(Problem problem) implements Read {}
  }

  static Read of(List<String> words, Markets markets) {
    Optional<Integer> count = Optional.empty();
    Optional<Symbol> symbol = Optional.empty();
    int page = 1;
    boolean asFile = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equalsIgnoreCase(FILE)) {
        asFile = true;
      } else if (word.equalsIgnoreCase(PAGE)
          && i + 1 < words.size()
          && isNumber(words.get(i + 1))) {
        i++;
        page = Integer.parseInt(words.get(i));
      } else if (isNumber(word) && count.isEmpty()) {
        count = Optional.of(Math.min(Integer.parseInt(word), COUNT_MAX));
      } else if (symbol.isEmpty()
          && markets.find(word) instanceof Markets.Found.One(var instrument)) {
        symbol = Optional.of(instrument.symbol());
      } else {
        return new Read.NotUnderstood(unknown(word, markets));
      }
    }
    return new Read.Understood(new HistoryWish(count.orElse(COUNT_USUAL), symbol, page, asFile));
  }

  /** The command for another page of the same. */
  String page(int other) {
    return all() + " " + PAGE + " " + other;
  }

  String file() {
    return all() + " " + FILE;
  }

  /** The command for the same from its first page. */
  String all() {
    return NAME + " " + count + symbol.map(it -> " " + it).orElse("");
  }

  private static boolean isNumber(String word) {
    return word.matches("[1-9][0-9]{0,3}");
  }

  private static Problem unknown(String word, Markets markets) {
    var choices =
        switch (markets.find(word)) {
          case Markets.Found.One(var instrument) -> List.of(instrument);
          case Markets.Found.Several(var several) -> several;
          case Markets.Found.None(var suggestions) -> suggestions;
        };
    return Problem.of(Complaint.HISTORY_UNKNOWN, "text", Html.quoted(word, QUOTE_LENGTH_MAX))
        .with(
            choices.stream()
                .map(
                    market ->
                        new Problem.Choice(market.symbol().value(), NAME + " " + market.symbol()))
                .toList());
  }
}
