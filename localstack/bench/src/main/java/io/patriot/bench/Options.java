package io.patriot.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the person who measures asked for.
 *
 * @param home the checkout whose platform is measured
 * @param only the one benchmark to run; all when absent
 * @param write put the table into the README
 */
record Options(
    Path home,
    boolean help,
    boolean write,
    Optional<String> only,
    int starts,
    int samples,
    int users,
    int minutes,
    int ordersPerMinute) {

  static final String USAGE =
      """
      localstack/bench/run               measure everything and print the table
        --only NAME                      one of: start, chat, confirm, chats, webhook, crowd,
                                         crowd-on-disk, calls, risk, sign, wire, linked, var,
                                         charts, cold
        --starts 5                       how often the platform is started
        --samples 200                    how often each thing is asked by a single person
        --users 100                      how large the crowd is
        --minutes 3                      how long it trades
        --orders-per-minute 1000         how much it trades
        --write                          put the whole table into localstack/bench/README.md
      """;

  static final Options USUAL =
      new Options(Path.of("."), false, false, Optional.empty(), 5, 200, 100, 3, 1_000);

  private static final int NUMBER_MAX = 100_000;

  /** Reads the command line; what it does not know is an error with a sentence. */
  static Options parse(Path home, List<String> words) {
    boolean help = false;
    boolean write = false;
    Optional<String> only = Optional.empty();
    int starts = USUAL.starts;
    int samples = USUAL.samples;
    int users = USUAL.users;
    int minutes = USUAL.minutes;
    int ordersPerMinute = USUAL.ordersPerMinute;
    for (int i = 0; i < words.size(); i++) {
      switch (words.get(i)) {
        case "--help", "-h" -> help = true;
        case "--write" -> write = true;
        case "--only" -> only = Optional.of(value(words, ++i));
        case "--starts" -> starts = number(words, ++i);
        case "--samples" -> samples = number(words, ++i);
        case "--users" -> users = number(words, ++i);
        case "--minutes" -> minutes = number(words, ++i);
        case "--orders-per-minute" -> ordersPerMinute = number(words, ++i);
        default ->
            throw new IllegalArgumentException(
                "I do not know '" + words.get(i) + "'; try localstack/bench/run --help");
      }
    }
    if (write && only.isPresent()) {
      throw new IllegalArgumentException("--write is for the whole table, without --only");
    }
    return new Options(home, help, write, only, starts, samples, users, minutes, ordersPerMinute);
  }

  private static String value(List<String> words, int i) {
    if (i >= words.size()) {
      throw new IllegalArgumentException(words.getLast() + " needs a value");
    }
    return words.get(i);
  }

  private static int number(List<String> words, int i) {
    String word = value(words, i);
    try {
      int number = Integer.parseInt(word);
      if (number >= 1 && number <= NUMBER_MAX) {
        return number;
      }
    } catch (NumberFormatException _) {
      // told below, as for a number out of range
    }
    throw new IllegalArgumentException(
        words.get(i - 1) + " takes a number from 1 to " + NUMBER_MAX + ", not '" + word + "'");
  }
}
