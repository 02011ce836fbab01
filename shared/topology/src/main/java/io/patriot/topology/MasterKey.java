package io.patriot.topology;

/**
 * A key at KMS that wraps the data keys of exchange keys.
 *
 * @param name its alias, without the word alias before it
 */
public record MasterKey(String name) {

  /** What clients name it by. */
  public String alias() {
    return "alias/" + name;
  }
}
