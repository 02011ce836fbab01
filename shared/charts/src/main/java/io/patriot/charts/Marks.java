package io.patriot.charts;

import io.patriot.domain.order.Side;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where its trader bought (▲ from below) and sold (▼ from above), with the tip at the price. */
final class Marks {
  private static final double HALF = 16;
  private static final double HEIGHT = 27;
  private static final double HALO = 8;
  private static final double EDGE = 5;

  private Marks() {}

  /** Fills of one kind in one bar are one mark. */
  private record Spot(int slot, Side side, boolean opens) {}

  private record Mean(double sum, int count) {
    private Mean with(Mean other) {
      return new Mean(sum + other.sum, count + other.count);
    }

    private double value() {
      return sum / count;
    }
  }

  static void draw(
      Canvas canvas, Theme theme, PriceChart chart, Course course, Scale scale, double right) {
    Map<Spot, Mean> means = new LinkedHashMap<>();
    for (Mark mark : chart.marks()) {
      if (course.holds(mark.at())) {
        means.merge(
            new Spot(course.slotOf(mark.at()), mark.side(), mark.opens()),
            new Mean(mark.price().value().doubleValue(), 1),
            Mean::with);
      }
    }
    double step = (right - Axes.LEFT) / course.slots();
    means.forEach(
        (spot, mean) ->
            draw(canvas, theme, spot, Axes.LEFT + (spot.slot + 0.5) * step, scale.y(mean.value())));
  }

  private static void draw(Canvas canvas, Theme theme, Spot spot, double x, double y) {
    double foot = spot.side == Side.BUY ? y + HEIGHT : y - HEIGHT;
    var shape = new Path2D.Double();
    shape.moveTo(x, y);
    shape.lineTo(x + HALF, foot);
    shape.lineTo(x - HALF, foot);
    shape.closePath();
    Color colour = spot.side == Side.BUY ? theme.bought() : theme.sold();
    canvas.stroke(shape, HALO, theme.background());
    canvas.fill(shape, spot.opens ? colour : theme.background());
    canvas.stroke(shape, spot.opens ? 1 : EDGE, colour);
  }
}
