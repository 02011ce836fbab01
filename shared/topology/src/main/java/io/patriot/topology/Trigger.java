package io.patriot.topology;

import java.time.Duration;
import java.util.List;

/** What makes a function run. */
public sealed interface Trigger {

  /**
   * Messages of a queue.
   *
   * @param batchMax how many it is given at once
   * @param concurrencyMax how many of it run at once
   */
  record FromQueue(Queue queue, int batchMax, int concurrencyMax) implements Trigger {}

  /**
   * New items of a table whose partition key begins with a word.
   *
   * @param keyPrefix only items whose partition key begins like this
   */
  record FromStream(Table table, String keyPrefix, int batchMax) implements Trigger {}

  /** A call from the internet. */
  record FromHttp(String method, String path) implements Trigger {}

  /** The clock. */
  record Every(Duration period) implements Trigger {}

  static List<Trigger> of(Trigger... triggers) {
    return List.of(triggers);
  }
}
