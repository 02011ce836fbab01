package io.patriot.simulator.binance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.market.BookChange;
import io.patriot.simulator.binance.market.BookSnapshot;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.market.Level;
import java.util.ArrayList;
import java.util.List;

/** Reads the exchange's JSON back. */
final class Frames {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Frames() {}

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + json, e);
    }
  }

  static BookChange change(JsonNode frame) {
    return new BookChange(
        Instrument.valueOf(frame.path("s").textValue()),
        frame.path("E").longValue(),
        frame.path("T").longValue(),
        frame.path("U").longValue(),
        frame.path("u").longValue(),
        frame.path("pu").longValue(),
        levels(frame.path("b")),
        levels(frame.path("a")));
  }

  static BookSnapshot snapshot(Instrument instrument, JsonNode depth) {
    return new BookSnapshot(
        instrument,
        depth.path("lastUpdateId").longValue(),
        depth.path("E").longValue(),
        depth.path("T").longValue(),
        levels(depth.path("bids")),
        levels(depth.path("asks")));
  }

  static List<Level> levels(JsonNode side) {
    List<Level> levels = new ArrayList<>();
    for (JsonNode level : side) {
      levels.add(
          new Level(
              Decimals.parse(level.path(0).textValue(), Decimals.PRICE),
              Decimals.parse(level.path(1).textValue(), Decimals.QUANTITY)));
    }
    return levels;
  }
}
