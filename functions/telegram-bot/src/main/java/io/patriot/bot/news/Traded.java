package io.patriot.bot.news;

import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Side;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was traded of a market on one side, added up: how much, at which average, and what it came
 * to.
 *
 * @param fills at least one
 * @param gains what was realised, before fees
 */
record Traded(Symbol symbol, Side side, List<Fill> fills, List<Money> gains) {
  List<Html> lines(Figures figures, Messages words) {
    Quantity quantity = fills.stream().map(Fill::quantity).reduce(Quantity.ZERO, Quantity::plus);
    Money cost = fills.stream().map(Fill::cost).reduce(Money::plus).orElseThrow();
    String average =
        figures.price(
            symbol, cost.per(quantity, figures.averageDigits(symbol), RoundingMode.HALF_EVEN));
    Html line =
        words.say(
            side == Side.BUY ? "news.traded.bought" : "news.traded.sold",
            "symbol",
            symbol,
            "quantity",
            figures.quantity(symbol, quantity),
            "price",
            average,
            "fills",
            fills.size() == 1
                ? words.say("order.one-fill")
                : words.say("order.fills", "count", fills.size()));
    return List.of(line, result(words));
  }

  private Html result(Messages words) {
    String fees = sum(fills.stream().map(fill -> fill.otherFee().orElse(fill.fee())).toList());
    List<Money> some = gains.stream().filter(gain -> !gain.isZero()).toList();
    return some.isEmpty()
        ? words.say("news.traded.fees", "fees", fees)
        : words.say(
            "news.traded.gain",
            "gain",
            Numbers.signed(some.stream().reduce(Money::plus).orElseThrow()),
            "fees",
            fees);
  }

  /** Fees may be in more than one coin. */
  private static String sum(List<Money> amounts) {
    Map<String, Money> byAsset = new TreeMap<>();
    amounts.forEach(money -> byAsset.merge(money.asset().code(), money, Money::plus));
    return byAsset.values().stream().map(Numbers::money).collect(Collectors.joining(" + "));
  }
}
