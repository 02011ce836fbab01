package io.patriot.exchanges.binance;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The book as someone builds it who only hears what the synchroniser tells. */
final class HeardBook implements DepthSync.Output {
  final TreeMap<Long, Long> levels = new TreeMap<>();
  final List<String> told = new ArrayList<>();
  boolean snapshotWanted;

  @Override
  public void bookReset(DepthSnapshot snapshot) {
    told.add("reset " + snapshot.lastUpdateId());
    levels.clear();
    take(snapshot.bids());
    take(snapshot.asks());
  }

  @Override
  public void bookChange(DepthFrame change) {
    told.add("change " + change.lastUpdateId());
    take(change.bids());
    take(change.asks());
  }

  private void take(Levels side) {
    for (int i = 0; i < side.count(); i++) {
      TrueBook.put(levels, side.price(i), side.quantity(i));
    }
  }

  @Override
  public void gap() {
    told.add("gap");
  }

  @Override
  public void snapshotWanted() {
    told.add("snapshot?");
    snapshotWanted = true;
  }
}
