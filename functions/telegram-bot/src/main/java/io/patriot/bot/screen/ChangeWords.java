package io.patriot.bot.screen;

import io.patriot.application.order.AmendDenial;
import io.patriot.application.order.RecordedEvent;
import io.patriot.bot.text.Causes;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import java.util.List;

/** What became of the latest change that somebody asked of an order. */
public final class ChangeWords {
  /** Requested, approved, submitted, accepted. */
  private static final int STEPS_OF_A_PLAIN_ORDER = 4;

  private ChangeWords() {}

  /** Whether it has had more steps than an order that nobody changed; only then look. */
  public static boolean mayBeChanged(Order order) {
    return order.version() > STEPS_OF_A_PLAIN_ORDER + order.executed().fills();
  }

  /** Nothing when no change was asked for, or other things have ended it since. */
  public static Html latest(
      Order order, List<RecordedEvent> history, Instrument instrument, Messages words) {
    Html said = Html.EMPTY;
    for (RecordedEvent recorded : history) {
      said =
          switch (recorded.event()) {
            case OrderEvent.AmendRequested(var quantity, var price, _, _, _) ->
                words.say(
                    "change.asked",
                    "quantity",
                    Numbers.quantity(quantity, instrument),
                    "price",
                    Numbers.price(price, instrument));
            case OrderEvent.Amended(var quantity, var price, _) ->
                words.say(
                    "change.done",
                    "quantity",
                    Numbers.quantity(quantity, instrument),
                    "price",
                    Numbers.price(price, instrument));
            case OrderEvent.AmendRefused(var code, var message, _) ->
                code.equals(AmendDenial.CODE)
                    ? words.say("change.refused-here", "why", Causes.of(message, words))
                    : words.say(
                        "change.refused", "code", code, "message", Causes.of(message, words));
            case OrderEvent.Cancelled _, OrderEvent.Expired _ -> Html.EMPTY;
            case OrderEvent.Filled _ -> order instanceof Order.Filled ? Html.EMPTY : said;
            default -> said;
          };
    }
    return said;
  }
}
