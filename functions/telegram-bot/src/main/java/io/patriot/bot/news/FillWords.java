package io.patriot.bot.news;

import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.events.order.OrderFilledV1;
import java.util.ArrayList;
import java.util.List;

/** An order that traded while its owner did not look: a stop or a target, or one that waited. */
final class FillWords {
  private final Figures figures;
  private final Messages words;

  FillWords(Figures figures, Messages words) {
    this.figures = figures;
    this.words = words;
  }

  /**
   * @param fills of this order, oldest first, at least one
   * @param ended why it ended before all of it traded; empty when it did not
   */
  List<Html> lines(Order order, List<OrderFilledV1> fills, List<Html> ended) {
    OrderFilledV1 last = fills.getLast();
    var symbol = new Symbol(last.symbol());
    var traded =
        new Traded(
            symbol,
            Side.valueOf(last.side()),
            fills.stream().map(one -> one.fill().toDomain()).toList(),
            fills.stream().map(one -> one.gain().toDomain()).toList());
    var lines = new ArrayList<Html>();
    lines.add(words.say(head(order.intent().terms().type()), "symbol", symbol).bold());
    lines.addAll(traded.lines(figures, words));
    Quantity left = Quantity.of(last.leaves());
    if (order.isFinished() && !left.isZero()) {
      lines.add(words.say("news.expired.rest", "quantity", figures.quantity(symbol, left)));
    } else if (!left.isZero()) {
      lines.add(words.say("news.filled.left", "quantity", figures.quantity(symbol, left)));
    }
    lines.add(words.say("news.filled.now", "position", figures.position(last.position())));
    lines.addAll(ended);
    lines.add(words.say("order.id", "id", order.id().shortForm()));
    return lines;
  }

  private static String head(OrderType type) {
    return switch (type) {
      case OrderType.Stop _ -> "news.filled.stop.head";
      case OrderType.TakeProfit _ -> "news.filled.target.head";
      case OrderType.TrailingStop _ -> "news.filled.trail.head";
      case OrderType.Limit _, OrderType.LimitUntil _ -> "news.filled.limit.head";
      case OrderType.Market _ -> "news.filled.market.head";
    };
  }
}
