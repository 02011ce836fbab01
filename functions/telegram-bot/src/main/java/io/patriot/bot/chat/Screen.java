package io.patriot.bot.chat;

import io.patriot.bot.text.Html;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One message as a person sees it: its text and the rows of buttons under it. */
public record Screen(Html text, List<List<Button>> rows) {
  public static final int TEXT_LENGTH_MAX = 4096;
  public static final int ROWS_MAX = 30;

  public Screen {
    rows = rows.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
    if (rows.size() > ROWS_MAX) {
      throw new IllegalArgumentException("A screen has at most " + ROWS_MAX + " rows of buttons");
    }
  }

  public static Screen of(Html... lines) {
    return new Screen(Html.lines(lines), List.of());
  }

  public static Screen of(List<Html> lines) {
    return new Screen(Html.lines(lines), List.of());
  }

  public Screen row(Button... buttons) {
    return row(Arrays.asList(buttons));
  }

  public Screen row(List<Button> buttons) {
    var more = new ArrayList<>(rows);
    more.add(buttons);
    return new Screen(text, more);
  }

  /** The buttons in rows of so many. */
  public Screen grid(List<Button> buttons, int columns) {
    Screen screen = this;
    for (int i = 0; i < buttons.size(); i += columns) {
      screen = screen.row(buttons.subList(i, Math.min(buttons.size(), i + columns)));
    }
    return screen;
  }

  public Screen withText(Html other) {
    return new Screen(other, rows);
  }
}
