package io.patriot.exchanges.binance;

import java.util.ArrayDeque;

/**
 * Keeps the book of one symbol joined to the venue's, by the venue's own rules ("How to manage a
 * local order book correctly"): changes are kept while a snapshot is fetched, the first one applied
 * must span the snapshot, each later one must continue the one before. Whatever breaks the chain
 * makes the book {@link State#GAPPED} until a new snapshot fits.
 *
 * <p>No clock, no network: what to do is told to {@link Output}.
 */
final class DepthSync {
  /** How far the book can be trusted. */
  enum State {
    /** Nothing is known and nothing has been heard. */
    BUFFERING,
    /** Changes are being kept and a snapshot has been asked for. */
    AWAITING_SNAPSHOT,
    IN_SYNC,
    /** The chain broke; the book held outside is not the venue's. A snapshot has been asked for. */
    GAPPED
  }

  /** What the outside has to do. */
  interface Output {
    void bookReset(DepthSnapshot snapshot);

    void bookChange(DepthFrame change);

    void gap();

    /** Ask the venue for a snapshot and bring it to {@link #onSnapshot}. */
    void snapshotWanted();
  }

  /** Two connections overlap for seconds; so many repeats in a row are something else. */
  static final int REPEATS_MAX = 128;

  private final Output output;
  private final int bufferedMax;
  private final ArrayDeque<DepthFrame> buffer = new ArrayDeque<>();
  private State state = State.BUFFERING;
  private long bookId;
  private boolean joined;
  private int repeats;

  DepthSync(Output output) {
    this(output, BinanceFacts.DEPTH_EVENTS_BUFFERED_MAX);
  }

  DepthSync(Output output, int bufferedMax) {
    this.output = output;
    this.bufferedMax = bufferedMax;
  }

  State state() {
    return state;
  }

  /** The update id up to which the book is told, meaningful when in sync. */
  long bookId() {
    return bookId;
  }

  void onChange(DepthFrame change) {
    switch (state) {
      case BUFFERING -> {
        keep(change);
        state = State.AWAITING_SNAPSHOT;
        output.snapshotWanted();
      }
      case AWAITING_SNAPSHOT, GAPPED -> keep(change);
      case IN_SYNC -> apply(change);
    }
  }

  private void apply(DepthFrame change) {
    if (joined ? change.lastUpdateId() <= bookId : change.lastUpdateId() < bookId) {
      // All of it is in the book already: a second connection repeats, or the snapshot was newer.
      repeats++;
      if (repeats > REPEATS_MAX) {
        lose(change);
      }
      return;
    }
    if (!continues(change)) {
      lose(change);
      return;
    }
    bookId = change.lastUpdateId();
    joined = true;
    repeats = 0;
    output.bookChange(change);
  }

  /**
   * Whether the change follows the book without a hole. The first after a snapshot spans the
   * snapshot's id, or starts exactly where the snapshot ends.
   */
  private boolean continues(DepthFrame change) {
    return change.previousUpdateId() == bookId
        || (!joined && change.firstUpdateId() <= bookId && bookId <= change.lastUpdateId());
  }

  private void lose(DepthFrame change) {
    state = State.GAPPED;
    buffer.addFirst(change.copy()); // before what may still wait behind it
    output.gap();
    output.snapshotWanted();
  }

  /** The oldest goes first: a snapshot too old for what is left will be asked for again. */
  private void keep(DepthFrame change) {
    if (buffer.size() == bufferedMax) {
      buffer.removeFirst();
    }
    buffer.addLast(change.copy());
  }

  /** A snapshot has come; one that was not asked for is ignored. */
  void onSnapshot(DepthSnapshot snapshot) {
    if (state == State.BUFFERING || state == State.IN_SYNC) {
      return;
    }
    while (!buffer.isEmpty() && buffer.getFirst().lastUpdateId() < snapshot.lastUpdateId()) {
      buffer.removeFirst();
    }
    bookId = snapshot.lastUpdateId();
    joined = false;
    repeats = 0;
    if (!buffer.isEmpty() && !continues(buffer.getFirst())) {
      output.snapshotWanted(); // older than all we kept; a later one will fit
      return;
    }
    state = State.IN_SYNC;
    output.bookReset(snapshot);
    while (state == State.IN_SYNC && !buffer.isEmpty()) {
      apply(buffer.removeFirst());
    }
  }

  /** What was told can no longer be stood for, for a reason outside the chain of ids. */
  void distrust() {
    if (state == State.IN_SYNC) {
      state = State.GAPPED;
      output.gap();
      output.snapshotWanted();
    }
  }

  /** The connection is gone: nothing may be believed until changes flow again. */
  void disconnected() {
    boolean believed = state == State.IN_SYNC;
    state = State.BUFFERING;
    buffer.clear();
    if (believed) {
      output.gap();
    }
  }
}
