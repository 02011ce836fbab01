package io.patriot.bot.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as a file that spreadsheets open, written as RFC 4180 says.
 *
 * <p>A spreadsheet takes text that begins with a sign for a formula and runs it, so such text gets
 * an apostrophe before it. Numbers are numbers and keep their sign.
 */
public final class Csv {
  private static final String FORMULA_STARTS = "=+-@\t\r\n";
  private static final String LINE_END = "\r\n";

  private final List<String> lines = new ArrayList<>();

  public Csv(List<String> head) {
    row(head.stream().map(Csv::text).toList());
  }

  /**
   * @param cells each made by {@link #text}, {@link #number} or {@link #moment}
   */
  public Csv row(List<Cell> cells) {
    lines.add(cells.stream().map(Cell::written).collect(Collectors.joining(",")));
    return this;
  }

  /** A cell as it stands in the file. */
  public record Cell(String written) {}

  public static Cell text(String value) {
    boolean isFormula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    return new Cell(quoted(isFormula ? "'" + value : value));
  }

  /** With all its digits, a point, and no separators. */
  public static Cell number(BigDecimal value) {
    return new Cell(value.toPlainString());
  }

  /** In UTC, such as 2026-01-05T12:00:00Z. */
  public static Cell moment(Instant at) {
    return new Cell(at.toString());
  }

  /** The whole file. */
  public String file() {
    return String.join(LINE_END, lines) + LINE_END;
  }

  private static String quoted(String value) {
    boolean isPlain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return isPlain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
