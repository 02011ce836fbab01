package io.patriot.bot.secret;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a message may hold an exchange key. It looks for text as random as keys are, so that
 * orders, addresses of coins, links and sentences are left alone; where it cannot be sure and the
 * message itself speaks of a key, it takes the message for one.
 */
public final class KeyLike {
  /** Coins' addresses are shorter, the keys and secrets of the venues that matter are not. */
  private static final int ALONE_LENGTH_MIN = 56;

  private static final int BESIDE_ANOTHER_LENGTH_MIN = 16;
  private static final int NAMED_LENGTH_MIN = 16;

  /** Of random letters and digits, more than half the neighbours are of different kinds. */
  private static final double CHANGES_MIN = 0.28;

  /** Of random hexadecimal digits, nearly half. */
  private static final double CHANGES_WHEN_NAMED_MIN = 0.22;

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
  private static final Pattern PEM = Pattern.compile("BEGIN (?:[A-Z0-9]+ ){0,3}KEY");
  private static final Pattern CANDIDATE = Pattern.compile("[A-Za-z0-9+/_-]{16,512}");
  private static final Pattern NAMED =
      Pattern.compile(
          "api[ _-]?(?:key|secret)|secret|pass ?phrase|private[ _-]?key|\\bkey ?[:=]",
          Pattern.CASE_INSENSITIVE);

  private KeyLike() {}

  public static boolean isIn(String message) {
    String text =
        UNSEEN.matcher(Normalizer.normalize(message, Normalizer.Form.NFKC)).replaceAll("");
    if (PEM.matcher(text).find()) {
      return true;
    }
    boolean named = NAMED.matcher(text).find();
    if (named && candidates(text).stream().anyMatch(KeyLike::mayBeNamedKey)) {
      return true;
    }
    List<String> mixed = candidates(withoutLinks(text)).stream().filter(KeyLike::isMixed).toList();
    boolean digits = mixed.stream().anyMatch(word -> has(word, Character::isDigit));
    return digits && (mixed.size() > 1 || mixed.getFirst().length() >= ALONE_LENGTH_MIN);
  }

  private static String withoutLinks(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("\\s+", -1)) {
      if (!word.contains("://")) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }

  private static List<String> candidates(String text) {
    return CANDIDATE.matcher(text).results().map(MatchResult::group).toList();
  }

  private static boolean isMixed(String word) {
    return word.length() >= BESIDE_ANOTHER_LENGTH_MIN
        && has(word, Character::isUpperCase)
        && has(word, Character::isLowerCase)
        && changes(word) >= CHANGES_MIN;
  }

  private static boolean mayBeNamedKey(String word) {
    return word.length() >= NAMED_LENGTH_MIN
        && has(word, Character::isLetter)
        && has(word, Character::isDigit)
        && changes(word) >= CHANGES_WHEN_NAMED_MIN;
  }

  private static boolean has(String word, IntPredicate kind) {
    return word.chars().anyMatch(kind);
  }

  /** How often, of all neighbours, a large letter, a small one or a digit meets another kind. */
  private static double changes(String word) {
    int changes = 0;
    for (int i = 1; i < word.length(); i++) {
      Kind before = Kind.of(word.charAt(i - 1));
      Kind here = Kind.of(word.charAt(i));
      if (before != here && before != Kind.SIGN && here != Kind.SIGN) {
        changes++;
      }
    }
    return (double) changes / (word.length() - 1);
  }

  private enum Kind {
    DIGIT,
    LARGE,
    SMALL,
    SIGN;

    static Kind of(char c) {
      return Character.isDigit(c)
          ? DIGIT
          : Character.isUpperCase(c) ? LARGE : Character.isLowerCase(c) ? SMALL : SIGN;
    }
  }
}
