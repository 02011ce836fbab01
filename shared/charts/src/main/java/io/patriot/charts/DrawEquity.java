package io.patriot.charts;

import io.patriot.charts.EquityCurve.Worth;
import io.patriot.domain.money.Money;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws what an account was worth, and below it how far that was under its best so far. */
final class DrawEquity {
  private static final int DIGITS = 8;
  private static final double TOP = 140;
  private static final double BOTTOM = 480;
  private static final double FALLS_TOP = 560;
  private static final double FALLS_NAME = 536;
  private static final double LINE = 5;
  private static final double DOT = 9;

  private DrawEquity() {}

  /** A place on the picture. */
  private record Dot(double x, double y) {}

  static void on(Canvas canvas, Theme theme, EquityCurve curve) {
    if (curve.points().isEmpty()) {
      Head.alone(canvas, theme, curve.heading());
      return;
    }
    double[] worths =
        curve.points().stream()
            .mapToDouble(point -> point.worth().amount().doubleValue())
            .toArray();
    double[] falls = falls(worths);
    Scale scale = Scale.around(least(worths), most(worths), TOP, BOTTOM);
    List<BigDecimal> lines = GridLines.of(scale, DIGITS);
    String deepest = Amounts.percent(least(falls), 1);
    double right =
        Canvas.WIDTH
            - Math.max(Axes.room(lines), Letters.BOLD.width(deepest, Canvas.SMALL) + 2 * 14);

    head(canvas, theme, curve);
    List<Rectangle2D> none = List.of();
    Axes.values(canvas, theme, scale, lines, right, none);
    Instant from = curve.points().getFirst().at();
    Instant to = curve.points().getLast().at();
    Axes.times(canvas, theme, from, to, curve.zone(), right);
    var places = new Places(from, to, right);
    Color colour = theme.of(worths[worths.length - 1] >= worths[0]);
    course(canvas, colour, places.of(curve.points(), worths, scale));
    var depth = new Scale(Math.min(least(falls), -1e-9), 0, FALLS_TOP, Axes.BOTTOM);
    canvas.box(Axes.LEFT, FALLS_TOP, right - Axes.LEFT, 2, theme.muted());
    depths(canvas, theme, places.of(curve.points(), falls, depth));
    canvas.left(
        curve.drawdown(), Letters.BOLD, Canvas.SMALL, Axes.LEFT + 8, FALLS_NAME, theme.muted());
    canvas.left(
        deepest,
        Letters.BOLD,
        Canvas.SMALL,
        right + 14,
        Axes.BOTTOM,
        least(falls) < 0 ? theme.falling() : theme.muted());
  }

  private static void head(Canvas canvas, Theme theme, EquityCurve curve) {
    Money first = curve.points().getFirst().worth();
    Money last = curve.points().getLast().worth();
    Money gained = last.minus(first);
    String change = Amounts.signed(gained);
    if (!first.isNegative() && !first.isZero()) {
      double share = last.amount().doubleValue() / first.amount().doubleValue() - 1;
      change += " · " + Amounts.signedPercent(share, 2);
    }
    int sign = gained.amount().signum();
    Head.draw(
        canvas,
        theme,
        curve.heading(),
        Amounts.money(last),
        Head.pointing(sign, change),
        theme.of(sign >= 0));
  }

  /** How far under the best so far, as a share of it; nothing where that was nothing or less. */
  private static double[] falls(double[] worths) {
    var falls = new double[worths.length];
    double best = worths[0];
    for (int i = 0; i < worths.length; i++) {
      best = Math.max(best, worths[i]);
      falls[i] = best > 0 ? Math.min(0, worths[i] / best - 1) : 0;
    }
    return falls;
  }

  private static double least(double[] values) {
    double least = values[0];
    for (double value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  private static double most(double[] values) {
    double most = values[0];
    for (double value : values) {
      most = Math.max(most, value);
    }
    return most;
  }

  /** Where moments are; of more than one on a column of pixels only the outermost are kept. */
  private record Places(Instant from, Instant to, double right) {
    private List<Dot> of(List<Worth> points, double[] values, Scale scale) {
      double span = Math.max(1, Duration.between(from, to).toMillis());
      List<Dot> dots = new ArrayList<>();
      for (int i = 0; i < points.size(); i++) {
        double share = Duration.between(from, points.get(i).at()).toMillis() / span;
        var dot = new Dot(Math.round(Axes.LEFT + share * (right - Axes.LEFT)), scale.y(values[i]));
        int kept = dots.size();
        boolean between =
            kept >= 2
                && dots.get(kept - 1).x == dot.x
                && dots.get(kept - 2).x == dot.x
                && (dots.get(kept - 1).y - dots.get(kept - 2).y) * (dot.y - dots.get(kept - 1).y)
                    >= 0;
        if (between) {
          dots.removeLast();
        }
        dots.add(dot);
      }
      return dots;
    }
  }

  private static void course(Canvas canvas, Color colour, List<Dot> dots) {
    if (dots.size() > 1) {
      var under = path(dots);
      under.lineTo(dots.getLast().x, BOTTOM);
      under.lineTo(dots.getFirst().x, BOTTOM);
      under.closePath();
      canvas.fill(under, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 40));
      canvas.stroke(path(dots), LINE, colour);
    }
    Dot last = dots.getLast();
    canvas.fill(new Ellipse2D.Double(last.x - DOT, last.y - DOT, 2 * DOT, 2 * DOT), colour);
  }

  private static void depths(Canvas canvas, Theme theme, List<Dot> dots) {
    if (dots.size() < 2) {
      return;
    }
    var over = path(dots);
    over.lineTo(dots.getLast().x, FALLS_TOP);
    over.lineTo(dots.getFirst().x, FALLS_TOP);
    over.closePath();
    canvas.fill(over, theme.falling());
  }

  private static Path2D path(List<Dot> dots) {
    var path = new Path2D.Double();
    path.moveTo(dots.getFirst().x, dots.getFirst().y);
    dots.forEach(dot -> path.lineTo(dot.x, dot.y));
    return path;
  }
}
