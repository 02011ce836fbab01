package io.patriot.simulation;

import io.patriot.domain.order.Side;
import java.util.Arrays;

/**
 * One side of the book as sorted arrays, the best level last, because most changes happen near the
 * best and then move few others.
 *
 * <p>A level is found by its key, which is larger the better the price: the ticks of a bid, the
 * negated ticks of an ask. So both sides share one code, and a level trades with an order of the
 * other side exactly when the two keys add up to zero or more.
 */
final class Ladder {
  /** The farthest levels are forgotten beyond this many; see {@link #queueLots}. */
  static final int LEVELS_MAX = 10_000;

  static final long QUEUE_UNKNOWN_LOTS = Long.MAX_VALUE;

  private static final int LEVELS_AT_START = 256;

  private long[] keys = new long[LEVELS_AT_START];
  private long[] displayedLots = new long[LEVELS_AT_START];
  private long[] takenLots = new long[LEVELS_AT_START];
  private int size;

  /** The worst key up to which the venue told us all levels. */
  private long reachKey = Long.MAX_VALUE;

  static long key(Side side, long ticks) {
    return side == Side.BUY ? ticks : -ticks;
  }

  static long ticks(Side side, long key) {
    return side == Side.BUY ? key : -key;
  }

  /** Sets what is displayed at a price and forgets what paper orders took there before. */
  void set(long key, long lots) {
    int index = Arrays.binarySearch(keys, 0, size, key);
    if (index >= 0) {
      if (lots == 0) {
        remove(index);
      } else {
        displayedLots[index] = lots;
        takenLots[index] = 0;
      }
    } else if (lots != 0) {
      insert(-index - 1, key, lots);
    }
  }

  int size() {
    return size;
  }

  /** The index of the best level, -1 when there is none. */
  int best() {
    return size - 1;
  }

  long key(int index) {
    return keys[index];
  }

  long displayedLots(int index) {
    return displayedLots[index];
  }

  /** What is displayed and no paper order has taken since the venue last spoke of the level. */
  long availableLots(int index) {
    return displayedLots[index] - takenLots[index];
  }

  void take(int index, long lots) {
    if (lots > availableLots(index)) {
      throw new IllegalStateException("More taken than displayed");
    }
    takenLots[index] += lots;
  }

  /** The best level with something left to take, -1 when there is none. */
  int bestAvailable() {
    int index = size - 1;
    while (index >= 0 && availableLots(index) == 0) {
      index--;
    }
    return index;
  }

  long displayedLotsAt(long key) {
    int index = Arrays.binarySearch(keys, 0, size, key);
    return index < 0 ? 0 : displayedLots[index];
  }

  /**
   * What stands in line before a newcomer at this price: what is displayed there. Behind the levels
   * the venue told us of, an unshown price may hold anything, and the answer is unknown.
   */
  long queueLots(long key) {
    long lots = displayedLotsAt(key);
    boolean known = lots > 0 || key >= reachKey || (size > 0 && key > keys[size - 1]);
    return known ? lots : QUEUE_UNKNOWN_LOTS;
  }

  void clear() {
    size = 0;
    reachKey = Long.MAX_VALUE;
  }

  /** Declares that all levels down to the worst one present are known. */
  void knownToTheWorst() {
    reachKey = size == 0 ? Long.MAX_VALUE : keys[0];
  }

  private void insert(int index, long key, long lots) {
    int position = index;
    if (size == LEVELS_MAX) {
      if (position == 0) {
        reachKey = Math.max(reachKey, key + 1);
        return;
      }
      reachKey = Math.max(reachKey, keys[0] + 1);
      remove(0);
      position--;
    }
    if (size == keys.length) {
      grow();
    }
    int moved = size - position;
    System.arraycopy(keys, position, keys, position + 1, moved);
    System.arraycopy(displayedLots, position, displayedLots, position + 1, moved);
    System.arraycopy(takenLots, position, takenLots, position + 1, moved);
    keys[position] = key;
    displayedLots[position] = lots;
    takenLots[position] = 0;
    size++;
  }

  private void remove(int index) {
    int moved = size - index - 1;
    System.arraycopy(keys, index + 1, keys, index, moved);
    System.arraycopy(displayedLots, index + 1, displayedLots, index, moved);
    System.arraycopy(takenLots, index + 1, takenLots, index, moved);
    size--;
  }

  private void grow() {
    int length = Math.min(LEVELS_MAX, keys.length * 2);
    keys = Arrays.copyOf(keys, length);
    displayedLots = Arrays.copyOf(displayedLots, length);
    takenLots = Arrays.copyOf(takenLots, length);
  }
}
