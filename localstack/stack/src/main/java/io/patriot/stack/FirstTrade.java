package io.patriot.stack;

import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import java.io.PrintStream;
import java.time.Duration;

/**
 * The first trade, played from the first word to the last as a person would, and printed as a
 * conversation.
 */
public final class FirstTrade {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChatPerson person;
  private final PrintStream out;

  public FirstTrade(ChatPerson person, PrintStream out) {
    this.person = person;
    this.out = out;
  }

  /** Throws when something does not come as it should. */
  public void play() {
    asks("/start");
    orders("/buy BTC 0.01", "FILLED");
    asks("/positions");
    orders("/sell BTC 0.005", "FILLED");
    ChatMessage howMuch = asks("/close BTC");
    presses(howMuch, "100%");
    ChatMessage closing =
        person.sees(
            message ->
                message.text().contains("CLOSE LONG") && message.button("Confirm").isPresent(),
            "the card that closes the position",
            PATIENCE);
    bot(closing);
    confirms(closing, "FILLED");
    ChatMessage resting = orders("/buy BTC 0.01 -2%", "ACCEPTED");
    String id = orderId(resting);
    ChatMessage cancelled = asks("/cancel " + id);
    if (cancelled.button("Cancel order").isPresent()) {
      presses(cancelled, "Cancel order");
    }
    ChatMessage done =
        person.sees(
            message ->
                message.messageId() == resting.messageId() && message.text().contains("CANCELLED"),
            "the cancelled card",
            PATIENCE);
    bot(done);
    asks("/balance");
  }

  private ChatMessage asks(String command) {
    out.println("\n> " + command);
    ChatMessage answer = person.seesAnswerTo(person.says(command), PATIENCE);
    bot(answer);
    return answer;
  }

  private ChatMessage orders(String command, String outcome) {
    return confirms(asks(command), outcome);
  }

  private ChatMessage confirms(ChatMessage card, String outcome) {
    presses(card, "Confirm");
    ChatMessage done =
        person.sees(
            message -> message.messageId() == card.messageId() && message.text().contains(outcome),
            "the card to say " + outcome,
            PATIENCE);
    bot(done);
    return done;
  }

  private void presses(ChatMessage message, String label) {
    out.println("\n> [" + label + "]");
    person.presses(message, label);
  }

  private void bot(ChatMessage message) {
    message.text().lines().forEach(line -> out.println("    " + line));
  }

  private static String orderId(ChatMessage card) {
    var found = java.util.regex.Pattern.compile("o:[A-Z2-7]{5}").matcher(card.text());
    if (!found.find()) {
      throw new IllegalStateException("The card names no order: " + card.text());
    }
    return found.group();
  }
}
