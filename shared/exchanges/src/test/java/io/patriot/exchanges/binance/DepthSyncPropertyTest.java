package io.patriot.exchanges.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.exchanges.binance.DepthSync.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a network does to the frames, a book that says it is in sync is the venue's. */
class DepthSyncPropertyTest {

  @Property(tries = 700)
  void aBookInSyncIsTheVenuesBook(@ForAll long seed) {
    var random = new Random(seed);
    var truth = new TrueBook(random);
    var book = new HeardBook();
    var sync = new DepthSync(book, 16);
    var line = new ArrayList<DepthFrame>();
    int inSync = 0;
    for (int step = 0; step < 400; step++) {
      line.add(truth.next());
      mistreat(line, random);
      while (!line.isEmpty() && random.nextInt(3) > 0) {
        sync.onChange(line.removeFirst());
        inSync += check(sync, book, truth);
      }
      if (book.snapshotWanted && random.nextInt(4) == 0) {
        book.snapshotWanted = false;
        sync.onSnapshot(truth.snapshot());
        inSync += check(sync, book, truth);
      }
      if (random.nextInt(150) == 0) {
        sync.disconnected();
        line.clear();
      }
    }
    assertThat(inSync).as("ever in sync").isPositive();
  }

  private static int check(DepthSync sync, HeardBook book, TrueBook truth) {
    if (sync.state() != State.IN_SYNC) {
      return 0;
    }
    assertThat(book.levels).isEqualTo(truth.at(sync.bookId()));
    return 1;
  }

  private static void mistreat(List<DepthFrame> line, Random random) {
    if (line.isEmpty() || random.nextInt(12) > 0) {
      return;
    }
    int at = random.nextInt(line.size());
    switch (random.nextInt(3)) {
      case 0 -> line.remove(at);
      case 1 -> line.add(random.nextInt(line.size() + 1), line.get(at));
      default -> line.add(random.nextInt(line.size()), line.remove(at));
    }
  }

  @Property(tries = 300)
  void overAnUndisturbedLineTheBookStaysInSyncOnceItIs(@ForAll long seed) {
    var random = new Random(seed);
    var truth = new TrueBook(random);
    var book = new HeardBook();
    var sync = new DepthSync(book);
    var late = new ArrayDeque<DepthFrame>();
    for (int step = 0; step < 200; step++) {
      late.add(truth.next());
      while (late.size() > random.nextInt(4)) {
        sync.onChange(late.remove());
      }
      if (book.snapshotWanted && random.nextInt(5) == 0) {
        book.snapshotWanted = false;
        sync.onSnapshot(truth.snapshot());
      }
    }
    late.forEach(sync::onChange);
    assertThat(book.told).doesNotContain("gap");
    assertThat(sync.state()).isEqualTo(State.IN_SYNC);
    assertThat(book.levels).isEqualTo(truth.at(truth.id()));
  }
}
