package io.patriot.simulator.binance.market;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A recorded stretch of the market, read line by line from its compressed file.
 *
 * <p>It is never held as a whole: a few hundred lines a second cost little to unpack, and a hundred
 * thousand frames would cost more memory than the rest of the exchange.
 */
final class Recording implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final BufferedReader lines;

  private Recording(BufferedReader lines) {
    this.lines = lines;
  }

  static Recording of(Instrument instrument) {
    String file = "/recordings/" + instrument.streamName() + "_20240808.gz";
    try {
      var compressed = Objects.requireNonNull(Recording.class.getResourceAsStream(file), file);
      var plain = new GZIPInputStream(compressed, BUFFER_BYTES);
      return new Recording(
          new BufferedReader(
              new InputStreamReader(plain, StandardCharsets.ISO_8859_1), BUFFER_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads up to the recorded depth answer and gives the book at that line.
   *
   * <p>The answer is older than the changes heard while it was under way, so those not yet in it
   * are applied to it, as any client must.
   */
  Opening opening() {
    List<RecordedFrame.Depth> heard = new ArrayList<>();
    RecordedFrame.@Nullable Quote quote = null;
    RecordedFrame.@Nullable Print trade = null;
    long timeMs = 0;
    while (true) {
      switch (Objects.requireNonNull(next(), "a recording holds a depth answer")) {
        case RecordedFrame.Depth depth -> {
          heard.add(depth);
          timeMs = Math.max(timeMs, depth.eventTimeMs());
        }
        case RecordedFrame.Quote best -> {
          quote = best;
          timeMs = Math.max(timeMs, best.eventTimeMs());
        }
        case RecordedFrame.Print print -> {
          trade = print;
          timeMs = Math.max(timeMs, print.eventTimeMs());
        }
        case RecordedFrame.Snapshot snapshot -> {
          OrderBook book = new OrderBook();
          long lastUpdateId = bringUpToDate(book, snapshot, heard);
          return new Opening(
              book,
              lastUpdateId,
              Objects.requireNonNull(quote),
              Objects.requireNonNull(trade),
              timeMs);
        }
      }
    }
  }

  /** The next frame, or null at the end. */
  @Nullable RecordedFrame next() {
    try {
      String line = lines.readLine();
      return line == null ? null : FrameParser.parse(line.substring(line.indexOf(' ') + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bringUpToDate(
      OrderBook book, RecordedFrame.Snapshot snapshot, List<RecordedFrame.Depth> heard) {
    book.apply(snapshot.bids(), snapshot.asks());
    long lastUpdateId = snapshot.lastUpdateId();
    for (RecordedFrame.Depth depth : heard) {
      if (depth.lastUpdateId() >= snapshot.lastUpdateId()) {
        book.apply(depth.bids(), depth.asks());
        lastUpdateId = depth.lastUpdateId();
      }
    }
    return lastUpdateId;
  }

  /**
   * Where a replay begins: the book, its update id, the last quote and trade before, and the
   * recorded time.
   */
  record Opening(
      OrderBook book,
      long lastUpdateId,
      RecordedFrame.Quote quote,
      RecordedFrame.Print trade,
      long recordedTimeMs) {}
}
