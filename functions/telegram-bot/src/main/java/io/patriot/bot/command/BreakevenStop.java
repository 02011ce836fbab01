package io.patriot.bot.command;

import io.patriot.application.order.TradingStore;
import io.patriot.bot.grammar.Amount;
import io.patriot.bot.grammar.Level;
import io.patriot.bot.grammar.OrderWish;
import io.patriot.bot.grammar.Pricing;
import io.patriot.bot.grammar.TriggerChangeGrammar;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import io.patriot.domain.protection.Breakeven;
import io.patriot.domain.risk.RiskFacts;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has to be done so that a position's stop is at its breakeven. */
sealed interface BreakevenStop {
  /** Getting in and out is counted as on every card: at what a taker pays at most. */
  Rate FEE = RiskFacts.FEE_ALLOWANCE;

  /** A stop there would close at once. */
  record NotReached(Price breakeven) implements BreakevenStop {}

  /** A stop that is there, or keeps more, is not moved back. */
  record Stands(Order stop, Price there, Price breakeven) implements BreakevenStop {}

  /** The stop is on its way, or on its way back. */
  record Busy(Order stop) implements BreakevenStop {}

  /** The stop that waits gives its place to one at the breakeven. */
  record Move(Order stop, OrderTerms terms) implements BreakevenStop {}

  /** There is no stop for all that is held. */
  record Place(OrderWish wish) implements BreakevenStop {}

  static BreakevenStop of(
      AccountBook book, Position position, Instrument instrument, Quote quote, TradingStore store) {
    Price breakeven = Breakeven.of(position, instrument, FEE);
    Optional<Order> found = standing(book, position, store);
    Optional<Price> there = found.flatMap(stop -> stop.intent().terms().type().triggerPrice());
    if (there.isPresent() && !keepsMore(position, breakeven, there.get())) {
      return new Stands(found.orElseThrow(), there.get(), breakeven);
    }
    if (!keepsMore(position, quote.last(), breakeven)) {
      return new NotReached(breakeven);
    }
    return found
        .map(stop -> move(book, instrument, quote, stop, breakeven))
        .orElseGet(() -> place(position, breakeven));
  }

  /** Whether a position is worth more at one price than at another. */
  private static boolean keepsMore(Position position, Price one, Price other) {
    return position.direction() == Direction.LONG ? one.isAbove(other) : one.isBelow(other);
  }

  private static BreakevenStop move(
      AccountBook book, Instrument instrument, Quote quote, Order stop, Price breakeven) {
    if (!(stop instanceof Order.Open) || stop.stillReplaces().isPresent()) {
      return new Busy(stop);
    }
    var change =
        new TriggerChangeGrammar.Read.Change(
            Optional.empty(),
            Optional.of(new Level.At(breakeven)),
            Optional.empty(),
            Optional.empty());
    return new Move(stop, new TriggerChange(stop, instrument, quote, book).terms(change));
  }

  private static BreakevenStop place(Position position, Price breakeven) {
    var stop = new OrderType.Stop(breakeven, TriggerSource.LAST, Optional.empty());
    return new Place(
        new OrderWish(
            position.direction() == Direction.LONG ? Side.SELL : Side.BUY,
            position.symbol(),
            new Amount.Share(BigDecimal.valueOf(100)),
            new Pricing.Exactly(stop),
            true,
            true));
  }

  /** The stop for all that is held: the one that guards it, else the one that keeps most. */
  static Optional<Order> standing(AccountBook book, Position position, TradingStore store) {
    List<OrderId> working =
        book.working().entrySet().stream()
            .filter(order -> order.getValue().leg().equals(position.leg()))
            .filter(order -> order.getValue().reduceOnly())
            .map(Map.Entry::getKey)
            .toList();
    Comparator<Order> byPrice =
        Comparator.comparing(
            order -> order.intent().terms().type().triggerPrice().orElseThrow().value());
    return store.orders(book.account(), working).stream()
        .filter(order -> order.intent().terms().type() instanceof OrderType.Stop)
        .filter(order -> isForAll(order, position))
        .max(
            Comparator.comparing((Order order) -> order.intent().terms().guard().isPresent())
                .thenComparing(
                    position.direction() == Direction.LONG ? byPrice : byPrice.reversed()));
  }

  private static boolean isForAll(Order order, Position position) {
    return order.intent().terms().closesPosition()
        || order.intent().terms().guard().isPresent()
        || !position.quantity().isAbove(order.leaves());
  }
}
