package io.patriot.infra;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each priced thing happens; counted where the platform is simulated, and kept here. */
record Counted(Map<String, BigDecimal> byPrice) {
  private static final Path FILE = Path.of("counted.csv");

  /** An active person's month. */
  static Counted month() throws IOException {
    return column(1);
  }

  /** A thousand live orders, with the chat around them. */
  static Counted thousandOrders() throws IOException {
    return column(2);
  }

  private static Counted column(int number) throws IOException {
    var counts = new LinkedHashMap<String, BigDecimal>();
    List<String> lines = Files.readAllLines(FILE);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      counts.put(cells[0], new BigDecimal(cells[number]));
    }
    return new Counted(counts);
  }
}
