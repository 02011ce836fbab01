package io.patriot.simulator.binance.market;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One instrument's made-up market: a ladder of bids and asks around a price that walks at random,
 * and trades at its best prices.
 *
 * <p>The ladder's rungs are equally far apart, so a move of the price is a shift of the ladder.
 * Every move begins with a trade at the last level it sweeps away.
 */
final class Walk {
  private static final int RUNGS = 20;
  private static final int TRADE_PERCENT = 25;
  private static final int MOVE_PERCENT = 55;
  private static final int RUNGS_PER_MOVE_MAX = 3;
  private static final int THIN_MILLI_MAX = 6;
  private static final int TRADE_MILLI_MAX = 2_000;
  private static final long PRICE_SHARE = 4;

  private final InstrumentMarket market;
  private final SplittableRandom random;
  private final int levelMilliMax;
  private final Deque<Long> moves = new ArrayDeque<>();
  private final long rungCents;
  private final long lowestRung;
  private final long highestRung;
  private long rung;
  private long tradeId;
  private long lastMs;
  private int quantityMilliMax;

  private Walk(
      InstrumentMarket market,
      SplittableRandom random,
      int levelMilliMax,
      long rungCents,
      long rung) {
    this.market = market;
    this.levelMilliMax = levelMilliMax;
    this.quantityMilliMax = levelMilliMax;
    this.random = random;
    this.rungCents = rungCents;
    this.rung = rung;
    this.lowestRung = rung / PRICE_SHARE;
    this.highestRung = rung * PRICE_SHARE;
    this.tradeId = market.lastTrade().id();
    this.lastMs = market.quote().eventTimeMs();
  }

  /**
   * @param rungCents how far apart the levels of the book are
   */
  static Walk start(
      Instrument instrument,
      long priceCents,
      long rungCents,
      long nowMs,
      int levelMilliMax,
      SplittableRandom random) {
    long rung = priceCents / rungCents;
    var book = new OrderBook();
    book.apply(
        levels(random, levelMilliMax, rungCents, rung - RUNGS + 1, rung),
        levels(random, levelMilliMax, rungCents, rung + 1, rung + RUNGS));
    var quote = new BestQuote(instrument, nowMs, book.bestBid(), book.bestAsk(), nowMs, nowMs);
    var trade = new Trade(instrument, nowMs, rung * rungCents, 1, true, nowMs, nowMs);
    var market = InstrumentMarket.madeUp(book, quote, trade, random.nextLong());
    return new Walk(market, random, levelMilliMax, rungCents, rung);
  }

  InstrumentMarket market() {
    return market;
  }

  /** One thing happens: a trade, a move of the price, or somebody changes a level. */
  void step(long nowMs) {
    lastMs = Math.max(lastMs, nowMs);
    Long next = moves.pollFirst();
    int chance = random.nextInt(100);
    if (next != null) {
      moveTo(next);
    } else if (chance < TRADE_PERCENT) {
      trade(random.nextBoolean(), 1 + random.nextInt(TRADE_MILLI_MAX));
    } else if (chance < TRADE_PERCENT + MOVE_PERCENT) {
      long by = 1L + random.nextInt(RUNGS_PER_MOVE_MAX);
      moveTo(random.nextBoolean() ? rung + by : rung - by);
    } else {
      changeLevel();
    }
  }

  /** The price goes so many millionths away within one step, and back within the next. */
  void wick(long millionths) {
    moves.addLast(rung + rung * millionths / 1_000_000);
    moves.addLast(rung);
  }

  private void trade(boolean buyerTakes, long quantityMilli) {
    Level best = buyerTakes ? market.book().bestAsk() : market.book().bestBid();
    print(best.priceCents(), Math.min(quantityMilli, best.quantityMilli()), buyerTakes);
  }

  private void print(long priceCents, long quantityMilli, boolean buyerTakes) {
    market.trade(
        new Trade(
            market.instrument(),
            ++tradeId,
            priceCents,
            quantityMilli,
            !buyerTakes,
            lastMs,
            lastMs));
  }

  private void moveTo(long wanted) {
    long to = Math.clamp(wanted, lowestRung, highestRung);
    if (to == rung) {
      changeLevel();
      return;
    }
    boolean up = to > rung;
    print((up ? to : to + 1) * rungCents, 1 + random.nextInt(quantityMilliMax), up);
    List<Level> bids = side(rung - RUNGS + 1, rung, to - RUNGS + 1, to);
    List<Level> asks = side(rung + 1, rung + RUNGS, to + 1, to + RUNGS);
    rung = to;
    change(bids, asks);
    quote();
  }

  /** While it is thin there is so little at each price that most orders take several. */
  void thin(boolean value) {
    quantityMilliMax = value ? THIN_MILLI_MAX : levelMilliMax;
    change(
        levels(random, quantityMilliMax, rungCents, rung - RUNGS + 1, rung),
        levels(random, quantityMilliMax, rungCents, rung + 1, rung + RUNGS));
    quote();
  }

  private void quote() {
    Level bid = market.book().bestBid();
    Level ask = market.book().bestAsk();
    market.quote(
        new BestQuote(market.instrument(), market.lastUpdateId(), bid, ask, lastMs, lastMs));
  }

  private void changeLevel() {
    long at = 1L + random.nextInt(RUNGS - 1); // the best levels keep what the last quote said
    if (random.nextBoolean()) {
      change(List.of(level(random, quantityMilliMax, rungCents, rung - at)), List.of());
    } else {
      change(List.of(), List.of(level(random, quantityMilliMax, rungCents, rung + 1 + at)));
    }
  }

  private void change(List<Level> bids, List<Level> asks) {
    long before = market.lastUpdateId();
    market.change(
        new BookChange(
            market.instrument(), lastMs, lastMs, before, before + 1, before, bids, asks));
  }

  /** What one side's range of rungs loses and gains when it becomes another. */
  private List<Level> side(long fromLow, long fromHigh, long toLow, long toHigh) {
    List<Level> changes = new ArrayList<>();
    for (long each = fromLow; each <= fromHigh; each++) {
      if (each < toLow || each > toHigh) {
        changes.add(new Level(each * rungCents, 0));
      }
    }
    for (long each = toLow; each <= toHigh; each++) {
      if (each < fromLow || each > fromHigh) {
        changes.add(level(random, quantityMilliMax, rungCents, each));
      }
    }
    return changes;
  }

  private static List<Level> levels(
      SplittableRandom random, int milliMax, long rungCents, long lowest, long highest) {
    List<Level> levels = new ArrayList<>();
    for (long each = lowest; each <= highest; each++) {
      levels.add(level(random, milliMax, rungCents, each));
    }
    return levels;
  }

  private static Level level(SplittableRandom random, int milliMax, long rungCents, long rung) {
    return new Level(rung * rungCents, 1 + random.nextInt(milliMax));
  }
}
