package io.patriot.bot.grammar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was typed, as plain words: digits of all scripts as 0 to 9, full-width letters as usual
 * ones.
 *
 * <p>What cannot be seen could make a number look like another one. At the edge of a word it is
 * dropped, because copying brings it along; inside a word, and whenever it turns the direction of
 * writing, the text is refused.
 */
public sealed interface CleanText {
  int LENGTH_MAX = 512;

  /** Can be read. */
  record Words(List<String> words) implements CleanText {
    public Words {
      words = List.copyOf(words);
    }
  }

  /** Is not read. */
  record Refused(Problem problem) implements CleanText {}

  static CleanText of(String typed) {
    if (typed.length() > LENGTH_MAX) {
      return new Refused(Problem.of(Complaint.TOO_LONG, "max", LENGTH_MAX));
    }
    if (typed.codePoints().anyMatch(CleanText::turnsDirection)) {
      return new Refused(Problem.of(Complaint.HIDDEN_CHARACTERS));
    }
    List<String> words = new ArrayList<>();
    for (String raw : rawWords(typed)) {
      String visible = withoutHiddenEdges(raw);
      if (visible.codePoints().anyMatch(CleanText::isHidden)) {
        return new Refused(Problem.of(Complaint.HIDDEN_CHARACTERS));
      }
      Optional<String> word = word(visible);
      if (word.isEmpty()) {
        return new Refused(Problem.of(Complaint.MIXED_DIGITS));
      }
      if (!word.get().isEmpty()) {
        words.add(word.get());
      }
    }
    return new Words(words);
  }

  /**
   * A no-break space between two digits is part of a number, as French and Swiss writing has it.
   */
  private static List<String> rawWords(String typed) {
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    int[] chars = typed.codePoints().toArray();
    for (int i = 0; i < chars.length; i++) {
      int c = chars[i];
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!space) {
        word.appendCodePoint(c);
      } else if (isNumberSpace(c)
          && i > 0
          && i + 1 < chars.length
          && Character.isDigit(chars[i - 1])
          && Character.isDigit(chars[i + 1])) {
        word.append('_');
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /**
   * One word in plain characters; nothing when its digits come from two scripts or are ornaments.
   */
  private static Optional<String> word(String visible) {
    var plain = new StringBuilder();
    int script = -1;
    for (int c : visible.codePoints().toArray()) {
      if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
        int digit = Character.digit(c, 10);
        int zero = c - digit;
        if (script >= 0 && script != zero) {
          return Optional.empty();
        }
        script = zero;
        plain.append(digit);
      } else {
        String normal = plainForm(c);
        if (normal.chars().anyMatch(Character::isDigit)) {
          return Optional.empty(); // ², ½, ① are not what a number is made of
        }
        plain.append(normal);
      }
    }
    return Optional.of(plain.toString());
  }

  private static String plainForm(int c) {
    return switch (c) {
      case 0x066B -> "."; // Arabic decimal point
      case 0x066C, 0x2019 -> "_"; // Arabic and Swiss thousands
      case 0x066A -> "%";
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212 -> "-";
      default -> Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).strip();
    };
  }

  private static String withoutHiddenEdges(String word) {
    int[] chars = word.codePoints().toArray();
    int from = 0;
    int to = chars.length;
    while (from < to && isHidden(chars[from])) {
      from++;
    }
    while (to > from && isHidden(chars[to - 1])) {
      to--;
    }
    return new String(chars, from, to - from);
  }

  private static boolean isNumberSpace(int c) {
    return c == 0x00A0 || c == 0x202F || c == 0x2009 || c == 0x2007;
  }

  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || c == 0x115F
        || c == 0x1160
        || c == 0x3164;
  }

  private static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
