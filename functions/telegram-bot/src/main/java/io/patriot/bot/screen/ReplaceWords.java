package io.patriot.bot.screen;

import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.domain.order.Order;
import java.util.Optional;

/** How far an order has come that is to stand in the place of another. */
public final class ReplaceWords {
  private ReplaceWords() {}

  /** Nothing when it replaces none. */
  public static Html of(Order order, Optional<Order> replaced, Messages words) {
    return replaced.map(old -> said(order, old, words)).orElse(Html.EMPTY);
  }

  private static Html said(Order order, Order old, Messages words) {
    boolean reduces = order.intent().terms().reduceOnly();
    String key =
        switch (order) {
          case Order.Pending _ -> "replace.old-going-first";
          case Order.Approved _, Order.Submitting _, Order.Unknown _ ->
              reduces ? "replace.old-stays-until" : "replace.old-gone";
          case Order.Open _, Order.PartiallyFilled _, Order.Filled _ ->
              order.stillReplaces().isPresent() ? "replace.old-going" : "replace.done";
          case Order.Denied _, Order.Rejected _, Order.Cancelled _, Order.Expired _ ->
              switch (old) {
                case Order.Filled _ -> "replace.old-traded";
                case Order.Cancelled _, Order.Expired _, Order.Rejected _, Order.Denied _ ->
                    "replace.old-gone";
                case Order.Pending _,
                    Order.Approved _,
                    Order.Submitting _,
                    Order.Unknown _,
                    Order.Open _,
                    Order.PartiallyFilled _ ->
                    "replace.old-stays";
              };
        };
    return words.say(key, "id", old.id().shortForm());
  }
}
