package io.patriot.simulator.binance.market;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.patriot.simulator.binance.json.Decimals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one recorded JSON frame; the fields of all four kinds are gathered, then the kind is told
 * by what is there.
 */
final class FrameParser {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Level NO_LEVEL = new Level(0, 0);

  private String event = "";
  private long eventTimeMs;
  private long transactionTimeMs;
  private long updateId;
  private long snapshotId;
  private long tradeId;
  private long priceCents;
  private long quantityMilli;
  private boolean buyerIsMaker;
  private List<Level> bids = List.of();
  private List<Level> asks = List.of();
  private Level bid = NO_LEVEL;
  private Level ask = NO_LEVEL;

  private FrameParser() {}

  static RecordedFrame parse(String json) throws IOException {
    var parser = new FrameParser();
    try (JsonParser tokens = JSON.createParser(json)) {
      parser.read(tokens);
    }
    return parser.frame();
  }

  private RecordedFrame frame() {
    return switch (event) {
      case "depthUpdate" ->
          new RecordedFrame.Depth(eventTimeMs, transactionTimeMs, updateId, bids, asks);
      case "bookTicker" ->
          new RecordedFrame.Quote(eventTimeMs, transactionTimeMs, updateId, bid, ask);
      case "trade" ->
          new RecordedFrame.Print(
              eventTimeMs, transactionTimeMs, tradeId, priceCents, quantityMilli, buyerIsMaker);
      case "" -> new RecordedFrame.Snapshot(snapshotId, bids, asks);
      default -> throw new IllegalStateException("Unknown recorded event " + event);
    };
  }

  private void read(JsonParser tokens) throws IOException {
    for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
      if (token == JsonToken.FIELD_NAME) {
        String name = tokens.currentName();
        take(name, tokens, tokens.nextToken());
      }
    }
  }

  private void take(String name, JsonParser tokens, JsonToken value) throws IOException {
    switch (name) {
      case "e" -> event = tokens.getText();
      case "E" -> eventTimeMs = tokens.getLongValue();
      case "T" -> transactionTimeMs = tokens.getLongValue();
      case "u" -> updateId = tokens.getLongValue();
      case "lastUpdateId" -> snapshotId = tokens.getLongValue();
      case "t" -> tradeId = tokens.getLongValue();
      case "p" -> priceCents = price(tokens);
      case "q" -> quantityMilli = quantity(tokens);
      case "m" -> buyerIsMaker = tokens.getBooleanValue();
      case "bids" -> bids = levels(tokens);
      case "asks" -> asks = levels(tokens);
      case "B" -> bid = new Level(bid.priceCents(), quantity(tokens));
      case "A" -> ask = new Level(ask.priceCents(), quantity(tokens));
      case "b" -> {
        if (value == JsonToken.START_ARRAY) {
          bids = levels(tokens);
        } else {
          bid = new Level(price(tokens), bid.quantityMilli());
        }
      }
      case "a" -> {
        if (value == JsonToken.START_ARRAY) {
          asks = levels(tokens);
        } else {
          ask = new Level(price(tokens), ask.quantityMilli());
        }
      }
      default -> {} // "stream", "s", "X" and ids that are counted anew
    }
  }

  private static List<Level> levels(JsonParser tokens) throws IOException {
    List<Level> levels = new ArrayList<>();
    while (tokens.nextToken() == JsonToken.START_ARRAY) {
      tokens.nextToken();
      long priceCents = price(tokens);
      tokens.nextToken();
      levels.add(new Level(priceCents, quantity(tokens)));
      tokens.nextToken();
    }
    return levels;
  }

  private static long price(JsonParser tokens) throws IOException {
    return Decimals.parse(tokens.getText(), Decimals.PRICE);
  }

  private static long quantity(JsonParser tokens) throws IOException {
    return Decimals.parse(tokens.getText(), Decimals.QUANTITY);
  }
}
