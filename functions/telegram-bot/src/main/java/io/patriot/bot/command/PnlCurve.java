package io.patriot.bot.command;

import io.patriot.application.portfolio.DayResult;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ChatPhoto;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Table;
import io.patriot.charts.DrawPicture;
import io.patriot.charts.EquityCurve;
import io.patriot.charts.Heading;
import io.patriot.domain.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * What the balance was at the end of each day, reckoned back from the balance of now by what was
 * closed since, and how far that fell below its best. Nothing is kept for it, so what came in or
 * went out otherwise stands in it as if it had always been there.
 */
record PnlCurve(PeriodWish wish, List<EquityCurve.Worth> points) {
  static final String WORD = "curve";

  private static final int PERCENT_DIGITS = 2;

  /**
   * @param days those of the span that traded
   */
  static PnlCurve of(PeriodWish wish, List<DayResult> days, Money balance, Instant now) {
    LocalDate today = PeriodWish.today(now);
    var nets = new TreeMap<LocalDate, Money>();
    Money worth = balance;
    for (DayResult day : days) {
      nets.put(day.day(), day.net());
      worth = worth.minus(day.net());
    }
    var points = new ArrayList<EquityCurve.Worth>();
    if (!nets.isEmpty()) {
      LocalDate first = wish.starts(today).getLast();
      points.add(new EquityCurve.Worth(midnight(first), worth));
      for (LocalDate day = first; day.isBefore(today); day = day.plusDays(1)) {
        worth = worth.plus(nets.getOrDefault(day, Money.zero(balance.asset())));
        points.add(new EquityCurve.Worth(midnight(day.plusDays(1)), worth));
      }
      if (now.isAfter(midnight(today))) {
        points.add(new EquityCurve.Worth(now, balance));
      }
    }
    return new PnlCurve(wish, points);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The deepest fall below the best so far, as a share of that best, from 0 to -1 or deeper. */
  BigDecimal deepest() {
    BigDecimal deepest = BigDecimal.ZERO;
    BigDecimal best = null;
    for (EquityCurve.Worth point : points) {
      BigDecimal worth = point.worth().amount();
      best = best == null ? worth : best.max(worth);
      if (best.signum() > 0) {
        deepest = deepest.min(worth.subtract(best).divide(best, MathContext.DECIMAL64));
      }
    }
    return deepest;
  }

  ChatPhoto photo(Talk talk, PictureWish picture, Html head) {
    var curve =
        new EquityCurve(
            new Heading(
                talk.label("pnl.curve"),
                String.join(" · ", talk.account().name(), "UTC"),
                talk.label("pnl.picture.nothing")),
            points,
            talk.label("pnl.curve.drawdown"),
            ZoneOffset.UTC);
    return new ChatPhoto(DrawPicture.png(curve, picture.theme()), screen(talk, picture, head));
  }

  private Screen screen(Talk talk, PictureWish picture, Html head) {
    var lines = new ArrayList<Html>();
    lines.add(head);
    lines.add(talk.say("pnl.curve.what"));
    if (!points.isEmpty()) {
      Money from = points.getFirst().worth();
      Money to = points.getLast().worth();
      lines.add(
          new Table()
              .row(talk.label("pnl.curve.from"), Numbers.money(from))
              .row(talk.label("pnl.curve.to"), Numbers.money(to))
              .row(talk.label("pnl.net"), Numbers.signed(to.minus(from)))
              .row(
                  talk.label("pnl.curve.drawdown"),
                  Numbers.signedPercent(deepest(), PERCENT_DIGITS))
              .html());
    }
    lines.add(Desk.updated(talk));
    List<Button> periods =
        Arrays.stream(PnlPeriod.values())
            .map(
                period ->
                    Button.here(
                        talk.label(period.key()),
                        PnlCommand.NAME
                            + " "
                            + period.word()
                            + " "
                            + WORD
                            + " "
                            + picture.colours()))
            .toList();
    String span = PnlCommand.NAME + " " + wish.words();
    return Screen.of(lines)
        .row(periods)
        .row(
            Button.here(
                talk.label(picture.otherColoursKey()), span + " " + WORD + " " + picture.others()),
            Button.here(talk.label("button.bars"), span + " " + picture.words()),
            Button.anew(talk.label("button.numbers"), span))
        .row(Button.anew(talk.label("button.home"), "/home"));
  }
}
