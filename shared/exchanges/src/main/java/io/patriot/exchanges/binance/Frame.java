package io.patriot.exchanges.binance;

import io.patriot.domain.market.Symbol;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * One message of a market stream, as the venue sent it. Prices and quantities are whole numbers of
 * 0.00000001 ({@code E8}), times are milliseconds of the venue's clock.
 */
sealed interface Frame
    permits DepthFrame,
        Frame.BookTickerFrame,
        Frame.TradeFrame,
        Frame.AggTradeFrame,
        Frame.KlineFrame,
        Frame.MarkPriceFrame,
        Frame.TickerFrame,
        Frame.Ack,
        Frame.Shutdown,
        Frame.Ignored,
        Frame.Malformed {

  /** The best bid and ask have changed. */
  record BookTickerFrame(
      Symbol symbol,
      long updateId,
      long eventTimeMs,
      long bidE8,
      long bidSizeE8,
      long askE8,
      long askSizeE8)
      implements Frame {}

  /** One trade. */
  record TradeFrame(
      Symbol symbol,
      long tradeId,
      long tradeTimeMs,
      long priceE8,
      long quantityE8,
      boolean buyerIsMaker)
      implements Frame {}

  /** Trades of one taker order at one price. */
  record AggTradeFrame(
      Symbol symbol,
      long aggregateId,
      long firstTradeId,
      long lastTradeId,
      long tradeTimeMs,
      long priceE8,
      long quantityE8,
      boolean buyerIsMaker)
      implements Frame {}

  /** One bar as it stands, or as it ended. */
  record KlineFrame(
      Symbol symbol,
      long eventTimeMs,
      Duration interval,
      long openTimeMs,
      long openE8,
      long highE8,
      long lowE8,
      long closeE8,
      long volumeE8,
      long trades,
      boolean closed)
      implements Frame {}

  /** The price by which positions are valued and liquidated, and the funding to come. */
  record MarkPriceFrame(
      Symbol symbol,
      long eventTimeMs,
      long markE8,
      long indexE8,
      long fundingRateE8,
      long nextFundingTimeMs)
      implements Frame {}

  /** A day's figures; the volumes of a large market do not fit fixed point. */
  record TickerFrame(
      Symbol symbol,
      long eventTimeMs,
      long lastE8,
      long openE8,
      long highE8,
      long lowE8,
      long changePercentE8,
      BigDecimal volume,
      BigDecimal quoteVolume)
      implements Frame {}

  /** The answer to a SUBSCRIBE or UNSUBSCRIBE. */
  record Ack(long id, boolean accepted) implements Frame {}

  /** The venue is about to close this connection. */
  enum Shutdown implements Frame {
    ANNOUNCED
  }

  /** A sound message that is not for us. */
  enum Ignored implements Frame {
    UNKNOWN_EVENT,
    UNKNOWN_SYMBOL,
    UNKNOWN_INTERVAL
  }

  /** A message that cannot be what it says it is. */
  enum Malformed implements Frame {
    NOT_JSON,
    TOO_LONG,
    FIELD_ABSENT_OR_INEXACT
  }
}
