package io.patriot.bench;

import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person who buys a little, sells a little less, and so on, and knows what they should own. */
final class Trader {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final BigDecimal BOUGHT = new BigDecimal("0.003");
  private static final BigDecimal SOLD = new BigDecimal("0.002");
  private static final Pattern ORDER_ID = Pattern.compile("o:[A-Z2-7]{5}");
  private static final Pattern HELD = Pattern.compile("BTCUSDT LONG +([\\d.]+) BTC");

  private final ChatPerson person;
  private BigDecimal owned = BigDecimal.ZERO;
  private int orders;

  private Trader(ChatPerson person) {
    this.person = person;
  }

  /** Comes in and has an account. */
  static Trader arriving(ChatPerson person) {
    person.seesAnswerTo(person.says("/start"), PATIENCE);
    return new Trader(person);
  }

  /**
   * An order that was filled.
   *
   * @param order its id on the card
   * @param filling from the press on Confirm to the filled card
   */
  record Trade(String order, Duration filling) {}

  /** From the command to the filled card. Throws when something does not come as it should. */
  Trade trades() {
    boolean buys = orders++ % 2 == 0;
    long asked = person.says(buys ? "/buy BTC " + BOUGHT : "/sell BTC " + SOLD);
    ChatMessage card =
        person.sees(
            message -> message.messageId() > asked && message.button("Confirm").isPresent(),
            "the card",
            PATIENCE);
    long pressed = System.nanoTime();
    person.presses(card, "Confirm");
    ChatMessage filled =
        person.sees(
            message -> message.messageId() == card.messageId() && isFilled(message.text()),
            "the filled card " + card.messageId(),
            PATIENCE);
    var filling = Duration.ofNanos(System.nanoTime() - pressed);
    owned = buys ? owned.add(BOUGHT) : owned.subtract(SOLD);
    return new Trade(orderIn(filled.text()), filling);
  }

  /** Whether what the platform has stored is what was traded. */
  boolean ownsWhatWasTraded() {
    ChatMessage positions = person.seesAnswerTo(person.says("/positions"), PATIENCE);
    return heldIn(positions.text()).compareTo(owned) == 0;
  }

  static boolean isFilled(String card) {
    return card.contains("· FILLED ·");
  }

  static String orderIn(String card) {
    Matcher found = ORDER_ID.matcher(card);
    if (!found.find()) {
      throw new IllegalStateException("The card names no order: " + card);
    }
    return found.group();
  }

  static BigDecimal heldIn(String positions) {
    Matcher found = HELD.matcher(positions);
    return found.find() ? new BigDecimal(found.group(1)) : BigDecimal.ZERO;
  }
}
