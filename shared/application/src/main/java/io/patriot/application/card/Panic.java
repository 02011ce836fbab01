package io.patriot.application.card;

import java.util.List;
import java.util.Locale;

/**
 * What somebody sends who wants trading to stop now. It overtakes all else in its chat, since a
 * message before it may fail and be tried again for minutes.
 */
public final class Panic {
  /** How the data of a button begins that says yes to a question of this kind. */
  public static final String YES = "au";

  private static final List<String> COMMANDS = List.of("kill", "stop", "reduceonly", "closeall");

  private static final String HERE = "v1|go|";
  private static final String ANEW = "v1|do|";

  private Panic() {}

  /** Whether this was typed in haste: a command by its name, whatever follows it. */
  public static boolean isTyped(String text) {
    int slash = text.indexOf('/');
    return slash >= 0
        && text.codePoints().limit(slash).allMatch(Panic::isInvisible)
        && COMMANDS.contains(name(text, slash + 1));
  }

  /** Whether a button with this data was pressed in haste. */
  public static boolean isPressed(String data) {
    return data.startsWith("v1|" + YES + "|")
        || ((data.startsWith(HERE) || data.startsWith(ANEW))
            && isTyped(data.substring(HERE.length())));
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
