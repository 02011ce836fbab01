package io.patriot.simulation;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A venue's visible order book: what can be bought and sold at which price right now.
 *
 * <p>A feed fills it with a snapshot and then with absolute quantities, and says so when it missed
 * an update; a book with a gap is not traded on until the next snapshot. A book belongs to one
 * {@link MatchingEngine}, which also remembers in it what paper orders took.
 */
public final class OrderBook {
  /** What {@link #bestTicks} answers when a side is empty. */
  public static final long NO_TICKS = 0;

  /** Larger prices and quantities are refused, so that sums and negations cannot overflow. */
  static final long TICKS_MAX = 1L << 60;

  static final long LOTS_MAX = 1L << 60;

  private final Instrument instrument;
  private final Ladder bids = new Ladder();
  private final Ladder asks = new Ladder();
  private boolean gapped = true;

  public OrderBook(Instrument instrument) {
    this.instrument = instrument;
  }

  public Instrument instrument() {
    return instrument;
  }

  /** Forgets everything; the book counts as gapped until {@link #endSnapshot}. */
  public void beginSnapshot() {
    bids.clear();
    asks.clear();
    gapped = true;
  }

  /** Declares the levels set since {@link #beginSnapshot} to be the book. */
  public void endSnapshot() {
    bids.knownToTheWorst();
    asks.knownToTheWorst();
    gapped = false;
  }

  /** Declares that an update was missed: what the book shows may be wrong. */
  public void markGapped() {
    gapped = true;
  }

  /** Sets how many lots are displayed at a price; zero removes it. */
  public void set(Side side, long priceTicks, long lots) {
    if (priceTicks <= 0 || priceTicks > TICKS_MAX || lots < 0 || lots > LOTS_MAX) {
      throw new IllegalArgumentException(
          "No level of a book: " + priceTicks + " ticks, " + lots + " lots");
    }
    ladder(side).set(Ladder.key(side, priceTicks), lots);
  }

  /** Sets how much is displayed at a price; zero removes it. Values off the grid are an error. */
  public void set(Side side, Price price, Quantity quantity) {
    set(side, instrument.toTicks(price), instrument.toLots(quantity));
  }

  /** Whether the book is fit to trade on; it knows no time, so it is never stale by itself. */
  public MarketState state() {
    if (gapped) {
      return MarketState.GAPPED;
    }
    if (bids.size() == 0 || asks.size() == 0) {
      return MarketState.EMPTY;
    }
    return bestTicks(Side.BUY) < bestTicks(Side.SELL) ? MarketState.READY : MarketState.CROSSED;
  }

  /** The highest bid (BUY) or the lowest ask (SELL) in ticks, or {@link #NO_TICKS}. */
  public long bestTicks(Side side) {
    Ladder ladder = ladder(side);
    int best = ladder.best();
    return best < 0 ? NO_TICKS : Ladder.ticks(side, ladder.key(best));
  }

  /** The highest bid (BUY) or the lowest ask (SELL). */
  public Optional<Price> best(Side side) {
    long ticks = bestTicks(side);
    return ticks == NO_TICKS ? Optional.empty() : Optional.of(instrument.fromTicks(ticks));
  }

  public long displayedLots(Side side, long priceTicks) {
    return ladder(side).displayedLotsAt(Ladder.key(side, priceTicks));
  }

  /** What the venue shows at a price. */
  public Quantity displayed(Side side, Price price) {
    return instrument.fromLots(displayedLots(side, instrument.toTicks(price)));
  }

  /** How many prices of a side are shown. */
  public int levels(Side side) {
    return ladder(side).size();
  }

  /** The best levels of a side, best first, as the venue shows them. */
  public List<BookLevel> depth(Side side, int levelsMax) {
    Ladder ladder = ladder(side);
    int count = Math.min(levelsMax, ladder.size());
    var levels = new ArrayList<BookLevel>(count);
    for (int index = ladder.best(); levels.size() < count; index--) {
      levels.add(
          new BookLevel(
              instrument.fromTicks(Ladder.ticks(side, ladder.key(index))),
              instrument.fromLots(ladder.displayedLots(index))));
    }
    return List.copyOf(levels);
  }

  Ladder ladder(Side side) {
    return side == Side.BUY ? bids : asks;
  }
}
