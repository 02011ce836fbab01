package io.patriot.charts;

import io.patriot.domain.money.Price;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;

/** Draws the course of a market with what its trader did and waits for. */
final class DrawPriceChart {
  private static final double TOP = 136;
  private static final double BOTTOM_WITH_VOLUME = 572;
  private static final double VOLUME_TOP = 588;

  /** How far a level may stretch the picture, in spans of the bars; farther ones are pointed to. */
  private static final double REACH = 0.8;

  private DrawPriceChart() {}

  static void on(Canvas canvas, Theme theme, PriceChart chart) {
    if (chart.bars().isEmpty()) {
      Head.alone(canvas, theme, chart.heading());
      return;
    }
    Course course = Course.of(chart.bars());
    boolean traded = course.mostVolume() > 0;
    Scale scale = scale(chart, course, traded ? BOTTOM_WITH_VOLUME : Axes.BOTTOM);
    List<BigDecimal> lines = GridLines.of(scale, chart.priceDigits());
    var tags = PriceTags.of(chart, theme, scale);
    double right = Canvas.WIDTH - Math.max(tags.room(), Axes.room(lines));

    head(canvas, theme, chart);
    List<Rectangle2D> taken = tags.boxes(right);
    Axes.values(canvas, theme, scale, lines, right, taken);
    Axes.times(canvas, theme, course.from(), course.to(), chart.zone(), right);
    if (traded) {
      Candles.volume(canvas, theme, course, right, VOLUME_TOP);
    }
    tags.lines(canvas, right);
    Candles.draw(canvas, theme, course, scale, right);
    Marks.draw(canvas, theme, chart, course, scale, right);
    tags.draw(canvas, theme, right);
  }

  private static void head(Canvas canvas, Theme theme, PriceChart chart) {
    double open = chart.bars().getFirst().open().value().doubleValue();
    Price last = last(chart);
    double change = last.value().doubleValue() / open - 1;
    Head.draw(
        canvas,
        theme,
        chart.heading(),
        Amounts.price(last.value(), chart.priceDigits()),
        Head.pointing(change, Amounts.signedPercent(change, 2)),
        theme.of(change >= 0));
  }

  static Price last(PriceChart chart) {
    return chart.last().orElseGet(() -> chart.bars().getLast().close());
  }

  /** All bars, the last price and marks are seen; levels where that does not squeeze the bars. */
  private static Scale scale(PriceChart chart, Course course, double bottom) {
    double lowest = course.lowest();
    double highest = course.highest();
    double reach = (highest - lowest) * REACH;
    double last = last(chart).value().doubleValue();
    double low = Math.min(lowest, last);
    double high = Math.max(highest, last);
    for (Mark mark : chart.marks()) {
      if (course.holds(mark.at())) {
        low = Math.min(low, mark.price().value().doubleValue());
        high = Math.max(high, mark.price().value().doubleValue());
      }
    }
    for (Level level : chart.levels()) {
      double price = level.price().value().doubleValue();
      if (price >= lowest - reach && price <= highest + reach) {
        low = Math.min(low, price);
        high = Math.max(high, price);
      }
    }
    return Scale.around(low, high, TOP, bottom);
  }
}
