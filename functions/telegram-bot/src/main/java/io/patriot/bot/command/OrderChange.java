package io.patriot.bot.command;

import io.patriot.bot.grammar.Amount;
import io.patriot.bot.grammar.ChangeGrammar;
import io.patriot.bot.grammar.Level;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What an order is to be changed to, counted in lots and ticks at the price of now. */
record OrderChange(Quantity quantity, Price price) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Nothing when it takes a price of now that there is not. */
  static Optional<OrderChange> of(
      Order order, Instrument instrument, Optional<Quote> quote, ChangeGrammar.Read.Change asked) {
    Price now = order.intent().terms().type().limitPrice().orElseThrow();
    Optional<Price> price =
        switch (asked.price().orElse(new Level.At(now))) {
          case Level.At(var there) -> Optional.of(there);
          case Level.Away(var percent) ->
              quote.map(one -> moved(one.last(), percent, order.intent().side(), instrument));
        };
    return price.map(
        at ->
            new OrderChange(
                asked
                    .amount()
                    .map(amount -> quantity(amount, at, instrument))
                    .orElse(order.intent().quantity()),
                at));
  }

  /** So many per cent away, at the tick that is kinder to the person. */
  static Price moved(Price from, BigDecimal percent, Side side, Instrument instrument) {
    BigDecimal factor = BigDecimal.ONE.add(percent.divide(HUNDRED));
    return instrument.rounded(
        new Price(from.value().multiply(factor)),
        side == Side.BUY ? RoundingMode.FLOOR : RoundingMode.CEILING);
  }

  boolean isNone(Order order) {
    return quantity.equals(order.intent().quantity())
        && order.intent().terms().type().limitPrice().filter(price::equals).isPresent();
  }

  static Quantity quantity(Amount amount, Price price, Instrument instrument) {
    return switch (amount) {
      case Amount.Units(var quantity) -> quantity;
      case Amount.Worth(var money, var atLeast) -> {
        BigDecimal lotCosts = price.value().multiply(instrument.lotSize().value());
        BigDecimal lots = money.divide(lotCosts, 0, atLeast ? RoundingMode.UP : RoundingMode.DOWN);
        yield new Quantity(lots.multiply(instrument.lotSize().value()));
      }
      case Amount.Share _ -> throw new IllegalArgumentException("A change is never by a share");
    };
  }
}
