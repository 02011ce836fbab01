package io.patriot.aws.table;

/** What the three tables are called; the prefix tells installations in one region apart. */
public record TableNames(String state, String events, String market) {

  public static TableNames withPrefix(String prefix) {
    return new TableNames(prefix + "-state", prefix + "-events", prefix + "-market");
  }
}
