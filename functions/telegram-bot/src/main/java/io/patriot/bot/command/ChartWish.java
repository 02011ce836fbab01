package io.patriot.bot.command;

import io.patriot.charts.Theme;
import io.patriot.domain.market.Symbol;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which picture of a market somebody wants. */
record ChartWish(Symbol symbol, Timeframe timeframe, Theme theme) {
  static final String COMMAND = "/chart";

  /** What stands behind the market's name, in any order; or the first word that means nothing. */
  sealed interface Read {
    record Wanted(ChartWish wish) implements Read {}

    record NotClear(String word) implements Read {}
  }

  static Read read(Symbol symbol, List<String> words) {
    var wish = new ChartWish(symbol, Timeframe.HOUR, Theme.DARK);
    for (String word : words) {
      Optional<Timeframe> timeframe = Timeframe.of(word);
      Optional<Theme> theme = theme(word);
      if (timeframe.isPresent()) {
        wish = wish.with(timeframe.get());
      } else if (theme.isPresent()) {
        wish = wish.with(theme.get());
      } else {
        return new Read.NotClear(word);
      }
    }
    return new Read.Wanted(wish);
  }

  private static Optional<Theme> theme(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "dark" -> Optional.of(Theme.DARK);
      case "light" -> Optional.of(Theme.LIGHT);
      default -> Optional.empty();
    };
  }

  ChartWish with(Timeframe other) {
    return new ChartWish(symbol, other, theme);
  }

  ChartWish with(Theme other) {
    return new ChartWish(symbol, timeframe, other);
  }

  Theme otherTheme() {
    return theme == Theme.DARK ? Theme.LIGHT : Theme.DARK;
  }

  /** As it would be typed. */
  String command() {
    return COMMAND + " " + symbol + " " + timeframe.code() + (theme == Theme.LIGHT ? " light" : "");
  }
}
