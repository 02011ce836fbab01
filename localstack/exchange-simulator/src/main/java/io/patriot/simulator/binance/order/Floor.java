package io.patriot.simulator.binance.order;

import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.simulation.Outcome;
import io.patriot.simulator.binance.account.Marks;
import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.market.Market;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Where orders meet the market: one matching engine for each instrument, of all accounts together.
 *
 * <p>The engines begin to listen to the replay when the first account is opened; before that nobody
 * could trade.
 */
public final class Floor implements Marks {
  private final Market market;
  private final Map<Instrument, Pit> pits = new EnumMap<>(Instrument.class);

  public Floor(Market market) {
    this.market = market;
  }

  /**
   * Opens the engines, once; from then on what happens to resting orders is told.
   *
   * @return whether this was the first time
   */
  public boolean open(BiConsumer<Instrument, List<Outcome>> outcomes) {
    if (!pits.isEmpty()) {
      return false;
    }
    market.each(
        each -> {
          var pit = new Pit(each, list -> outcomes.accept(each.instrument(), list));
          pits.put(each.instrument(), pit);
          each.listen(pit);
        });
    return true;
  }

  @Override
  public BigDecimal mark(Instrument instrument) {
    return BigDecimal.valueOf(market.of(instrument).markPrice().markE8(), Decimals.MARK);
  }

  /** The price of the last trade. */
  public BigDecimal last(Instrument instrument) {
    return BigDecimal.valueOf(market.of(instrument).lastTrade().priceCents(), Decimals.PRICE);
  }

  /** The best price an order of this side could have at once. */
  public Optional<BigDecimal> best(Instrument instrument, Side order) {
    return level(instrument, order.opposite(), 1);
  }

  /** The price so many levels into one side of the book, the best being the first. */
  Optional<BigDecimal> level(Instrument instrument, Side side, int number) {
    var book = pit(instrument).engine().book();
    var levels = book.depth(side, number);
    return levels.size() < number
        ? Optional.empty()
        : Optional.of(levels.get(number - 1).price().value());
  }

  List<Outcome> place(
      OrderId id, NewOrder order, BigDecimal quantity, Optional<BigDecimal> reducible) {
    return pit(order.instrument()).place(id, order, quantity, reducible);
  }

  List<Outcome> cancel(Order order) {
    return pit(order.instrument()).engine().cancel(order.engineId());
  }

  List<Outcome> limitReducible(Order order, BigDecimal reducible) {
    return pit(order.instrument())
        .engine()
        .limitReducible(order.engineId(), new Quantity(reducible));
  }

  private Pit pit(Instrument instrument) {
    return Objects.requireNonNull(pits.get(instrument), "The floor is closed");
  }
}
