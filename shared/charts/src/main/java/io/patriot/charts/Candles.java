package io.patriot.charts;

import java.awt.Color;

/** Bars as candles: what rose is hollow, what fell is filled, so that colour is not needed. */
final class Candles {
  private static final double BODY_SHARE = 0.7;
  private static final double BODY_MAX = 44;
  private static final double HOLLOW_MIN = 7;
  private static final double EDGE = 2;
  private static final double FLAT = 3;

  private Candles() {}

  static void draw(Canvas canvas, Theme theme, Course course, Scale scale, double right) {
    double step = (right - Axes.LEFT) / course.slots();
    double body = Math.round(Math.clamp(step * BODY_SHARE, 1, BODY_MAX));
    for (Course.Bar bar : course.bars()) {
      double middle = Axes.LEFT + (bar.slot() + 0.5) * step;
      double left = Math.round(middle - body / 2);
      double upper = scale.y(Math.max(bar.open(), bar.close()));
      double height = Math.max(FLAT, scale.y(Math.min(bar.open(), bar.close())) - upper);
      double wick = scale.y(bar.high());
      Color colour = theme.of(bar.isRising());
      canvas.box(
          left + Math.floor((body - EDGE) / 2), wick, EDGE, scale.y(bar.low()) - wick, colour);
      canvas.box(left, upper, body, height, colour);
      if (bar.isRising() && body >= HOLLOW_MIN && height > 3 * EDGE) {
        canvas.box(
            left + EDGE,
            Math.round(upper) + EDGE,
            body - 2 * EDGE,
            Math.round(height) - 2 * EDGE,
            theme.background());
      }
    }
  }

  /** How much was traded, as columns at the foot. */
  static void volume(Canvas canvas, Theme theme, Course course, double right, double top) {
    double step = (right - Axes.LEFT) / course.slots();
    double body = Math.round(Math.clamp(step * BODY_SHARE, 1, BODY_MAX));
    double most = course.mostVolume();
    for (Course.Bar bar : course.bars()) {
      double height = bar.volume() / most * (Axes.BOTTOM - top);
      double left = Axes.LEFT + (bar.slot() + 0.5) * step - body / 2;
      if (height > 0) {
        canvas.box(left, Axes.BOTTOM - Math.max(1, height), body, height, theme.volume());
      }
    }
  }
}
