package io.patriot.simulation;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import java.math.BigDecimal;
import java.util.Optional;

/** The checks a venue makes before it takes an order. */
final class Admission {
  private final Instrument instrument;
  private final OrderBook book;
  private final Grid grid;

  Admission(OrderBook book, Grid grid) {
    this.instrument = book.instrument();
    this.book = book;
    this.grid = grid;
  }

  /** The reason not to take the order, if there is one. */
  Optional<Outcome> refusal(SimulatedOrder order, MarketState market) {
    OrderTerms terms = order.terms();
    if (!terms.symbol().equals(instrument.symbol())) {
      throw new IllegalArgumentException(
          "An order for " + terms.symbol() + " came to the market of " + instrument.symbol());
    }
    return quantityRefusal(order)
        .or(() -> priceRefusal(order))
        .or(() -> reduceRefusal(order))
        .or(() -> marketRefusal(order, market))
        .or(() -> notionalRefusal(order))
        .or(() -> postOnlyRefusal(order, market))
        .or(() -> collarRefusal(order, market));
  }

  /** The reason never to take the order, if there is one. */
  Optional<Outcome> offGrid(SimulatedOrder order) {
    return quantityRefusal(order)
        .or(() -> priceRefusal(order))
        .or(
            () ->
                order.terms().type().limitPrice().isPresent()
                    ? notionalRefusal(order)
                    : Optional.empty());
  }

  private Optional<Outcome> quantityRefusal(SimulatedOrder order) {
    Quantity quantity = order.terms().quantity();
    if (!instrument.isOnLot(quantity)) {
      return refused(
          order,
          RejectReason.QUANTITY_OFF_LOT,
          "Quantity " + quantity + " is no multiple of " + instrument.lotSize());
    }
    if (instrument.minQuantity().isAbove(quantity)) {
      return refused(
          order,
          RejectReason.QUANTITY_TOO_SMALL,
          "Quantity " + quantity + " is below " + instrument.minQuantity());
    }
    if (quantity.isAbove(instrument.maxQuantity())) {
      return refused(
          order,
          RejectReason.QUANTITY_TOO_LARGE,
          "Quantity " + quantity + " is above " + instrument.maxQuantity());
    }
    return quantity.isAbove(instrument.fromLots(OrderBook.LOTS_MAX))
        ? refused(
            order,
            RejectReason.NUMBER_TOO_LARGE,
            "Quantity " + quantity + " cannot be counted in lots")
        : Optional.empty();
  }

  private Optional<Outcome> priceRefusal(SimulatedOrder order) {
    Optional<Price> limit = order.terms().type().limitPrice();
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    Price price = limit.orElseThrow();
    if (!instrument.isOnTick(price)) {
      return refused(
          order,
          RejectReason.PRICE_OFF_TICK,
          "Price " + price + " is no multiple of " + instrument.tickSize());
    }
    return price.isAbove(instrument.fromTicks(OrderBook.TICKS_MAX))
        ? refused(
            order, RejectReason.NUMBER_TOO_LARGE, "Price " + price + " cannot be counted in ticks")
        : Optional.empty();
  }

  private Optional<Outcome> reduceRefusal(SimulatedOrder order) {
    return order.reducible().isPresent()
            && instrument.lotSize().isAbove(order.reducible().orElseThrow())
        ? refused(order, RejectReason.NOTHING_TO_REDUCE, "There is no position to reduce")
        : Optional.empty();
  }

  private Optional<Outcome> marketRefusal(SimulatedOrder order, MarketState market) {
    return market != MarketState.READY && wantsToTradeAtOnce(order.terms().type())
        ? refused(
            order,
            RejectReason.NO_MARKET_DATA,
            "The book of " + instrument.symbol() + " is " + words(market))
        : Optional.empty();
  }

  private static String words(MarketState market) {
    return switch (market) {
      case READY -> "whole";
      case EMPTY -> "empty on one side; try again in a moment";
      case GAPPED, CROSSED -> "being read anew after missed updates; try again in a moment";
      case STALE -> "silent for too long; try again when prices move";
    };
  }

  private Optional<Outcome> notionalRefusal(SimulatedOrder order) {
    OrderTerms terms = order.terms();
    if (terms.reduceOnly()) {
      return Optional.empty();
    }
    Price price = terms.type().limitPrice().orElseGet(this::mid);
    Money worth = instrument.notional(price, terms.quantity());
    return worth.isBelow(instrument.minNotional())
        ? refused(
            order,
            RejectReason.NOTIONAL_TOO_SMALL,
            "The order is worth " + worth + ", the smallest is " + instrument.minNotional())
        : Optional.empty();
  }

  private Optional<Outcome> collarRefusal(SimulatedOrder order, MarketState market) {
    OrderTerms terms = order.terms();
    Optional<Price> limit = terms.type().limitPrice();
    if (market != MarketState.READY || limit.isEmpty()) {
      return Optional.empty();
    }
    long collarKey = grid.collarKey(book, terms.side());
    return grid.key(terms) > collarKey
        ? refused(
            order,
            RejectReason.PRICE_BEYOND_COLLAR,
            "Price "
                + limit.orElseThrow()
                + " reaches beyond "
                + grid.price(terms.side(), collarKey)
                + ", which is as far as an order may go now")
        : Optional.empty();
  }

  /** A post-only order that would trade at once is not taken. */
  private Optional<Outcome> postOnlyRefusal(SimulatedOrder order, MarketState market) {
    OrderTerms terms = order.terms();
    if (market != MarketState.READY
        || !(terms.type() instanceof OrderType.Limit(var price, var timeInForce))
        || timeInForce != TimeInForce.POST_ONLY) {
      return Optional.empty();
    }
    Price best = book.best(terms.side().opposite()).orElseThrow();
    boolean takes = terms.side() == Side.BUY ? !price.isBelow(best) : !price.isAbove(best);
    return takes
        ? refused(
            order,
            RejectReason.WOULD_TAKE,
            "At " + price + " it would trade at once with " + best + ", and it is post-only")
        : Optional.empty();
  }

  private Price mid() {
    BigDecimal bid = book.best(Side.BUY).orElseThrow().value();
    BigDecimal ask = book.best(Side.SELL).orElseThrow().value();
    return new Price(bid.add(ask).divide(BigDecimal.TWO));
  }

  private static boolean wantsToTradeAtOnce(OrderType type) {
    return switch (type) {
      case OrderType.Market() -> true;
      case OrderType.Limit(var _, var timeInForce) -> timeInForce != TimeInForce.GTC;
      case OrderType.LimitUntil _ -> false;
      case OrderType.Stop _, OrderType.TakeProfit _, OrderType.TrailingStop _ -> false;
    };
  }

  private static Optional<Outcome> refused(
      SimulatedOrder order, RejectReason reason, String message) {
    return Optional.of(new Outcome.Rejected(order.id(), reason, message));
  }
}
