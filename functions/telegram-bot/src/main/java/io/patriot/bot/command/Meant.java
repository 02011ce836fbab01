package io.patriot.bot.command;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which position of a market is meant: the one that is held, or of two the one that is named. */
sealed interface Meant {

  /**
   * This one.
   *
   * @param rest what was written behind it
   */
  record One(Position position, List<String> rest) implements Meant {}

  /** A long and a short one are held side by side, and neither was named. */
  record Several(List<Position> positions, List<String> rest) implements Meant {}

  /** Nothing is held, or not what was named. */
  record None() implements Meant {}

  /**
   * @param words what was written behind the market
   */
  static Meant of(AccountBook book, Symbol symbol, List<String> words) {
    Optional<Direction> named = words.stream().findFirst().flatMap(Meant::direction);
    List<String> rest = named.isPresent() ? words.subList(1, words.size()) : words;
    List<Position> held =
        book.held(symbol).stream()
            .filter(position -> !position.isOverdrawn())
            .filter(position -> named.map(position.direction()::equals).orElse(true))
            .toList();
    return switch (held.size()) {
      case 0 -> new None();
      case 1 -> new One(held.getFirst(), rest);
      default -> new Several(held, rest);
    };
  }

  /** A position as commands name it: by its market, and by its side if there is another one. */
  static String name(AccountBook book, Position position) {
    return book.held(position.symbol()).size() == 1
        ? position.symbol().value()
        : position.symbol() + " " + position.direction().name().toLowerCase(Locale.ROOT);
  }

  /** A position as buttons name it. */
  static String label(AccountBook book, Position position) {
    return book.held(position.symbol()).size() == 1
        ? position.symbol().value()
        : position.symbol() + " " + position.direction();
  }

  private static Optional<Direction> direction(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "long" -> Optional.of(Direction.LONG);
      case "short" -> Optional.of(Direction.SHORT);
      default -> Optional.empty();
    };
  }
}
