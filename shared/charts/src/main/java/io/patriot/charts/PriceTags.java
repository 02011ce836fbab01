package io.patriot.charts;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The prices that matter, as labels at the right: the last one filled; stops, targets and the rest
 * outlined. They evade each other, and a line leads from each to where its price is.
 */
final class PriceTags {
  private static final double HEIGHT = 42;
  private static final double DISTANCE = 46;
  private static final double PADDING = 10;
  private static final double TO_TAG = 26;
  private static final double MARGIN = 8;
  private static final double EDGE = 3;

  private final List<Tag> tags;
  private final List<Double> places;

  private PriceTags(List<Tag> tags, List<Double> places) {
    this.tags = tags;
    this.places = places;
  }

  /**
   * One label.
   *
   * @param y where its price is; at the edge when that is outside of the picture
   * @param isLast of the last price, and not of a level
   */
  private record Tag(String text, double y, Color colour, boolean isLast, boolean isInside) {
    private double width() {
      return Letters.BOLD.width(text, Canvas.SMALL) + 2 * PADDING;
    }
  }

  static PriceTags of(PriceChart chart, Theme theme, Scale scale) {
    List<Tag> tags = new ArrayList<>();
    for (Level level : chart.levels()) {
      double price = level.price().value().doubleValue();
      String text = level.label() + " " + Amounts.price(level.price().value(), chart.priceDigits());
      Color colour = theme.of(level.kind());
      if (scale.holds(price)) {
        tags.add(new Tag(text.strip(), scale.y(price), colour, false, true));
      } else {
        boolean above = price > scale.high();
        double edge = above ? scale.top() : scale.bottom();
        tags.add(new Tag((above ? "↑ " : "↓ ") + text.strip(), edge, colour, false, false));
      }
    }
    var last = DrawPriceChart.last(chart).value();
    tags.add(
        new Tag(
            Amounts.price(last, chart.priceDigits()),
            scale.y(last.doubleValue()),
            theme.text(),
            true,
            true));
    tags.sort(Comparator.comparingDouble(Tag::y));
    List<Double> places =
        Evading.places(
            tags.stream().map(Tag::y).toList(),
            DISTANCE,
            Head.BOTTOM + DISTANCE / 2,
            Axes.BOTTOM - DISTANCE / 2);
    return new PriceTags(tags, places);
  }

  double room() {
    return tags.stream().mapToDouble(Tag::width).max().orElse(0) + TO_TAG + MARGIN;
  }

  List<Rectangle2D> boxes(double right) {
    List<Rectangle2D> boxes = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      boxes.add(
          new Rectangle2D.Double(
              right + TO_TAG, places.get(i) - HEIGHT / 2, tags.get(i).width(), HEIGHT));
    }
    return boxes;
  }

  /** The lines through the picture, which bars are drawn over. */
  void lines(Canvas canvas, double right) {
    for (Tag tag : tags) {
      if (tag.isInside) {
        canvas.dashed(Axes.LEFT, tag.y, right, tag.y, tag.isLast, tag.colour);
      }
    }
  }

  void draw(Canvas canvas, Theme theme, double right) {
    List<Rectangle2D> boxes = boxes(right);
    for (int i = 0; i < tags.size(); i++) {
      Tag tag = tags.get(i);
      Rectangle2D box = boxes.get(i);
      if (tag.isInside) {
        canvas.line(right, tag.y, box.getX(), box.getCenterY(), EDGE, tag.colour);
      }
      canvas.rounded(box, tag.colour);
      if (!tag.isLast) {
        canvas.rounded(
            new Rectangle2D.Double(
                box.getX() + EDGE,
                box.getY() + EDGE,
                box.getWidth() - 2 * EDGE,
                box.getHeight() - 2 * EDGE),
            theme.background());
      }
      canvas.left(
          tag.text,
          Letters.BOLD,
          Canvas.SMALL,
          box.getX() + PADDING,
          box.getCenterY() + Axes.TO_BASELINE,
          tag.isLast ? theme.background() : tag.colour);
    }
  }
}
