package io.patriot.bot.news;

import io.patriot.application.order.StopOf;
import io.patriot.application.order.TradingStore;
import io.patriot.bot.text.Causes;
import io.patriot.bot.text.ErrorCode;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderTerms;
import java.util.ArrayList;
import java.util.List;

/**
 * An order that ended while its owner did not look, and not because they wanted it: why, what that
 * did to the money, and whether what is held there still has its stop.
 */
final class EndedWords {
  private final Figures figures;
  private final TradingStore orders;
  private final Messages words;

  EndedWords(Figures figures, TradingStore orders, Messages words) {
    this.figures = figures;
    this.orders = orders;
    this.words = words;
  }

  /** With nothing of it that its owner was told of before. */
  List<Html> lines(Order order) {
    OrderTerms terms = order.intent().terms();
    Quantity traded = order.executed().quantity();
    var lines = new ArrayList<Html>();
    lines.add(words.say(head(order), "symbol", terms.symbol()).bold());
    lines.add(
        traded.isZero()
            ? words.say(nothing(order))
            : words.say(
                "news.expired.partly",
                "traded",
                figures.quantity(terms.symbol(), traded),
                "quantity",
                figures.quantity(terms.symbol(), terms.quantity())));
    lines.addAll(after(order));
    lines.add(words.say("order.id", "id", order.id().shortForm()));
    return lines;
  }

  /** Why, and what is guarded now; for an order that traded before it ended. */
  List<Html> after(Order order) {
    var lines = new ArrayList<Html>();
    switch (order) {
      case Order.Cancelled(_, _, var cause) -> {
        lines.add(words.say("news.cancelled.by"));
        lines.add(why(cause));
        lines.add(guarded(order));
        lines.add(code(ErrorCode.VENUE_CANCELLED, order));
      }
      case Order.Rejected(_, _, var code, var message) -> {
        lines.add(words.say("order.venue-says", "code", code, "message", message));
        lines.add(guarded(order));
        lines.add(code(ErrorCode.VENUE_REJECTED, order));
      }
      case Order.Expired(_, _, var cause) -> {
        lines.add(why(cause));
        lines.add(guarded(order));
      }
      case Order.Pending _,
          Order.Approved _,
          Order.Denied _,
          Order.Submitting _,
          Order.Unknown _,
          Order.Open _,
          Order.PartiallyFilled _,
          Order.Filled _ -> {}
    }
    return lines;
  }

  private static String head(Order order) {
    return switch (order) {
      case Order.Cancelled _ -> "news.cancelled.head";
      case Order.Rejected _ -> "news.rejected.head";
      default -> "news.expired.head";
    };
  }

  private static String nothing(Order order) {
    return order instanceof Order.Expired ? "news.expired.nothing" : "news.cancelled.nothing";
  }

  private Html why(String cause) {
    return words.say("news.why", "why", Causes.of(cause, words));
  }

  private Html code(ErrorCode code, Order order) {
    return words.say("error.code", "code", code, "id", "o:" + order.id().shortForm());
  }

  private Html guarded(Order order) {
    AccountBook book = orders.book(order.intent().account()).orElseThrow();
    var leg = order.intent().terms().leg();
    return switch (StopOf.position(book, leg, orders)) {
      case NOTHING_HELD -> words.say("news.ended.flat", "symbol", leg.symbol());
      case HAS_STOP -> words.say("news.ended.guarded", "symbol", leg.symbol());
      case NO_STOP -> words.say("news.ended.unguarded", "symbol", leg.symbol()).bold();
    };
  }
}
