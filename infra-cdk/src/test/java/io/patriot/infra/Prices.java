package io.patriot.infra;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What AWS asks for things, from the one file that people review. */
record Prices(Map<String, Price> byName) {

  /**
   * @param usd for one unit
   */
  record Price(BigDecimal usd, String unit, String service) {}

  static Prices read(Path file) throws IOException {
    var prices = new TreeMap<String, Price>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      prices.put(cells[0], new Price(new BigDecimal(cells[1]), cells[2], cells[3]));
    }
    return new Prices(prices);
  }

  /** So many single things in the units that a price is for. */
  BigDecimal units(String name, BigDecimal count) {
    String unit = of(name).unit();
    int of = unit.startsWith("million ") ? 6 : unit.startsWith("10000 ") ? 4 : 0;
    return count.movePointLeft(of).stripTrailingZeros();
  }

  Price of(String name) {
    Price price = byName.get(name);
    if (price == null) {
      throw new IllegalArgumentException("There is no price of " + name);
    }
    return price;
  }
}
