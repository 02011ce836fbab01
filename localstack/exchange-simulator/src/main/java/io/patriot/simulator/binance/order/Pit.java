package io.patriot.simulator.binance.order;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.simulation.FeeSchedule;
import io.patriot.simulation.MatchingEngine;
import io.patriot.simulation.Outcome;
import io.patriot.simulation.SimulatedOrder;
import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.market.BookChange;
import io.patriot.simulator.binance.market.BookSnapshot;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.market.InstrumentMarket;
import io.patriot.simulator.binance.market.Level;
import io.patriot.simulator.binance.market.MarketListener;
import io.patriot.simulator.binance.market.Trade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The matching engine of one instrument, fed with the replayed book and trades. */
final class Pit implements MarketListener {
  private static final int ASSET_DIGITS = 3;

  private final InstrumentMarket market;
  private final io.patriot.domain.market.Instrument listed;
  private final io.patriot.simulation.OrderBook book;
  private final MatchingEngine engine;
  private final Consumer<List<Outcome>> outcomes;
  private Instant now;
  private boolean thin;

  Pit(InstrumentMarket market, Consumer<List<Outcome>> outcomes) {
    this.market = market;
    this.listed = listed(market.instrument());
    this.book = new io.patriot.simulation.OrderBook(listed);
    this.engine = new MatchingEngine(book);
    this.outcomes = outcomes;
    this.now = Instant.ofEpochMilli(market.quote().eventTimeMs());
  }

  MatchingEngine engine() {
    return engine;
  }

  List<Outcome> place(
      OrderId id, NewOrder order, BigDecimal quantity, Optional<BigDecimal> reducible) {
    thinOut();
    OrderType type =
        order.kind() == OrderKind.MARKET
            ? new OrderType.Market()
            : new OrderType.Limit(new Price(order.price()), order.lifetime().inEngine());
    var terms =
        new OrderTerms(
            listed.symbol(), order.side(), new Quantity(quantity), type, reducible.isPresent());
    return engine.place(
        new SimulatedOrder(
            id, terms, reducible.map(Quantity::new), FeeSchedule.BINANCE_USDM_REGULAR),
        now);
  }

  @Override
  public void bookOpened(BookSnapshot snapshot) {
    open(snapshot);
    engine.onBookChange(now);
  }

  /** The market has become thin, or is as it was. */
  private void thinOut() {
    if (thin != market.isThin()) {
      thin = market.isThin();
      open(market.snapshot(Integer.MAX_VALUE));
    }
  }

  private void open(BookSnapshot snapshot) {
    book.beginSnapshot();
    set(Side.BUY, snapshot.bids());
    set(Side.SELL, snapshot.asks());
    book.endSnapshot();
  }

  @Override
  public void bookChanged(BookChange change) {
    moveTo(change.eventTimeMs());
    thinOut();
    if (!thin) {
      set(Side.BUY, change.bids());
      set(Side.SELL, change.asks());
    }
    outcomes.accept(engine.onBookChange(now));
  }

  @Override
  public void traded(Trade trade) {
    moveTo(trade.eventTimeMs());
    thinOut();
    if (thin) {
      return;
    }
    var limits = market.instrument().limits();
    outcomes.accept(
        engine.onTrade(
            trade.priceCents() / limits.tickCents(),
            lots(trade.quantityMilli()),
            trade.buyerIsMaker(),
            now));
  }

  private void moveTo(long eventTimeMs) {
    if (eventTimeMs > now.toEpochMilli()) {
      now = Instant.ofEpochMilli(eventTimeMs);
    }
  }

  private void set(Side side, List<Level> levels) {
    var limits = market.instrument().limits();
    for (Level level : levels) {
      book.set(side, level.priceCents() / limits.tickCents(), lots(level.quantityMilli()));
    }
  }

  private long lots(long quantityMilli) {
    long lots = quantityMilli / market.instrument().limits().stepMilli();
    return thin ? Math.min(1, lots) : lots;
  }

  /** The engine's own limits are wide open: what an order must respect is checked before. */
  private static io.patriot.domain.market.Instrument listed(Instrument instrument) {
    var limits = instrument.limits();
    return new io.patriot.domain.market.Instrument(
        new Symbol(instrument.name()),
        new Asset(instrument.baseAsset()),
        Asset.USDT,
        new Price(BigDecimal.valueOf(limits.tickCents(), Decimals.PRICE)),
        new Quantity(BigDecimal.valueOf(limits.stepMilli(), Decimals.QUANTITY)),
        new Quantity(BigDecimal.valueOf(limits.minQuantityMilli(), Decimals.QUANTITY)),
        new Quantity(BigDecimal.valueOf(limits.maxQuantityMilli(), ASSET_DIGITS)),
        Money.zero(Asset.USDT),
        Rate.of("0.2"));
  }
}
