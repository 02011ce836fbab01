package io.patriot.charts;

import io.patriot.charts.ProfitBars.Result;
import io.patriot.domain.money.Money;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;

/** Draws gains upwards and losses downwards from a line, and what all came to. */
final class DrawProfits {
  private static final int DIGITS = 8;
  private static final double TOP = 176;
  private static final double BOTTOM = 616;
  private static final double NAMES = 704;
  private static final double BODY_SHARE = 0.68;
  private static final double BODY_MAX = 110;
  private static final double BETWEEN = 14;
  private static final double SEEN = 5;

  private DrawProfits() {}

  static void on(Canvas canvas, Theme theme, ProfitBars picture) {
    List<Result> spans = picture.spans();
    if (spans.isEmpty()) {
      Head.alone(canvas, theme, picture.heading());
      return;
    }
    double lowest = spans.stream().mapToDouble(DrawProfits::net).min().orElse(0);
    double highest = spans.stream().mapToDouble(DrawProfits::net).max().orElse(0);
    Scale scale =
        lowest == 0 && highest == 0
            ? new Scale(-1, 1, TOP, BOTTOM)
            : new Scale(Math.min(0, lowest), Math.max(0, highest), TOP, BOTTOM);
    List<BigDecimal> lines = GridLines.of(scale, DIGITS);
    double right = Canvas.WIDTH - Axes.room(lines);

    head(canvas, theme, picture);
    List<Rectangle2D> none = List.of();
    Axes.values(canvas, theme, scale, lines, right, none);
    double step = (right - Axes.LEFT) / spans.size();
    bars(canvas, theme, spans, scale, step);
    canvas.box(Axes.LEFT, scale.y(0), right - Axes.LEFT, 3, theme.muted());
    names(canvas, theme, spans, step);
  }

  private static void head(Canvas canvas, Theme theme, ProfitBars picture) {
    Money zero = Money.zero(picture.spans().getFirst().net().asset());
    Money sum = picture.spans().stream().map(Result::net).reduce(zero, Money::plus);
    long gains = picture.spans().stream().filter(it -> it.net().isAbove(zero)).count();
    long losses = picture.spans().stream().filter(it -> it.net().isBelow(zero)).count();
    Head.draw(
        canvas,
        theme,
        picture.heading(),
        Amounts.signed(sum),
        "▲ " + gains + "  ▼ " + losses,
        theme.muted());
  }

  private static void bars(
      Canvas canvas, Theme theme, List<Result> spans, Scale scale, double step) {
    double body = Math.clamp(step * BODY_SHARE, 1, BODY_MAX);
    boolean named = widest(spans) + BETWEEN < step;
    double zero = scale.y(0);
    for (int i = 0; i < spans.size(); i++) {
      double net = net(spans.get(i));
      double middle = Axes.LEFT + (i + 0.5) * step;
      double end = scale.y(net);
      if (net != 0) {
        double height = Math.max(SEEN, Math.abs(end - zero));
        canvas.box(
            middle - body / 2, net > 0 ? zero - height : zero, body, height, theme.of(net > 0));
      }
      if (named) {
        canvas.centred(
            Amounts.brief(spans.get(i).net().amount()),
            Letters.BOLD,
            Canvas.SMALL,
            middle,
            net < 0 ? end + 12 + 2 * Axes.TO_BASELINE : end - 12,
            net == 0 ? theme.muted() : theme.of(net > 0));
      }
    }
  }

  private static double widest(List<Result> spans) {
    return spans.stream()
        .mapToDouble(span -> Letters.BOLD.width(Amounts.brief(span.net().amount()), Canvas.SMALL))
        .max()
        .orElse(0);
  }

  /** As many names as there is room for, the last one always. */
  private static void names(Canvas canvas, Theme theme, List<Result> spans, double step) {
    double wide =
        spans.stream()
                .mapToDouble(span -> Letters.REGULAR.width(span.name(), Canvas.SMALL))
                .max()
                .orElse(0)
            + 2 * BETWEEN;
    int every = (int) Math.max(1, Math.ceil(wide / step));
    for (int i = spans.size() - 1; i >= 0; i -= every) {
      double middle = Axes.LEFT + (i + 0.5) * step;
      double half = Letters.REGULAR.width(spans.get(i).name(), Canvas.SMALL) / 2;
      canvas.centred(
          spans.get(i).name(),
          Letters.REGULAR,
          Canvas.SMALL,
          Math.max(middle, half + 4),
          NAMES,
          theme.muted());
    }
  }

  private static double net(Result span) {
    return span.net().amount().doubleValue();
  }
}
