package io.patriot.exchanges.binance.venue;

import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.trade.Fitted;
import io.patriot.exchanges.binance.trade.InstrumentRules;
import io.patriot.exchanges.binance.trade.NewAlgoOrder;
import io.patriot.exchanges.binance.trade.NewOrder;
import io.patriot.exchanges.binance.trade.OrderFit;
import io.patriot.exchanges.binance.trade.OrderFit.Around;
import io.patriot.exchanges.binance.trade.VenueRules;
import io.patriot.exchanges.venue.Placed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The last look at an order before it goes out: it is brought to the venue's grid, never larger and
 * never at a worse price, or is stopped. What takes risk away waits for nothing here; without rules
 * at hand the venue alone judges.
 */
final class OrderGate {
  private static final Duration PATIENCE_FOR_RULES = Duration.ofSeconds(1);
  private static final Duration PATIENCE_FOR_MARK = Duration.ofMillis(500);

  /** How many orders rest is the venue's to count. */
  private static final int NOT_COUNTED = 0;

  /** Precision, lot, tick, price bounds and notional: what a gate with true rules lets not pass. */
  private static final Set<String> ABOUT_RULES =
      Set.of(
          "-1013", "-1111", "-4003", "-4004", "-4005", "-4014", "-4016", "-4023", "-4024", "-4164");

  private final VenueRules rules;

  OrderGate(VenueRules rules) {
    this.rules = rules;
  }

  Fitted<NewOrder> fit(NewOrder order) {
    boolean needsMark =
        switch (order.terms()) {
          case NewOrder.Terms.Limit _ -> true;
          case NewOrder.Terms.Market _, NewOrder.Terms.Matched _ -> !order.reduces();
        };
    return fit(
        order.symbol(), order, order.reduces(), needsMark, (fit, around) -> fit.fit(order, around));
  }

  Fitted<NewAlgoOrder> fit(NewAlgoOrder order) {
    return fit(
        order.symbol(), order, order.reduces(), false, (fit, around) -> fit.fit(order, around));
  }

  /** Learns from the venue's own verdict on what passed here. */
  <T> Placed<T> learned(Placed<T> placed) {
    if (placed instanceof Placed.Rejected<T>(var code, _) && ABOUT_RULES.contains(code)) {
      rules.doubt();
    }
    return placed;
  }

  private <O> Fitted<O> fit(
      Symbol symbol,
      O order,
      boolean reduces,
      boolean needsMark,
      BiFunction<OrderFit, Around, Fitted<O>> fitting) {
    Optional<InstrumentRules> market =
        rules.of(symbol, reduces ? Duration.ZERO : PATIENCE_FOR_RULES);
    if (market.isEmpty()) {
      return new Fitted.Fits<>(order);
    }
    Optional<BigDecimal> mark =
        needsMark
            ? rules.mark(market.get(), reduces ? Duration.ZERO : PATIENCE_FOR_MARK)
            : Optional.empty();
    return fitting.apply(new OrderFit(market.get()), new Around(mark, NOT_COUNTED, NOT_COUNTED));
  }
}
