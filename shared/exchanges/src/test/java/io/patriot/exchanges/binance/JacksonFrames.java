package io.patriot.exchanges.binance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.domain.market.Symbol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The slow and sure reading of a message, against which the scanner is held. */
final class JacksonFrames {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JacksonFrames() {}

  /** The event as comparable words, or empty where the text is no JSON object. */
  static Optional<List<Object>> read(String text) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
    if (root == null || !root.isObject()) {
      return Optional.empty();
    }
    return Optional.of(event(root.path("data").isObject() ? root.path("data") : root));
  }

  private static List<Object> event(JsonNode e) {
    var symbol = e.path("s").asText();
    return switch (e.path("e").asText()) {
      case "bookTicker" -> words("quote", symbol, e, "uE", "bBaA");
      case "trade" -> with(words("trade", symbol, e, "tT", "pq"), e.path("m").asBoolean());
      case "aggTrade" -> with(words("agg", symbol, e, "aflT", "pq"), e.path("m").asBoolean());
      case "depthUpdate" -> {
        var words = words("depth", symbol, e, "EUu", "");
        words.add(e.path("pu").longValue());
        levels(words, e.path("b"));
        levels(words, e.path("a"));
        yield words;
      }
      case "kline" -> {
        var words = words("bar", symbol, e, "E", "");
        words.addAll(words(e.path("k").path("i").asText(), "", e.path("k"), "tn", "ohlcv"));
        words.add(e.path("k").path("x").asBoolean());
        yield words;
      }
      case "markPriceUpdate" -> words("mark", symbol, e, "ET", "pir");
      case "24hrTicker" -> words("ticker", symbol, e, "E", "cohlPvq");
      default -> List.of("other");
    };
  }

  private static List<Object> with(List<Object> words, boolean last) {
    words.add(last);
    return words;
  }

  private static List<Object> words(
      String kind, String symbol, JsonNode e, String wholes, String decimals) {
    var words = new ArrayList<Object>(List.of(kind, symbol));
    wholes.chars().forEach(c -> words.add(e.path(Character.toString(c)).longValue()));
    decimals.chars().forEach(c -> words.add(plain(e.path(Character.toString(c)).asText())));
    return words;
  }

  private static void levels(List<Object> words, JsonNode side) {
    words.add("side");
    side.forEach(
        level -> {
          words.add(plain(level.path(0).asText()));
          words.add(plain(level.path(1).asText()));
        });
  }

  private static String plain(String decimal) {
    try {
      return plain(new BigDecimal(decimal));
    } catch (NumberFormatException _) {
      return "no decimal";
    }
  }

  private static String plain(BigDecimal decimal) {
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
  }

  /** What the scanner made of it, in the same words. */
  static List<Object> words(Frame frame) {
    return switch (frame) {
      case Frame.BookTickerFrame f ->
          list("quote", f.symbol(), f.updateId(), f.eventTimeMs())
              .e8(f.bidE8(), f.bidSizeE8(), f.askE8(), f.askSizeE8())
              .words;
      case Frame.TradeFrame f ->
          list("trade", f.symbol(), f.tradeId(), f.tradeTimeMs())
              .e8(f.priceE8(), f.quantityE8())
              .and(f.buyerIsMaker())
              .words;
      case Frame.AggTradeFrame f ->
          list(
                  "agg",
                  f.symbol(),
                  f.aggregateId(),
                  f.firstTradeId(),
                  f.lastTradeId(),
                  f.tradeTimeMs())
              .e8(f.priceE8(), f.quantityE8())
              .and(f.buyerIsMaker())
              .words;
      case DepthFrame f ->
          list(
                  "depth",
                  f.symbol(),
                  f.eventTimeMs(),
                  f.firstUpdateId(),
                  f.lastUpdateId(),
                  f.previousUpdateId())
              .side(f.bids())
              .side(f.asks())
              .words;
      case Frame.KlineFrame f ->
          list("bar", f.symbol(), f.eventTimeMs())
              .and(BinanceFacts.intervalCode(f.interval()).orElseThrow())
              .and("")
              .and(f.openTimeMs())
              .and(f.trades())
              .e8(f.openE8(), f.highE8(), f.lowE8(), f.closeE8(), f.volumeE8())
              .and(f.closed())
              .words;
      case Frame.MarkPriceFrame f ->
          list("mark", f.symbol(), f.eventTimeMs(), f.nextFundingTimeMs())
              .e8(f.markE8(), f.indexE8(), f.fundingRateE8())
              .words;
      case Frame.TickerFrame f ->
          list("ticker", f.symbol(), f.eventTimeMs())
              .e8(f.lastE8(), f.openE8(), f.highE8(), f.lowE8(), f.changePercentE8())
              .and(plain(f.volume()))
              .and(plain(f.quoteVolume()))
              .words;
      case Frame.Ack _, Frame.Shutdown _, Frame.Ignored _, Frame.Malformed _ -> List.of("other");
    };
  }

  private static Words list(String kind, Symbol symbol, long... numbers) {
    var words = new Words();
    words.and(kind).and(symbol.value());
    for (long number : numbers) {
      words.and(number);
    }
    return words;
  }

  /** Words being strung together. */
  private static final class Words {
    private final List<Object> words = new ArrayList<>();

    Words and(Object word) {
      words.add(word);
      return this;
    }

    Words e8(long... values) {
      for (long value : values) {
        words.add(plain(FixedPoint.decimal(value)));
      }
      return this;
    }

    Words side(Levels levels) {
      words.add("side");
      for (int i = 0; i < levels.count(); i++) {
        e8(levels.price(i), levels.quantity(i));
      }
      return this;
    }
  }
}
