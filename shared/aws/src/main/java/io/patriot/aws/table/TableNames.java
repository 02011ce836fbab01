package io.patriot.aws.table;

/**
 * What the four tables are called; the prefix tells installations in one region apart.
 *
 * @param keys wrapped data keys alone: a table that is never backed up, because what is deleted
 *     from it must be gone
 */
public record TableNames(String state, String events, String market, String keys) {

  public static TableNames withPrefix(String prefix) {
    return new TableNames(
        prefix + "-state", prefix + "-events", prefix + "-market", prefix + "-keys");
  }
}
