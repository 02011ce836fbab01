package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.simulator.binance.market.BookChange;
import io.patriot.simulator.binance.market.BookSnapshot;
import io.patriot.simulator.binance.market.InstrumentMarket;
import io.patriot.simulator.binance.market.Level;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A client's book, kept by the venue's procedure: a snapshot, then every change, none missing. */
final class FollowedBook {
  private final NavigableMap<Long, Long> bids = new TreeMap<>();
  private final NavigableMap<Long, Long> asks = new TreeMap<>();
  private final long lowestKnownCents;
  private final long highestKnownCents;
  private long lastUpdateId;
  private boolean first = true;

  FollowedBook(BookSnapshot snapshot) {
    apply(bids, snapshot.bids());
    apply(asks, snapshot.asks());
    lastUpdateId = snapshot.lastUpdateId();
    lowestKnownCents = bids.firstKey();
    highestKnownCents = asks.lastKey();
  }

  long lastUpdateId() {
    return lastUpdateId;
  }

  NavigableMap<Long, Long> bids() {
    return bids;
  }

  NavigableMap<Long, Long> asks() {
    return asks;
  }

  void apply(BookChange change) {
    if (change.lastUpdateId() < lastUpdateId && first) {
      return; // older than the snapshot
    }
    if (first) {
      assertThat(lastUpdateId).isBetween(change.firstUpdateId(), change.lastUpdateId());
      first = false;
    } else {
      assertThat(change.previousUpdateId()).isEqualTo(lastUpdateId);
    }
    apply(bids, change.bids());
    apply(asks, change.asks());
    lastUpdateId = change.lastUpdateId();
    assertThat(bids.lastKey()).isLessThan(asks.firstKey());
  }

  /**
   * Within the prices the snapshot knew, the same book; outside, nothing that the exchange does not
   * have.
   */
  void assertAgreesWith(InstrumentMarket market) {
    assertThat(lastUpdateId).isEqualTo(market.lastUpdateId());
    assertAgree(bids, market.book().bids(Integer.MAX_VALUE));
    assertAgree(asks, market.book().asks(Integer.MAX_VALUE));
  }

  private void assertAgree(NavigableMap<Long, Long> mine, List<Level> theirs) {
    NavigableMap<Long, Long> all = new TreeMap<>();
    apply(all, theirs);
    assertThat(all).containsAllEntriesOf(mine);
    assertThat(mine).containsAllEntriesOf(all.subMap(lowestKnownCents, highestKnownCents));
  }

  private static void apply(NavigableMap<Long, Long> side, List<Level> levels) {
    for (Level level : levels) {
      if (level.quantityMilli() == 0) {
        side.remove(level.priceCents());
      } else {
        side.put(level.priceCents(), level.quantityMilli());
      }
    }
  }
}
