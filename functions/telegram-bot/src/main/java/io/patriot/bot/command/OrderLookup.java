package io.patriot.bot.command;

import io.patriot.application.order.TradingStore;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.text.Html;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the person's order that o:K7Q2M means. */
record OrderLookup(TradingStore store) {
  private static final Pattern ID = Pattern.compile("[a-z2-7]{3,32}");
  private static final int SHOWN_LENGTH = 5;

  /** As long as what people are shown, or as all of it, with a digit in it. */
  private static final Pattern MAY_BE_MEANT =
      Pattern.compile("(?=.*[0-9])([a-z0-9]{5}|[a-z0-9]{26,32})");

  private static final int MATCHES_MAX = 4;
  private static final int QUOTE_LENGTH_MAX = 40;

  /** What an id leads to. */
  sealed interface Found {
    record One(Order order) implements Found {}

    record None(Problem problem) implements Found {}
  }

  /** Whether a word has the form of an order's id. */
  static boolean isId(String word) {
    return ID.matcher(plain(word)).matches();
  }

  /**
   * Whether a word is an order's id that says so, in the length that people are shown or longer.
   */
  static boolean isNamed(String word) {
    return word.toLowerCase(Locale.ROOT).startsWith("o:")
        && isId(word)
        && plain(word).length() >= SHOWN_LENGTH;
  }

  /** Whether somebody may mean an order by a word that does not name one as it should. */
  static boolean mayBeMeant(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return !isNamed(word) && (lower.startsWith("o:") || MAY_BE_MEANT.matcher(lower).matches());
  }

  /**
   * @param command the command that asks, for the buttons that ask again
   */
  Found find(Talk talk, String word, String command) {
    if (!isId(word)) {
      return new Found.None(
          Problem.of(Complaint.ORDER_UNKNOWN, "text", Html.quoted(word, QUOTE_LENGTH_MAX)));
    }
    String id = plain(word);
    if (id.length() == OrderId.LENGTH) {
      return store
          .order(talk.account(), new OrderId(id))
          .<Found>map(Found.One::new)
          .orElse(unknown(word));
    }
    List<Order> matches = store.ordersByPrefix(talk.account(), id, MATCHES_MAX);
    return switch (matches.size()) {
      case 0 -> unknown(word);
      case 1 -> new Found.One(matches.getFirst());
      default ->
          new Found.None(
              Problem.of(Complaint.ORDER_IN_DOUBT, "text", Html.quoted(word, QUOTE_LENGTH_MAX))
                  .with(matches.stream().map(order -> choice(order, command)).toList()));
    };
  }

  private static Problem.Choice choice(Order order, String command) {
    return new Problem.Choice(
        order.id().shortForm() + " " + order.intent().side() + " " + order.intent().symbol(),
        command + " " + order.id());
  }

  private static Found unknown(String word) {
    return new Found.None(
        Problem.of(Complaint.ORDER_UNKNOWN, "text", Html.quoted(word, QUOTE_LENGTH_MAX)));
  }

  /** The id alone. */
  static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceFirst("^o:", "");
  }
}
