package io.patriot.simulator.binance.market;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instrument's recording, played again and again as if it happened now.
 *
 * <p>Ids and times are moved so that they only ever rise, across restarts too. When the recording
 * ends, one book change turns the last book into the first one, so that whoever follows the stream
 * never notices more than a jump in price.
 */
final class Replay implements Closeable {
  private final Instrument instrument;
  private final InstrumentMarket market;
  private Recording recording;
  private Timeline timeline;
  private @Nullable RecordedFrame next;

  private long updateIdShift;
  private long tradeIdShift;
  private long highestUpdateId;
  private long lastQuoteId;
  private long lastTradeId;
  private long lastEventMs;
  private long lastTransactionMs;
  private long lowestBidCents;
  private long highestAskCents;
  private long loops;

  private Replay(InstrumentMarket market, Recording recording, Timeline timeline) {
    this.instrument = market.instrument();
    this.market = market;
    this.recording = recording;
    this.timeline = timeline;
  }

  static Replay start(Instrument instrument, long nowMs, double speed, long historySeed) {
    Recording recording = Recording.of(instrument);
    Recording.Opening opening = recording.opening();
    var market = InstrumentMarket.opening(instrument, opening, nowMs, historySeed);
    var replay =
        new Replay(market, recording, new Timeline(nowMs, opening.recordedTimeMs(), speed));
    replay.highestUpdateId = opening.lastUpdateId();
    replay.lastTradeId = opening.trade().tradeId();
    replay.lastQuoteId = opening.lastUpdateId();
    replay.lastEventMs = nowMs;
    replay.lastTransactionMs = nowMs;
    replay.forgetRange();
    replay.next = recording.next();
    return replay;
  }

  InstrumentMarket market() {
    return market;
  }

  /** How often the recording has begun anew. */
  long loops() {
    return loops;
  }

  void delay(long delayMs) {
    timeline = timeline.delayedBy(delayMs);
  }

  void speed(long nowMs, double speed) {
    timeline = timeline.at(nowMs, speed);
  }

  void advanceTo(long nowMs) {
    while (true) {
      RecordedFrame frame = next;
      if (frame == null) {
        beginAgain();
      } else if (dueMs(frame) <= nowMs) {
        play(frame);
        next = recording.next();
      } else {
        return;
      }
    }
  }

  @Override
  public void close() {
    recording.close();
  }

  private long dueMs(RecordedFrame frame) {
    return switch (frame) {
      case RecordedFrame.Depth depth -> timeline.at(depth.eventTimeMs());
      case RecordedFrame.Quote quote -> timeline.at(quote.eventTimeMs());
      case RecordedFrame.Print print -> timeline.at(print.eventTimeMs());
      case RecordedFrame.Snapshot _ -> lastEventMs;
    };
  }

  private void play(RecordedFrame frame) {
    switch (frame) {
      case RecordedFrame.Snapshot _ -> {} // only the one at the opening counts
      case RecordedFrame.Depth depth -> play(depth);
      case RecordedFrame.Quote quote -> play(quote);
      case RecordedFrame.Print print -> play(print);
    }
  }

  private void play(RecordedFrame.Depth depth) {
    moveTimes(depth.eventTimeMs(), depth.transactionTimeMs());
    long updateId = depth.lastUpdateId() + updateIdShift;
    highestUpdateId = Math.max(highestUpdateId, updateId);
    market.change(bookChange(updateId, depth.bids(), depth.asks()));
    noteRange();
  }

  private void play(RecordedFrame.Quote quote) {
    long updateId = quote.updateId() + updateIdShift;
    if (updateId <= lastQuoteId) {
      return; // said before by the opening
    }
    moveTimes(quote.eventTimeMs(), quote.transactionTimeMs());
    lastQuoteId = updateId;
    highestUpdateId = Math.max(highestUpdateId, updateId);
    market.quote(
        new BestQuote(
            instrument, updateId, quote.bid(), quote.ask(), lastTransactionMs, lastEventMs));
  }

  private void play(RecordedFrame.Print print) {
    moveTimes(print.eventTimeMs(), print.tradeTimeMs());
    lastTradeId = print.tradeId() + tradeIdShift;
    market.trade(
        new Trade(
            instrument,
            lastTradeId,
            print.priceCents(),
            print.quantityMilli(),
            print.buyerIsMaker(),
            lastTransactionMs,
            lastEventMs));
  }

  private void beginAgain() {
    recording.close();
    recording = Recording.of(instrument);
    Recording.Opening opening = recording.opening();
    loops++;
    long updateId = highestUpdateId + 1;
    updateIdShift = updateId - opening.lastUpdateId();
    tradeIdShift = lastTradeId - opening.trade().tradeId();
    highestUpdateId = updateId;
    lastQuoteId = updateId;
    lastTransactionMs = lastEventMs;
    market.change(seam(opening.book(), updateId));
    Level bid = opening.quote().bid();
    Level ask = opening.quote().ask();
    market.quote(new BestQuote(instrument, updateId, bid, ask, lastEventMs, lastEventMs));
    timeline = new Timeline(lastEventMs + 1, opening.recordedTimeMs(), timeline.speed());
    forgetRange();
    next = recording.next();
  }

  /**
   * The change from the last book to the first, between the lowest bid and the highest ask of the
   * loop. Levels outside never met the market and cannot cross it in the next loop either, so they
   * stay; without that the change would be four times as long.
   */
  private BookChange seam(OrderBook first, long updateId) {
    OrderBook last = market.book();
    return bookChange(
        updateId,
        last.bidsTowards(first, lowestBidCents, highestAskCents),
        last.asksTowards(first, lowestBidCents, highestAskCents));
  }

  /**
   * The first id of a change is made equal to the last id of the one before (the venue leaves a
   * hole there). So a depth answer taken between two changes always lies inside a change that a
   * client has heard or is about to hear, and "first kept has U <= lastUpdateId <= u" can be met at
   * any instant, even on a quiet stream.
   */
  private BookChange bookChange(long updateId, List<Level> bids, List<Level> asks) {
    long previous = market.lastUpdateId();
    return new BookChange(
        instrument, lastEventMs, lastTransactionMs, previous, updateId, previous, bids, asks);
  }

  private void moveTimes(long recordedEventMs, long recordedTransactionMs) {
    lastEventMs = Math.max(lastEventMs, timeline.at(recordedEventMs));
    lastTransactionMs =
        Math.max(lastTransactionMs, Math.min(lastEventMs, timeline.at(recordedTransactionMs)));
  }

  private void noteRange() {
    lowestBidCents = Math.min(lowestBidCents, market.book().bestBid().priceCents());
    highestAskCents = Math.max(highestAskCents, market.book().bestAsk().priceCents());
  }

  private void forgetRange() {
    lowestBidCents = market.book().bestBid().priceCents();
    highestAskCents = market.book().bestAsk().priceCents();
  }
}
