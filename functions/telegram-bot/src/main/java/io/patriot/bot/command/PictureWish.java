package io.patriot.bot.command;

import io.patriot.charts.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether somebody wants to see a result as a picture, and in which colours.
 *
 * @param rest what else was typed
 */
record PictureWish(boolean wanted, Theme theme, List<String> rest) {
  static final String WORD = "picture";
  static final String ARGUMENTS = "[" + WORD + " [dark | light]]";

  private static final String LIGHT = "light";
  private static final String DARK = "dark";

  static PictureWish of(List<String> words) {
    var rest = new ArrayList<String>();
    boolean wanted = false;
    Theme theme = Theme.DARK;
    for (String word : words) {
      switch (word.toLowerCase(Locale.ROOT)) {
        case WORD -> wanted = true;
        case LIGHT -> theme = Theme.LIGHT;
        case DARK -> theme = Theme.DARK;
        default -> rest.add(word);
      }
    }
    return new PictureWish(wanted, theme, List.copyOf(rest));
  }

  /** The words that ask for it in the other colours. */
  String inOtherColours() {
    return WORD + " " + others();
  }

  /** The words that ask for it as it is. */
  String words() {
    return WORD + " " + colours();
  }

  String colours() {
    return theme == Theme.DARK ? DARK : LIGHT;
  }

  String others() {
    return theme == Theme.DARK ? LIGHT : DARK;
  }

  /** The label of the button that changes its colours. */
  String otherColoursKey() {
    return theme == Theme.DARK ? "button.light" : "button.dark";
  }
}
