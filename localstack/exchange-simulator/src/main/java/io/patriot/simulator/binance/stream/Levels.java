package io.patriot.simulator.binance.stream;

import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Level;
import java.util.List;

/** A side of the book as the venue writes it: {@code [["61800.20","2.507"],…]}. */
public final class Levels {
  private Levels() {}

  public static void write(JsonText json, String name, List<Level> levels) {
    json.name(name).openList();
    for (Level level : levels) {
      json.openList()
          .decimal(level.priceCents(), Decimals.PRICE)
          .decimal(level.quantityMilli(), Decimals.QUANTITY)
          .closeList();
    }
    json.closeList();
  }
}
