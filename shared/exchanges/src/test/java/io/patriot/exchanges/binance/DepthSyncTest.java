package io.patriot.exchanges.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.DepthSync.State;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepthSyncTest {
  private static final Symbol BTC = new Symbol("BTCUSDT");

  private static final Pattern CHANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)<(\\d+)");

  private final HeardBook book = new HeardBook();
  private final DepthSync sync = new DepthSync(book);

  /**
   * What is heard, step by step, and what is told. A change is {@code U..u<pu}, a snapshot {@code
   * S=lastUpdateId}, a lost connection {@code X}.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the first change asks for a snapshot, once
          11..15<10                         | snapshot?                                    | AWAITING_SNAPSHOT
          11..15<10 16..20<15               | snapshot?                                    | AWAITING_SNAPSHOT
          # changes wholly before the snapshot are dropped, the one that spans it is applied
          11..15<10 16..20<15 S=18          | snapshot?, reset 18, change 20               | IN_SYNC
          11..15<10 16..20<15 S=16          | snapshot?, reset 16, change 20               | IN_SYNC
          11..15<10 16..20<15 S=20          | snapshot?, reset 20, change 20               | IN_SYNC
          11..15<10 16..20<15 S=15          | snapshot?, reset 15, change 15, change 20    | IN_SYNC
          11..15<10 S=11                    | snapshot?, reset 11, change 15               | IN_SYNC
          # a snapshot that ends where the first change begins joins too
          11..15<10 S=10                    | snapshot?, reset 10, change 15               | IN_SYNC
          # a snapshot older than all that was kept is asked for again
          11..15<10 S=9                     | snapshot?, snapshot?                         | AWAITING_SNAPSHOT
          11..15<10 S=9 S=12                | snapshot?, snapshot?, reset 12, change 15    | IN_SYNC
          # a snapshot newer than all that was kept waits for the change that spans it
          11..15<10 S=18                    | snapshot?, reset 18                          | IN_SYNC
          11..15<10 S=18 16..20<15          | snapshot?, reset 18, change 20               | IN_SYNC
          11..15<10 S=18 16..17<15 18..20<17| snapshot?, reset 18, change 20               | IN_SYNC
          11..15<10 S=18 21..25<20          | snapshot?, reset 18, gap, snapshot?          | GAPPED
          # in sync each change must continue the one before
          11..15<10 S=12 16..20<15          | snapshot?, reset 12, change 15, change 20    | IN_SYNC
          11..15<10 S=12 21..25<20          | snapshot?, reset 12, change 15, gap, snapshot? | GAPPED
          11..15<10 S=12 14..20<13          | snapshot?, reset 12, change 15, gap, snapshot? | GAPPED
          # a hole among the changes that were kept
          11..15<10 21..25<20 S=12          | snapshot?, reset 12, change 15, gap, snapshot? | GAPPED
          11..15<10 21..25<20 26..30<25 S=12 S=22 | snapshot?, reset 12, change 15, gap, snapshot?, reset 22, change 25, change 30 | IN_SYNC
          # repeats are dropped
          11..15<10 S=12 11..15<10          | snapshot?, reset 12, change 15               | IN_SYNC
          # after a gap a new snapshot that fits
          11..15<10 S=12 21..25<20 S=23     | snapshot?, reset 12, change 15, gap, snapshot?, reset 23, change 25 | IN_SYNC
          11..15<10 S=12 21..25<20 S=19     | snapshot?, reset 12, change 15, gap, snapshot?, snapshot? | GAPPED
          # a lost connection forgets all; a snapshot nobody asked for is nothing
          11..15<10 S=12 X                  | snapshot?, reset 12, change 15, gap          | BUFFERING
          11..15<10 X                       | snapshot?                                    | BUFFERING
          11..15<10 X S=12                  | snapshot?                                    | BUFFERING
          11..15<10 X 21..25<20 S=22        | snapshot?, snapshot?, reset 22, change 25    | IN_SYNC
          11..15<10 S=12 S=40               | snapshot?, reset 12, change 15               | IN_SYNC
          S=12                              | ''                                           | BUFFERING
          """)
  void theVenuesProcedureStepByStep(String heard, String told, State state) {
    for (String step : heard.split(" ", -1)) {
      hear(step);
    }
    assertThat(String.join(", ", book.told)).isEqualTo(told);
    assertThat(sync.state()).isEqualTo(state);
  }

  private void hear(String step) {
    if (step.equals("X")) {
      sync.disconnected();
    } else if (step.startsWith("S=")) {
      sync.onSnapshot(
          new DepthSnapshot(Long.parseLong(step.substring(2)), 0, new Levels(), new Levels()));
    } else {
      Matcher ids = CHANGE.matcher(step);
      assertThat(ids.matches()).as(step).isTrue();
      sync.onChange(change(id(ids, 1), id(ids, 2), id(ids, 3)));
    }
  }

  private static long id(Matcher ids, int group) {
    return Long.parseLong(ids.group(group));
  }

  private static DepthFrame change(long first, long last, long previous) {
    return new DepthFrame(BTC, new Levels(), new Levels()).head(BTC, 0, first, last, previous);
  }

  @Test
  void theBufferIsBoundedAndKeepsTheNewest() {
    var small = new DepthSync(book, 3);
    for (long id = 10; id < 20; id++) {
      small.onChange(change(id + 1, id + 1, id));
    }
    small.onSnapshot(new DepthSnapshot(12, 0, new Levels(), new Levels()));
    assertThat(book.told).containsExactly("snapshot?", "snapshot?");
    small.onSnapshot(new DepthSnapshot(18, 0, new Levels(), new Levels()));
    assertThat(book.told)
        .containsExactly(
            "snapshot?", "snapshot?", "reset 18", "change 18", "change 19", "change 20");
  }

  @Test
  void endlessRepeatsAreAGapAndNoBook() {
    hear("11..15<10");
    hear("S=12");
    for (int i = 0; i <= DepthSync.REPEATS_MAX; i++) {
      hear("5..9<4");
    }
    assertThat(sync.state()).isEqualTo(State.GAPPED);
  }

  @Test
  void aDistrustedBookIsAskedForAnew() {
    hear("11..15<10");
    hear("S=12");
    sync.distrust();
    sync.distrust();
    assertThat(book.told).endsWith("gap", "snapshot?").hasSize(5);
    assertThat(sync.state()).isEqualTo(State.GAPPED);
  }

  @Test
  void theRecordedStreamJoinsTheRecordedSnapshotWithoutAGap() {
    var scanner = new FrameScanner(SymbolTable.of(List.of(BTC)));
    var snapshots = new ArrayList<DepthSnapshot>();
    int changes = 0;
    for (String message : Recorded.btc()) {
      if (message.startsWith("{\"lastUpdateId\"")) {
        DepthSnapshot snapshot = RecordedSnapshot.of(message);
        snapshots.add(snapshot);
        sync.onSnapshot(snapshot);
      } else if (scanner.scan(message) instanceof DepthFrame frame) {
        changes++;
        sync.onChange(frame);
      }
    }
    assertThat(snapshots).hasSize(1);
    assertThat(changes).isGreaterThan(30);
    assertThat(sync.state()).isEqualTo(State.IN_SYNC);
    assertThat(book.told).doesNotContain("gap").hasSizeGreaterThan(25);
  }
}
