package io.patriot.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the person who starts the stack asked for.
 *
 * @param check play the first trade, print the conversation, and stop
 * @param dataDir where to keep state between runs; in memory when absent
 */
public record Arguments(boolean check, boolean help, @Nullable Path dataDir, Ports ports) {

  static final String USAGE =
      """
      localstack/run             build and start the platform; Ctrl-C stops it
      localstack/run --check     play the first trade, print the conversation, exit 0 or 1
      localstack/run --data DIR  keep accounts, orders and chats in DIR between runs
      localstack/run --help      this text

      PATRIOT_PORT_BASE=8080     the chat page's port; the others keep their distance from it
      PATRIOT_EXCHANGE_PORT=...  an exchange simulator that runs already; none is started then
      PATRIOT_ADMINS_CHAT=...    the chat that is told when messages are given up
      AWS_ENDPOINT_URL=...       tables, queues, bus and keys there instead of the built-in ones
      TELEGRAM_BOT_TOKEN=...     talk to real Telegram instead of the chat page, by long polling
      TELEGRAM_API_URL=...       another Bot API server
      """;

  /** Reads the command line; what it does not know is an error with a sentence. */
  static Arguments parse(List<String> words, Map<String, String> environment) {
    boolean check = false;
    boolean help = false;
    Path data = null;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      switch (word) {
        case "--check" -> check = true;
        case "--help", "-h" -> help = true;
        case "--data" -> {
          if (i + 1 == words.size()) {
            throw new IllegalArgumentException("--data needs a directory");
          }
          data = Path.of(words.get(++i)).toAbsolutePath();
        }
        default ->
            throw new IllegalArgumentException(
                "I do not know '" + word + "'; try localstack/run --help");
      }
    }
    return new Arguments(check, help, data, ports(environment));
  }

  private static Ports ports(Map<String, String> environment) {
    String base = environment.get("PATRIOT_PORT_BASE");
    if (base == null || base.isBlank()) {
      return new Ports(Ports.BASE_DEFAULT);
    }
    try {
      return new Ports(Integer.parseInt(base.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("PATRIOT_PORT_BASE is a number, such as 8080", e);
    }
  }
}
