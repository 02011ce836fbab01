package io.patriot.charts;

import java.awt.Color;

/** What stands over every picture: what it is on the left, and the figure that counts right. */
final class Head {
  static final double BOTTOM = 116;

  private static final double MARGIN = 28;
  private static final double UPPER = 60;
  private static final double LOWER = 102;
  private static final double BETWEEN = 40;

  private Head() {}

  /** Nothing is drawn below it, but the word for that. */
  static void alone(Canvas canvas, Theme theme, Heading heading) {
    draw(canvas, theme, heading, "", "", theme.text());
    canvas.centred(
        heading.nothing(),
        Letters.REGULAR,
        Canvas.MIDDLE,
        Canvas.WIDTH / 2.0,
        Canvas.HEIGHT / 2.0,
        theme.muted());
  }

  static void draw(
      Canvas canvas, Theme theme, Heading heading, String figure, String change, Color colour) {
    double right = Canvas.WIDTH - MARGIN;
    canvas.right(figure, Letters.BOLD, Canvas.LARGE, right, UPPER, theme.text());
    canvas.right(change, Letters.BOLD, Canvas.MIDDLE, right, LOWER, colour);
    double room = right - MARGIN - BETWEEN;
    double upperRoom = room - Letters.BOLD.width(figure, Canvas.LARGE);
    double lowerRoom = room - Letters.BOLD.width(change, Canvas.MIDDLE);
    canvas.left(
        Letters.BOLD.fitted(heading.title(), Canvas.LARGE, upperRoom),
        Letters.BOLD,
        Canvas.LARGE,
        MARGIN,
        UPPER,
        theme.text());
    canvas.left(
        Letters.REGULAR.fitted(heading.subtitle(), Canvas.SMALL, lowerRoom),
        Letters.REGULAR,
        Canvas.SMALL,
        MARGIN,
        LOWER,
        theme.muted());
  }

  /** A change with a sign that points where it goes. */
  static String pointing(double change, String text) {
    return (change > 0 ? "▲ " : change < 0 ? "▼ " : "") + text;
  }
}
