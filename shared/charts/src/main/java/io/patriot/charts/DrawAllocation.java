package io.patriot.charts;

import io.patriot.charts.Allocation.Part;
import io.patriot.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws parts of a whole as bars under each other, which are compared more easily than slices. */
final class DrawAllocation {
  private static final int ROWS_MAX = 8;
  private static final double LEFT = 28;
  private static final double TOP = 140;
  private static final double BOTTOM = 700;
  private static final double ROW_MAX = 100;
  private static final double BAR_SHARE = 0.62;
  private static final double NAME_MAX = 240;
  private static final double BETWEEN = 24;

  private DrawAllocation() {}

  static void on(Canvas canvas, Theme theme, Allocation allocation) {
    List<Part> parts = rows(allocation);
    if (parts.isEmpty()) {
      Head.alone(canvas, theme, allocation.heading());
      return;
    }
    Money whole = sum(parts);
    Head.draw(canvas, theme, allocation.heading(), Amounts.money(whole), "", theme.text());
    double total = whole.amount().doubleValue();
    double most = parts.stream().mapToDouble(part -> share(part, total)).max().orElseThrow();
    double names =
        parts.stream()
            .mapToDouble(part -> Letters.BOLD.width(name(part), Canvas.MIDDLE))
            .max()
            .orElse(0);
    double figures =
        parts.stream()
            .mapToDouble(part -> Letters.REGULAR.width(figure(part, total), Canvas.SMALL))
            .max()
            .orElse(0);
    double from = LEFT + names + BETWEEN;
    double room = Canvas.WIDTH - LEFT - figures - BETWEEN - from;
    double row = Math.min(ROW_MAX, (BOTTOM - TOP) / parts.size());
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      double middle = TOP + (i + 0.5) * row;
      double baseline = middle + Axes.TO_BASELINE;
      canvas.left(name(part), Letters.BOLD, Canvas.MIDDLE, LEFT, baseline, theme.text());
      double bar = Math.max(4, share(part, total) / most * room);
      canvas.box(from, middle - row * BAR_SHARE / 2, bar, row * BAR_SHARE, theme.bought());
      canvas.left(
          figure(part, total),
          Letters.REGULAR,
          Canvas.SMALL,
          from + bar + BETWEEN / 2,
          baseline,
          theme.muted());
    }
  }

  /** The largest ones by name, the rest together. */
  private static List<Part> rows(Allocation allocation) {
    List<Part> parts =
        new ArrayList<>(
            allocation.parts().stream().filter(part -> !part.worth().isZero()).toList());
    parts.sort(Comparator.comparing(Part::worth).reversed());
    if (parts.size() <= ROWS_MAX) {
      return parts;
    }
    List<Part> rest = parts.subList(ROWS_MAX - 1, parts.size());
    List<Part> rows = new ArrayList<>(parts.subList(0, ROWS_MAX - 1));
    rows.add(new Part(allocation.others(), sum(rest)));
    return rows;
  }

  private static Money sum(List<Part> parts) {
    return parts.stream().map(Part::worth).reduce(Money::plus).orElseThrow();
  }

  private static double share(Part part, double total) {
    return part.worth().amount().doubleValue() / total;
  }

  private static String name(Part part) {
    return Letters.BOLD.fitted(part.name(), Canvas.MIDDLE, NAME_MAX);
  }

  private static String figure(Part part, double total) {
    return Amounts.percent(share(part, total), 1) + " · " + Amounts.money(part.worth());
  }
}
