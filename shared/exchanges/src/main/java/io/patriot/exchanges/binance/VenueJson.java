package io.patriot.exchanges.binance;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Funding;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.OrderBook;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The venue's REST answers as our types; what does not fit is an {@link Unexpected}. */
final class VenueJson {
  /** An answer that is JSON but not what the documentation promises. */
  static final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unexpected(String what) {
      super(what);
    }
  }

  private static final int DECIMAL_CHARS_MAX = 30;

  private VenueJson() {}

  /** The perpetual contracts that trade now and can be expressed in our types. */
  static List<Instrument> instruments(JsonNode exchangeInfo) {
    var instruments = new ArrayList<Instrument>();
    for (JsonNode entry : array(exchangeInfo, "symbols")) {
      if (text(entry, "status").equals("TRADING")
          && text(entry, "contractType").equals("PERPETUAL")) {
        instrument(entry).ifPresent(instruments::add);
      }
    }
    return List.copyOf(instruments);
  }

  /** Empty for a name or grid our types do not know, such as a symbol that is not Latin. */
  private static Optional<Instrument> instrument(JsonNode entry) {
    try {
      JsonNode lot = filter(entry, "LOT_SIZE");
      var quote = new Asset(text(entry, "quoteAsset"));
      var instrument =
          new Instrument(
              new Symbol(text(entry, "symbol")),
              new Asset(text(entry, "baseAsset")),
              quote,
              Price.of(text(filter(entry, "PRICE_FILTER"), "tickSize")),
              Quantity.of(text(lot, "stepSize")),
              Quantity.of(text(lot, "minQty")),
              Quantity.of(text(lot, "maxQty")),
              new Money(decimal(filter(entry, "MIN_NOTIONAL"), "notional"), quote),
              new Rate(
                  decimal(filter(entry, "PERCENT_PRICE"), "multiplierUp")
                      .subtract(BigDecimal.ONE)));
      return Optional.of(instrument);
    } catch (IllegalArgumentException | Unexpected _) {
      return Optional.empty();
    }
  }

  private static JsonNode filter(JsonNode entry, String type) {
    for (JsonNode filter : array(entry, "filters")) {
      if (text(filter, "filterType").equals(type)) {
        return filter;
      }
    }
    throw new Unexpected("no filter " + type);
  }

  static DepthSnapshot depth(JsonNode answer) {
    return new DepthSnapshot(
        wholeNumber(answer.path("lastUpdateId")),
        answer.path("E").asLong(0),
        levels(array(answer, "bids")),
        levels(array(answer, "asks")));
  }

  private static Levels levels(JsonNode side) {
    var levels = new Levels();
    for (JsonNode level : side) {
      long price = FixedPoint.of(decimal(level.path(0)));
      long quantity = FixedPoint.of(decimal(level.path(1)));
      if (price <= 0 || quantity < 0 || !levels.add(price, quantity)) {
        throw new Unexpected("a level of the book");
      }
    }
    return levels;
  }

  static OrderBook book(JsonNode answer, Symbol symbol) {
    return new OrderBook(
        symbol,
        orders(array(answer, "bids")),
        orders(array(answer, "asks")),
        Instant.ofEpochMilli(wholeNumber(answer.path("E"))));
  }

  private static List<OrderBook.Level> orders(JsonNode side) {
    var levels = new ArrayList<OrderBook.Level>(side.size());
    for (JsonNode level : side) {
      levels.add(
          new OrderBook.Level(
              new Price(decimal(level.path(0))), new Quantity(decimal(level.path(1)))));
    }
    return levels;
  }

  static Funding funding(JsonNode answer, Symbol symbol) {
    return new Funding(
        symbol,
        decimal(answer, "lastFundingRate"),
        new Price(decimal(answer, "markPrice")),
        Instant.ofEpochMilli(wholeNumber(answer.path("nextFundingTime"))));
  }

  /**
   * Bars as arrays: open time, open, high, low, close, volume, close time, quote volume, trades.
   */
  static List<Candle> candles(JsonNode answer, Symbol symbol, Duration interval) {
    if (!answer.isArray()) {
      throw new Unexpected("no array of bars");
    }
    var candles = new ArrayList<Candle>(answer.size());
    for (JsonNode bar : answer) {
      candles.add(
          new Candle(
              symbol,
              interval,
              Instant.ofEpochMilli(wholeNumber(bar.path(0))),
              new Price(decimal(bar.path(1))),
              new Price(decimal(bar.path(2))),
              new Price(decimal(bar.path(3))),
              new Price(decimal(bar.path(4))),
              new Quantity(decimal(bar.path(5))),
              wholeNumber(bar.path(8))));
    }
    return List.copyOf(candles);
  }

  /** The figures of one instrument, counted in its quote asset. */
  static DayTicker ticker(JsonNode ticker, Instrument instrument) {
    return new DayTicker(
        instrument.symbol(),
        new Price(decimal(ticker, "lastPrice")),
        new Price(decimal(ticker, "openPrice")),
        new Price(decimal(ticker, "highPrice")),
        new Price(decimal(ticker, "lowPrice")),
        new Rate(decimal(ticker, "priceChangePercent").movePointLeft(2)),
        new Quantity(decimal(ticker, "volume")),
        new Money(decimal(ticker, "quoteVolume"), instrument.quote()),
        Instant.ofEpochMilli(wholeNumber(ticker.path("closeTime"))));
  }

  static Instant serverTime(JsonNode answer) {
    return Instant.ofEpochMilli(wholeNumber(answer.path("serverTime")));
  }

  static JsonNode array(JsonNode node, String field) {
    JsonNode array = node.path(field);
    if (!array.isArray()) {
      throw new Unexpected("no array " + field);
    }
    return array;
  }

  static String text(JsonNode node, String field) {
    JsonNode text = node.path(field);
    if (!text.isTextual()) {
      throw new Unexpected("no text " + field);
    }
    return text.textValue();
  }

  static BigDecimal decimal(JsonNode node, String field) {
    return decimal(node.path(field));
  }

  private static BigDecimal decimal(JsonNode node) {
    if (!node.isTextual() || node.textValue().length() > DECIMAL_CHARS_MAX) {
      throw new Unexpected("no decimal");
    }
    try {
      return new BigDecimal(node.textValue());
    } catch (NumberFormatException _) {
      throw new Unexpected("no decimal");
    }
  }

  private static long wholeNumber(JsonNode node) {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new Unexpected("no whole number");
    }
    return node.longValue();
  }
}
