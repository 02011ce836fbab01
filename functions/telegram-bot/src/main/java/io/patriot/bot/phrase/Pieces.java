package io.patriot.bot.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in pieces: words, and numbers freed from what is glued to them.
 *
 * @param asks whether it has a question mark
 * @param quotes whether it repeats somebody's words
 */
record Pieces(List<Piece> pieces, boolean asks, boolean quotes) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(@?)(\\$|us\\$|€|£|r\\$|)([+-]?)((?:[0-9][0-9.,'_]*|[.,][0-9]+)(?:[kк](?![\\p{L}]))?)([%$€₽]|\\p{L}*)");
  private static final String QUOTES = "\"“”„«»";
  private static final String ENDS = ".,;:!?…" + QUOTES;
  private static final String BEGINNINGS = "¡¿>" + QUOTES;

  Pieces {
    pieces = List.copyOf(pieces);
  }

  /**
   * One piece.
   *
   * @param typed as it was written, for telling which one was not understood
   */
  record Piece(String text, String typed, boolean number, String sign) {
    Piece with(String other) {
      return new Piece(other, typed, number, sign);
    }
  }

  static Pieces of(List<String> words) {
    var pieces = new ArrayList<Piece>();
    boolean asks = false;
    boolean quotes = false;
    for (String typed : words) {
      asks |= typed.indexOf('?') >= 0;
      quotes |= typed.startsWith(">") || typed.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0);
      String word = withoutPoints(typed).toLowerCase(Locale.ROOT).replace('’', '\'');
      if (!word.isEmpty()) {
        add(pieces, word, typed);
      }
    }
    return new Pieces(pieces, asks, quotes);
  }

  /** The same text with another number in one place. */
  Pieces with(int at, String number) {
    var other = new ArrayList<>(pieces);
    other.set(at, pieces.get(at).with(number));
    return new Pieces(other, asks, quotes);
  }

  private static void add(List<Piece> pieces, String word, String typed) {
    Matcher number = NUMBER.matcher(word);
    if (!number.matches()) {
      pieces.add(new Piece(word, typed, false, ""));
      return;
    }
    for (int part : new int[] {1, 2}) {
      if (!number.group(part).isEmpty()) {
        pieces.add(new Piece(number.group(part), typed, false, ""));
      }
    }
    String digits = number.group(4).replace('к', 'k');
    pieces.add(new Piece(digits, typed, true, number.group(3)));
    if (!number.group(5).isEmpty()) {
      pieces.add(new Piece(number.group(5), typed, false, ""));
    }
  }

  /** A point or comma before a digit stays: it is part of the number. */
  private static String withoutPoints(String typed) {
    int from = 0;
    int to = typed.length();
    while (from < to && BEGINNINGS.indexOf(typed.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ENDS.indexOf(typed.charAt(to - 1)) >= 0) {
      to--;
    }
    return typed.substring(from, to);
  }
}
