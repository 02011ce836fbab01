package io.patriot.bench;

import java.util.List;

/** The table as Markdown, and its place in a page. */
final class Page {
  static final String BEGIN = "<!-- measured by --write; begin -->";
  static final String END = "<!-- end -->";

  private Page() {}

  static String table(List<Row> rows) {
    var table = new StringBuilder("| benchmark | what | figure | goal | met |\n");
    table.append("| --- | --- | --- | --- | --- |\n");
    for (Row row : rows) {
      String verdict =
          switch (row) {
            case Row.Judged(_, _, _, var goal, var met) -> goal + " | " + (met ? "yes" : "**no**");
            case Row.Noted _ -> " | ";
          };
      table
          .append("| ")
          .append(String.join(" | ", row.benchmark(), row.what(), row.figure(), verdict))
          .append(" |\n");
    }
    return table.toString();
  }

  /** The page with everything between its marks replaced. */
  static String with(String page, String measured) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END, Math.max(begin, 0));
    if (begin < 0 || end < 0) {
      throw new IllegalArgumentException("The page has no place for the table");
    }
    return page.substring(0, begin + BEGIN.length()) + "\n" + measured + page.substring(end);
  }
}
