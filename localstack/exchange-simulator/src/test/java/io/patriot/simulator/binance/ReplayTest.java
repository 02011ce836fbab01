package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.simulator.binance.market.AggregateTrade;
import io.patriot.simulator.binance.market.BestQuote;
import io.patriot.simulator.binance.market.BookChange;
import io.patriot.simulator.binance.market.BookSnapshot;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.market.Level;
import io.patriot.simulator.binance.market.Market;
import io.patriot.simulator.binance.market.MarketListener;
import io.patriot.simulator.binance.market.Trade;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class ReplayTest {
  private static final long START_MS = 1_800_000_000_123L;
  private static final long SEED = 1;
  private static final int SNAPSHOT_LEVELS = 1000;

  @Test
  void threeLoopsShowNoGapNoCrossedBookAndNothingThatGoesBack() {
    try (var market = new Market(START_MS, 1.0, SEED)) {
      Map<Instrument, Watcher> watchers = new EnumMap<>(Instrument.class);
      market.each(
          each -> {
            var watcher = new Watcher();
            each.listen(watcher);
            watchers.put(each.instrument(), watcher);
          });
      long now = START_MS;
      while (market.loops(Instrument.BTCUSDT) < 3 || market.loops(Instrument.ETHUSDT) < 3) {
        now += 100;
        market.advanceTo(now);
      }
      market.advanceTo(now + 1000);

      for (Instrument instrument : Instrument.values()) {
        Watcher watcher = Objects.requireNonNull(watchers.get(instrument));
        watcher.book().assertAgreesWith(market.of(instrument));
        assertThat(watcher.changes).isGreaterThan(3 * 6_500);
        assertThat(watcher.trades).isGreaterThan(3 * 14_000);
        assertThat(watcher.quotes).isGreaterThan(3 * 53_000);
        assertThat(watcher.aggregatedQuantity).isEqualTo(watcher.tradedQuantity);
      }
    }
  }

  @Property(tries = 5)
  void aBookFollowedFromAnyInstantAtAnySpeedIsTheExchangesBook(
      @ForAll @DoubleRange(min = 0.5, max = 40) double speed,
      @ForAll @IntRange(min = 1, max = 1900) int stepMs,
      @ForAll @IntRange(min = 1, max = 380) int recordedSecondsBefore) {
    try (var market = new Market(START_MS, 100, SEED)) {
      long now = START_MS;
      for (; now < START_MS + recordedSecondsBefore * 10L; now += 10) {
        market.advanceTo(now);
      }
      market.speed(speed);
      var btc = market.of(Instrument.BTCUSDT);
      var book = new FollowedBook(btc.snapshot(SNAPSHOT_LEVELS));
      btc.listen(
          new MarketListener() {
            @Override
            public void bookChanged(BookChange change) {
              book.apply(change);
            }
          });
      for (int step = 0; step < 20; step++) {
        now += stepMs;
        market.advanceTo(now);
        book.assertAgreesWith(btc);
      }
    }
  }

  @Test
  void theOpeningBookHoldsTheChangesHeardWhileItsAnswerWasUnderWay() {
    try (var market = new Market(START_MS, 1.0, SEED)) {
      assertThat(market.of(Instrument.BTCUSDT).lastUpdateId()).isEqualTo(5_123_107_856_210L);
      assertThat(market.of(Instrument.ETHUSDT).lastUpdateId()).isEqualTo(5_123_107_858_544L);
    }
  }

  @Test
  void aPausedMarketIsSilentAndThenGoesOnWhereItStood() {
    try (var market = new Market(START_MS, 1.0, SEED)) {
      var watcher = new Watcher();
      market.of(Instrument.BTCUSDT).listen(watcher);
      market.advanceTo(START_MS + 1000);
      market.pause(START_MS + 1000);
      long before = watcher.changes;
      market.advanceTo(START_MS + 60_000);
      assertThat(watcher.changes).isEqualTo(before).isPositive();

      market.resume(START_MS + 60_000);
      market.advanceTo(START_MS + 61_000);
      assertThat(watcher.changes - before).isBetween(5L, 60L);
      assertThat(watcher.lastEventMs).isBetween(START_MS + 60_000, START_MS + 61_000);
    }
  }

  @Test
  void aLongSleepIsNotRacedThrough() {
    try (var market = new Market(START_MS, 1.0, SEED)) {
      var watcher = new Watcher();
      market.of(Instrument.BTCUSDT).listen(watcher);
      market.advanceTo(START_MS + 3_600_000);
      assertThat(watcher.changes).isLessThan(10);
    }
  }

  /** Checks each thing as it is told. */
  private static final class Watcher implements MarketListener {
    private FollowedBook book = new FollowedBook(EMPTY);
    private long changes;
    private long quotes;
    private long trades;
    private long tradedQuantity;
    private long aggregatedQuantity;
    private long lastEventMs;
    private long lastTradeMs;
    private long lastTradeId;
    private long lastQuoteId;
    private long lastAggregateId;
    private long nowMs = START_MS;

    private static final BookSnapshot EMPTY =
        new BookSnapshot(
            Instrument.BTCUSDT, 0, 0, 0, List.of(new Level(1, 1)), List.of(new Level(2, 1)));

    FollowedBook book() {
      return book;
    }

    @Override
    public void bookOpened(BookSnapshot snapshot) {
      book = new FollowedBook(snapshot);
    }

    @Override
    public void bookChanged(BookChange change) {
      changes++;
      assertThat(change.previousUpdateId()).isEqualTo(book.lastUpdateId());
      assertThat(change.lastUpdateId()).isGreaterThan(change.previousUpdateId());
      assertThat(change.transactionTimeMs()).isLessThanOrEqualTo(change.eventTimeMs());
      book.apply(change);
      happened(change.eventTimeMs());
    }

    @Override
    public void quoteChanged(BestQuote quote) {
      quotes++;
      assertThat(quote.updateId()).isGreaterThan(lastQuoteId);
      assertThat(quote.bid().priceCents()).isLessThan(quote.ask().priceCents());
      lastQuoteId = quote.updateId();
      happened(quote.eventTimeMs());
    }

    @Override
    public void traded(Trade trade) {
      trades++;
      tradedQuantity += trade.quantityMilli();
      assertThat(trade.id()).isGreaterThan(lastTradeId);
      assertThat(trade.tradeTimeMs()).isBetween(lastTradeMs, trade.eventTimeMs());
      lastTradeId = trade.id();
      lastTradeMs = trade.tradeTimeMs();
      happened(trade.eventTimeMs());
    }

    @Override
    public void tradesAggregated(AggregateTrade trade) {
      aggregatedQuantity += trade.quantityMilli();
      assertThat(trade.id()).isEqualTo(lastAggregateId + 1);
      lastAggregateId = trade.id();
    }

    @Override
    public void timePassed(long told) {
      nowMs = told;
      assertThat(lastEventMs).isLessThanOrEqualTo(told);
    }

    private void happened(long eventMs) {
      assertThat(eventMs).isGreaterThanOrEqualTo(Math.max(lastEventMs, nowMs));
      lastEventMs = eventMs;
    }
  }
}
