package io.patriot.bot.text;

import java.util.ArrayList;
import java.util.List;

/** Rows of a name and a figure that line up on a phone: never wider than 34 characters. */
public final class Table {
  public static final int WIDTH_MAX = 34;

  private final List<String> rows = new ArrayList<>();

  /** A name at the left edge and its figure at the right; what does not fit goes one line down. */
  public Table row(String name, String figure) {
    int space = WIDTH_MAX - name.length() - figure.length();
    if (space >= 1) {
      rows.add(name + " ".repeat(space) + figure);
    } else {
      rows.add(cut(name));
      rows.add(" ".repeat(Math.max(0, WIDTH_MAX - figure.length())) + cut(figure));
    }
    return this;
  }

  public Table line(String text) {
    rows.add(cut(text));
    return this;
  }

  public Html html() {
    return Html.text(String.join("\n", rows)).preformatted();
  }

  private static String cut(String text) {
    return text.length() <= WIDTH_MAX ? text : text.substring(0, WIDTH_MAX - 1) + "…";
  }
}
