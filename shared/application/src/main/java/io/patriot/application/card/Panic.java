package io.patriot.application.card;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What somebody sends who wants trading to stop now. It overtakes all else in its chat, since a
 * message before it may fail and be tried again for minutes.
 */
public final class Panic {
  /** How the data of a button begins that says yes to a question of this kind. */
  public static final String YES = "au";

  private static final List<String> COMMANDS = List.of("kill", "stop", "reduceonly", "closeall");

  /** Cries are short; an order that has a stop in it is longer, or has a number. */
  private static final int CRY_LENGTH_MAX = 60;

  private static final int CRY_WORDS_MAX = 6;

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private static final Set<String> STOPS =
      words(
          "kill stop halt panic emergency",
          "detén deten detener detenlo páralo parálo paralo parar parada pánico panico",
          "pare pára pânico",
          "стоп останови остановить прекрати паника аварийный");

  private static final Set<String> ENDS =
      words(
          "close exit flatten liquidate",
          "cierra cierre cerrar para",
          "feche fecha fechar encerre encerrar",
          "закрой закрыть закройте");

  private static final Set<String> ALL =
      words("all everything", "todo todos toda todas", "tudo", "всё все всю");

  private static final String HERE = "v1|go|";
  private static final String ANEW = "v1|do|";

  private Panic() {}

  /**
   * Whether this was typed in haste: a command by its name, whatever follows it, or a cry such as
   * "stop everything". What only looks like one loses nothing: it is read as it is, only sooner.
   */
  public static boolean isTyped(String text) {
    return isCommand(text) || isCry(text);
  }

  private static boolean isCommand(String text) {
    int slash = text.indexOf('/');
    return slash >= 0
        && text.codePoints().limit(slash).allMatch(Panic::isInvisible)
        && COMMANDS.contains(name(text, slash + 1));
  }

  /** Whether a button with this data was pressed in haste. */
  public static boolean isPressed(String data) {
    return data.startsWith("v1|" + YES + "|")
        || ((data.startsWith(HERE) || data.startsWith(ANEW))
            && isCommand(data.substring(HERE.length())));
  }

  private static boolean isCry(String text) {
    if (text.length() > CRY_LENGTH_MAX || text.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    List<String> words =
        NO_LETTERS
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.size() <= CRY_WORDS_MAX
        && (words.stream().anyMatch(STOPS::contains)
            || (words.stream().anyMatch(ENDS::contains) && words.stream().anyMatch(ALL::contains)));
  }

  private static Set<String> words(String... lines) {
    return new TreeSet<>(List.of(String.join(" ", lines).split(" ")));
  }

  private static boolean isInvisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static String name(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }
}
