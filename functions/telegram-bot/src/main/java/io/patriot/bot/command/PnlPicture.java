package io.patriot.bot.command;

import io.patriot.application.portfolio.DayResult;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ChatPhoto;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;
import io.patriot.charts.DrawPicture;
import io.patriot.charts.Heading;
import io.patriot.charts.ProfitBars;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Puts together the picture of what each day, week or month came to. */
final class PnlPicture {
  private static final int YEAR = 5;

  private PnlPicture() {}

  /**
   * @param caption the same in words
   */
  static ChatPhoto of(
      Talk talk,
      PictureWish picture,
      PeriodWish wish,
      List<DayResult> days,
      Asset currency,
      Html caption) {
    LocalDate today = PeriodWish.today(talk.now());
    List<ProfitBars.Result> spans =
        wish.starts(today).reversed().stream()
            .map(
                from ->
                    new ProfitBars.Result(
                        name(wish.period(), from), net(wish, from, days, currency)))
            .toList();
    var bars =
        new ProfitBars(
            new Heading(
                talk.label("pnl.picture"),
                String.join(
                    " · ",
                    talk.account().name(),
                    talk.label(wish.period().key()),
                    "UTC",
                    currency.code()),
                talk.label("pnl.picture.nothing")),
            spans);
    return new ChatPhoto(
        DrawPicture.png(bars, picture.theme()), buttons(talk, picture, wish, caption));
  }

  private static Money net(PeriodWish wish, LocalDate from, List<DayResult> days, Asset currency) {
    return wish.within(from, days).stream()
        .map(DayResult::net)
        .reduce(Money.zero(currency), Money::plus);
  }

  /** A few letters: there is no room for the year under a day's bar. */
  private static String name(PnlPeriod period, LocalDate from) {
    String label = period.label(from);
    return period == PnlPeriod.DAY ? label.substring(YEAR) : label;
  }

  private static Screen buttons(Talk talk, PictureWish picture, PeriodWish wish, Html caption) {
    List<Button> periods =
        Arrays.stream(PnlPeriod.values())
            .map(
                period ->
                    Button.here(
                        talk.label(period.key()),
                        PnlCommand.NAME + " " + period.word() + " " + picture.words()))
            .toList();
    return Screen.of(caption)
        .row(periods)
        .row(
            Button.here(
                talk.label(picture.otherColoursKey()),
                PnlCommand.NAME + " " + wish.words() + " " + picture.inOtherColours()),
            Button.here(
                talk.label("button.curve"),
                PnlCommand.NAME
                    + " "
                    + wish.words()
                    + " "
                    + PnlCurve.WORD
                    + " "
                    + picture.colours()),
            Button.anew(talk.label("button.numbers"), PnlCommand.NAME + " " + wish.words()))
        .row(Button.anew(talk.label("button.home"), "/home"));
  }
}
