package io.patriot.bot.chat;

import io.patriot.application.card.CardId;
import io.patriot.application.card.Panic;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a press means. It travels through the person's device as at most 64 bytes and is believed no
 * more than typed text: an order needs a card that the server stored.
 */
public sealed interface ButtonAct {
  int DATA_BYTES_MAX = 64;
  String VERSION = "v1";

  /**
   * Confirm the card.
   *
   * @param symbol its market, so that its price can be read together with the card
   */
  record Confirm(CardId card, Symbol symbol) implements ButtonAct {}

  /** Show ways to change the card. */
  record Edit(CardId card) implements ButtonAct {}

  /** Put the card away unused. */
  record PutAway(CardId card) implements ButtonAct {}

  /** Take one order back. */
  record CancelOrder(OrderId order) implements ButtonAct {}

  /**
   * Yes to a question about an account.
   *
   * @param step the how-many-eth yes it is, from one
   * @param urgent it stops trading, so it waits behind nothing in its chat
   */
  record AskYes(CardId card, int step, boolean urgent) implements ButtonAct {}

  /** No to it. */
  record AskNo(CardId card) implements ButtonAct {}

  /** Do what typing this command does. */
  record Run(String command, boolean here) implements ButtonAct {
    public Run {
      if (!command.startsWith("/") || !fits(command)) {
        throw new IllegalArgumentException("Not a command for a button: " + command.length());
      }
    }
  }

  /** Whether a command is short enough for a button. */
  static boolean fits(String command) {
    return command.getBytes(StandardCharsets.UTF_8).length + "v1|go|".length() <= DATA_BYTES_MAX;
  }

  default String data() {
    return VERSION
        + "|"
        + switch (this) {
          case Confirm(var card, var symbol) -> "ok|" + card + "|" + symbol;
          case Edit(var card) -> "edit|" + card + "|0";
          case PutAway(var card) -> "no|" + card + "|0";
          case CancelOrder(var order) -> "cx|" + order;
          case AskYes(var card, var step, var urgent) ->
              (urgent ? Panic.YES : "ay") + "|" + card + "|" + step;
          case AskNo(var card) -> "an|" + card + "|0";
          case Run(var command, var here) -> (here ? "go|" : "do|") + command;
        };
  }

  /** Reads what {@link #data} wrote; nothing for all else. */
  static Optional<ButtonAct> parse(String data) {
    if (data.getBytes(StandardCharsets.UTF_8).length > DATA_BYTES_MAX) {
      return Optional.empty();
    }
    int first = data.indexOf('|');
    int second = data.indexOf('|', first + 1);
    if (first < 0 || second < 0 || !data.substring(0, first).equals(VERSION)) {
      return Optional.empty();
    }
    try {
      return act(data.substring(first + 1, second), data.substring(second + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the parts do not have the form of ids
    }
  }

  private static Optional<ButtonAct> act(String name, String rest) {
    return switch (name) {
      case "ok" -> confirm(rest);
      case "edit" -> Optional.of(new Edit(card(rest)));
      case "no" -> Optional.of(new PutAway(card(rest)));
      case "cx" -> Optional.of(new CancelOrder(new OrderId(rest)));
      case "cm" -> Optional.of(new Run("/cancel " + new Symbol(rest), true)); // in older chats
      case "ca" ->
          rest.equals("all") ? Optional.of(new Run("/cancel all", true)) : Optional.empty();
      case "ay" -> askYes(rest, false);
      case Panic.YES -> askYes(rest, true);
      case "an" -> Optional.of(new AskNo(card(rest)));
      case "go" -> Optional.of(new Run(rest, true));
      case "do" -> Optional.of(new Run(rest, false));
      default -> Optional.empty();
    };
  }

  private static Optional<ButtonAct> confirm(String rest) {
    int end = rest.indexOf('|');
    return end < 0
        ? Optional.empty()
        : Optional.of(
            new Confirm(new CardId(rest.substring(0, end)), new Symbol(rest.substring(end + 1))));
  }

  private static Optional<ButtonAct> askYes(String rest, boolean urgent) {
    int end = rest.indexOf('|');
    return end < 0 || !rest.substring(end + 1).matches("[12]")
        ? Optional.empty()
        : Optional.of(
            new AskYes(
                new CardId(rest.substring(0, end)),
                Integer.parseInt(rest.substring(end + 1)),
                urgent));
  }

  private static CardId card(String rest) {
    if (!rest.endsWith("|0")) {
      throw new IllegalArgumentException("Not a card's button");
    }
    return new CardId(rest.substring(0, rest.length() - 2));
  }
}
