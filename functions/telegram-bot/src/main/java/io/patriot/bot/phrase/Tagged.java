package io.patriot.bot.phrase;

import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.NumberReading;
import io.patriot.bot.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text in the words of one language.
 *
 * @param words what was understood
 * @param unknown how many pieces were not
 * @param firstUnknown the first of them as it was written; empty when there is none
 */
record Tagged(List<Word> words, int unknown, String firstUnknown) {
  private static final int COIN_LENGTH_MIN = 2;
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  static Tagged of(
      List<Pieces.Piece> pieces, Lexicon lexicon, Markets markets, boolean pointMayGroup) {
    var words = new ArrayList<Word>();
    int unknown = 0;
    String first = "";
    int at = 0;
    while (at < pieces.size()) {
      int length = longest(pieces, at, lexicon);
      Optional<Word> word =
          length > 0
              ? known(lexicon.find(pieces.subList(at, at + length)), markets)
              : alone(pieces.get(at), markets, pointMayGroup);
      if (word.isPresent()) {
        words.add(word.get());
      } else {
        first = unknown == 0 ? pieces.get(at).typed() : first;
        unknown++;
      }
      at += Math.max(1, length);
    }
    return new Tagged(counted(words), unknown, first);
  }

  private static int longest(List<Pieces.Piece> pieces, int at, Lexicon lexicon) {
    for (int length = Math.min(Lexicon.WORDS_MAX, pieces.size() - at); length > 0; length--) {
      List<Pieces.Piece> some = pieces.subList(at, at + length);
      if (some.stream().noneMatch(Pieces.Piece::number) && lexicon.find(some).isPresent()) {
        return length;
      }
    }
    return 0;
  }

  /** A coin's name counts only if the coin is traded here. */
  private static Optional<Word> known(Optional<Word> word, Markets markets) {
    return word.filter(
        one -> !one.is(Sense.COIN) || !(markets.find(one.value()) instanceof Markets.Found.None));
  }

  private static Optional<Word> alone(Pieces.Piece piece, Markets markets, boolean pointMayGroup) {
    if (piece.number()) {
      return NumberReading.of(piece.text(), pointMayGroup) instanceof NumberReading.One(var value)
          ? Optional.of(number(value, piece))
          : Optional.empty();
    }
    String name = piece.text().toUpperCase(Locale.ROOT);
    if (name.length() < COIN_LENGTH_MIN) {
      return Optional.empty();
    }
    return switch (markets.find(name)) {
      case Markets.Found.One(var instrument) ->
          Optional.of(Word.of(Sense.COIN, instrument.base().code()))
              .filter(word -> markets.find(word.value()) instanceof Markets.Found.One)
              .or(() -> Optional.of(Word.of(Sense.COIN, instrument.symbol().value())));
      case Markets.Found.Several(var several) ->
          Optional.of(Word.of(Sense.COIN, several.getFirst().base().code()));
      case Markets.Found.None _ -> Optional.empty();
    };
  }

  /** Thousands written as a letter may be money as well as coins, and are marked so. */
  private static Word number(BigDecimal value, Pieces.Piece piece) {
    return Word.number(Numbers.typed(value), piece.sign(), piece.text().endsWith("k"));
  }

  /** Numbers written as words, one after the other, are one number: two hundred, 10 thousand. */
  private static List<Word> counted(List<Word> words) {
    var counted = new ArrayList<Word>();
    for (Word word : words) {
      Optional<Word> together =
          counted.isEmpty() || !word.is(Sense.NUMBER)
              ? Optional.empty()
              : together(counted.getLast(), word);
      if (together.isPresent()) {
        counted.set(counted.size() - 1, together.get());
      } else {
        counted.add(word);
      }
    }
    return List.copyOf(counted);
  }

  private static Optional<Word> together(Word before, Word next) {
    if (!before.is(Sense.NUMBER) || before.inThousands() || !next.spelled()) {
      return Optional.empty();
    }
    var left = new BigDecimal(before.value());
    var right = new BigDecimal(next.value());
    boolean thousands = right.compareTo(THOUSAND) == 0 && left.compareTo(THOUSAND) < 0;
    boolean hundreds =
        before.spelled() && right.compareTo(HUNDRED) == 0 && left.compareTo(BigDecimal.TEN) < 0;
    boolean more = before.spelled() && isRound(left) && right.compareTo(lastPlace(left)) < 0;
    return thousands || hundreds
        ? Optional.of(counted(before, left.multiply(right)))
        : more ? Optional.of(counted(before, left.add(right))) : Optional.empty();
  }

  private static Word counted(Word before, BigDecimal value) {
    return new Word(Sense.NUMBER, Numbers.typed(value), before.sign(), true);
  }

  /** Twenty, two hundred, a thousand: something smaller may follow. */
  private static boolean isRound(BigDecimal number) {
    return number.compareTo(TWENTY) >= 0 && number.remainder(BigDecimal.TEN).signum() == 0;
  }

  private static BigDecimal lastPlace(BigDecimal number) {
    return number.remainder(THOUSAND).signum() == 0
        ? THOUSAND
        : number.remainder(HUNDRED).signum() == 0 ? HUNDRED : BigDecimal.TEN;
  }
}
