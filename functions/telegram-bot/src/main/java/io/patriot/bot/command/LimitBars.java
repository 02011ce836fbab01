package io.patriot.bot.command;

import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Bar;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Table;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Rate;
import io.patriot.domain.risk.Elsewhere;
import io.patriot.domain.risk.LimitsInForce;
import io.patriot.domain.risk.Standing;
import java.math.BigDecimal;

/** What is used of limits, a bar for each. */
final class LimitBars {
  private LimitBars() {}

  /**
   * @param standing of the account that they are seen from
   * @param positions how many are held
   */
  static Html of(
      Talk talk, LimitsInForce inForce, Standing standing, int positions, int positionsMax) {
    RiskLimits limits = inForce.limits();
    Elsewhere elsewhere = inForce.elsewhere();
    Money equity = standing.equity().plus(elsewhere.equity());
    var table = new Table();
    money(
        table,
        talk.label("limits.lost"),
        inForce.day().lost(inForce.worth()),
        inForce.day().lossMax(limits.losses().dayMax()));
    money(
        table,
        talk.label("limits.open"),
        standing.openLoss().plus(elsewhere.openLoss()),
        equity.times(limits.losses().openMax()));
    money(
        table,
        talk.label("limits.worth"),
        standing.exposure().plus(elsewhere.exposure()),
        equity.times(new Rate(BigDecimal.valueOf(limits.holding().leverageMax()))));
    count(table, talk.label("limits.positions"), positions, positionsMax);
    count(table, talk.label("limits.orders-day"), inForce.day().orders(), limits.pace().perDay());
    count(
        table,
        talk.label("limits.orders-minute"),
        inForce.recent().count(talk.now()),
        limits.pace().minuteMax());
    return table.html();
  }

  private static void money(Table table, String name, Money used, Money maximum) {
    BigDecimal shown = used.amount().max(BigDecimal.ZERO);
    table
        .row(name, Bar.of(shown, maximum.amount()))
        .row("", Numbers.amount(shown) + " / " + Numbers.money(maximum));
  }

  private static void count(Table table, String name, int used, int maximum) {
    table.row(name, used + " / " + maximum + " " + Bar.of(used, maximum));
  }
}
