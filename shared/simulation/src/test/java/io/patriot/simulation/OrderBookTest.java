package io.patriot.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Side;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

final class OrderBookTest {
  record Change(Side side, long ticks, long lots) {}

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<Long> lots =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0L)), Tuple.of(2, Arbitraries.longs().between(1, 9)));
    Arbitrary<Long> ticks =
        Arbitraries.oneOf(
            Arbitraries.longs().between(1, 30), Arbitraries.longs().between(1, 2_000));
    return Combinators.combine(Arbitraries.of(Side.class), ticks, lots)
        .as(Change::new)
        .list()
        .ofMaxSize(800);
  }

  @Property(tries = 200)
  void theFastBookEqualsTheNaiveOne(@ForAll("changes") List<Change> changes) {
    var fast = new OrderBook(Pit.COIN);
    var naive = new NaiveBook();
    for (Change change : changes) {
      fast.set(change.side(), change.ticks(), change.lots());
      naive.set(change.side(), change.ticks(), change.lots());
      for (Side side : Side.values()) {
        assertThat(fast.bestTicks(side)).isEqualTo(naive.bestTicks(side));
      }
      assertThat(fast.displayedLots(change.side(), change.ticks())).isEqualTo(change.lots());
    }
    for (Side side : Side.values()) {
      assertThat(fast.depth(side, 2_000)).isEqualTo(naive.depth(side, 2_000));
      assertThat(fast.depth(side, 3)).isEqualTo(naive.depth(side, 3));
      assertThat(fast.levels(side)).isEqualTo(naive.levels(side).size());
    }
  }

  @Test
  void theStateSaysWhetherTheBookCanBeTradedOn() {
    var book = new OrderBook(Pit.COIN);
    assertThat(book.state()).isEqualTo(MarketState.GAPPED);
    Pit.show(book, "100.0x5 / ");
    assertThat(book.state()).isEqualTo(MarketState.EMPTY);
    book.set(Side.SELL, Price.of("100.1"), Quantity.of("2"));
    assertThat(book.state()).isEqualTo(MarketState.READY);
    book.set(Side.BUY, Price.of("100.1"), Quantity.of("1"));
    assertThat(book.state()).isEqualTo(MarketState.CROSSED);
    book.markGapped();
    assertThat(book.state()).isEqualTo(MarketState.GAPPED);
    book.beginSnapshot();
    book.set(Side.BUY, Price.of("99"), Quantity.of("1"));
    book.set(Side.SELL, Price.of("101"), Quantity.of("1"));
    assertThat(book.state()).as("half a snapshot").isEqualTo(MarketState.GAPPED);
    book.endSnapshot();
    assertThat(book.state()).isEqualTo(MarketState.READY);
    assertThat(book.displayed(Side.BUY, Price.of("100"))).isEqualTo(Quantity.ZERO);
  }

  @Test
  void numbersThatCouldOverflowAreRefused() {
    var book = new OrderBook(Pit.COIN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.set(Side.BUY, OrderBook.TICKS_MAX + 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.set(Side.BUY, 1, OrderBook.LOTS_MAX + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> book.set(Side.BUY, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> book.set(Side.BUY, 1, -1));
  }

  @Test
  void aFullSideForgetsItsFarthestLevelAndNoLongerKnowsTheQueueThere() {
    var book = new OrderBook(Pit.COIN);
    book.beginSnapshot();
    for (long ticks = 1; ticks <= Ladder.LEVELS_MAX; ticks++) {
      book.set(Side.BUY, ticks, 7);
    }
    book.endSnapshot();
    Ladder bids = book.ladder(Side.BUY);
    book.set(Side.BUY, Ladder.LEVELS_MAX + 1, 3);
    assertThat(book.levels(Side.BUY)).isEqualTo(Ladder.LEVELS_MAX);
    assertThat(book.bestTicks(Side.BUY)).isEqualTo(Ladder.LEVELS_MAX + 1);
    assertThat(book.displayedLots(Side.BUY, 1)).isZero();
    assertThat(bids.queueLots(1)).isEqualTo(Ladder.QUEUE_UNKNOWN_LOTS);
    assertThat(bids.queueLots(2)).isEqualTo(7);
    book.set(Side.BUY, 1, 7);
    assertThat(book.displayedLots(Side.BUY, 1)).as("too far to be kept").isZero();
    assertThat(bids.queueLots(1)).isEqualTo(Ladder.QUEUE_UNKNOWN_LOTS);
  }
}
