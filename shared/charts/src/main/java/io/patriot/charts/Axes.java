package io.patriot.charts;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The lines and figures that a course is read by: values at the right, time below. */
final class Axes {
  static final double LEFT = 20;
  static final double BOTTOM = 660;
  private static final double TIME_BASELINE = 704;
  private static final double TIME_BETWEEN = 36;
  private static final double TO_LABEL = 14;
  static final double TO_BASELINE = 10;

  private Axes() {}

  /** A round value is written where no label stands already; its line is drawn anyway. */
  static void values(
      Canvas canvas,
      Theme theme,
      Scale scale,
      List<BigDecimal> lines,
      double right,
      List<Rectangle2D> taken) {
    for (BigDecimal line : lines) {
      double y = scale.y(line.doubleValue());
      canvas.box(LEFT, y, right - LEFT, 2, theme.grid());
      String text = Amounts.grouped(line);
      var label =
          new Rectangle2D.Double(
              right + TO_LABEL,
              y - Canvas.SMALL / 2.0,
              Letters.REGULAR.width(text, Canvas.SMALL),
              Canvas.SMALL);
      if (taken.stream().noneMatch(label::intersects)
          && label.getMinY() > Head.BOTTOM - Canvas.SMALL / 2.0) {
        canvas.left(text, Letters.REGULAR, Canvas.SMALL, label.x, y + TO_BASELINE, theme.muted());
      }
    }
  }

  /** How much room such values take at the right. */
  static double room(List<BigDecimal> lines) {
    return lines.stream()
            .mapToDouble(line -> Letters.REGULAR.width(Amounts.grouped(line), Canvas.SMALL))
            .max()
            .orElse(0)
        + 2 * TO_LABEL;
  }

  static void times(
      Canvas canvas, Theme theme, Instant from, Instant to, ZoneId zone, double right) {
    double millis = Math.max(1, Duration.between(from, to).toMillis());
    double free = 0;
    for (TimeAxis.Tick tick : TimeAxis.between(from, to, zone)) {
      double x = LEFT + Duration.between(from, tick.at()).toMillis() / millis * (right - LEFT);
      double half = Letters.REGULAR.width(tick.label(), Canvas.SMALL) / 2;
      if (x - half > free && x + half < Canvas.WIDTH - LEFT) {
        canvas.box(x, BOTTOM, 2, 10, theme.muted());
        canvas.centred(
            tick.label(), Letters.REGULAR, Canvas.SMALL, x, TIME_BASELINE, theme.muted());
        free = x + half + TIME_BETWEEN;
      }
    }
  }
}
