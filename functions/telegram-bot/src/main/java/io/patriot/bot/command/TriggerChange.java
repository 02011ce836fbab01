package io.patriot.bot.command;

import io.patriot.bot.grammar.Level;
import io.patriot.bot.grammar.TriggerChangeGrammar.Read.Change;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import java.util.Optional;

/**
 * The terms that are to stand in the place of an order that waits for a trigger. A guard goes on
 * guarding, unless its owner wants it for a part only: what guards is for all that is held.
 */
record TriggerChange(Order order, Instrument instrument, Quote quote, AccountBook book) {

  OrderTerms terms(Change asked) {
    OrderTerms terms = order.intent().terms();
    OrderType type =
        switch (terms.type()) {
          case OrderType.Stop(var trigger, var source, var limit) ->
              new OrderType.Stop(
                  price(asked.trigger()).orElse(trigger),
                  source,
                  price(asked.limit()).or(() -> limit));
          case OrderType.TakeProfit(var trigger, var source, var limit) ->
              new OrderType.TakeProfit(
                  price(asked.trigger()).orElse(trigger),
                  source,
                  price(asked.limit()).or(() -> limit));
          case OrderType.TrailingStop(var callback, var source, var activation) ->
              new OrderType.TrailingStop(
                  asked.distance().orElse(callback),
                  source,
                  price(asked.trigger()).or(() -> activation));
          case OrderType.Market _, OrderType.Limit _, OrderType.LimitUntil _ ->
              throw new IllegalArgumentException("It waits for no trigger");
        };
    Price at = type.limitPrice().or(type::triggerPrice).orElse(quote.last());
    Quantity quantity =
        asked
            .amount()
            .map(amount -> OrderChange.quantity(amount, at, instrument))
            .orElseGet(() -> quantity(terms));
    return new OrderTerms(
        terms.symbol(),
        terms.side(),
        quantity,
        type,
        terms.reduceOnly(),
        false,
        terms.positionSide(),
        terms.protection().filter(_ -> asked.amount().isEmpty() || !terms.reduceOnly()));
  }

  boolean isNone(OrderTerms changed) {
    OrderTerms terms = order.intent().terms();
    boolean sameQuantity = terms.closesPosition() || changed.quantity().equals(terms.quantity());
    return sameQuantity && changed.type().equals(terms.type());
  }

  /** Of orders that close whatever is held, venues take one only; this is what is held now. */
  private Quantity quantity(OrderTerms terms) {
    Quantity held = book.position(terms).reducibleBy(terms.side());
    return terms.closesPosition() && !held.isZero() ? held : terms.quantity();
  }

  private Optional<Price> price(Optional<Level> level) {
    return level.map(
        asked ->
            switch (asked) {
              case Level.At(var there) -> there;
              case Level.Away(var percent) ->
                  OrderChange.moved(quote.last(), percent, side(), instrument);
            });
  }

  private Side side() {
    return order.intent().side();
  }
}
