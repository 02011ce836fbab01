package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * What a button sends can be changed by whoever holds the phone. A press that is not, to the last
 * character and from its owner, the one on the card sends no order.
 */
class TamperedPressTest {
  private static final int PRESSES = 2_000;
  private static final long STRANGER = Conversation.USER + 1;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567|0vVokOK/ \u0000é€ETHUSD";

  private static final List<BiFunction<String, Random, String>> WAYS =
      List.of(
          (data, random) -> with(data, random, String.valueOf(letter(random)), 1),
          (data, random) -> with(data, random, String.valueOf(letter(random)), 0),
          (data, random) -> with(data, random, "", 1 + random.nextInt(5)),
          (data, random) -> data.substring(0, random.nextInt(data.length())),
          (data, random) -> data + letter(random),
          (data, random) -> data + "|" + data,
          (data, random) -> data.replace("BTCUSDT", "ETHUSDT"),
          (data, random) -> data.replace("v1|", "v" + random.nextInt(2, 10) + "|"),
          (data, random) -> turned(data, random),
          (data, random) -> data.toUpperCase(Locale.ROOT));

  private final Conversation person = Conversation.started();

  @Test
  void noChangedPressSendsAnOrder() {
    person.says("/buy BTC 0.01");
    int card = person.chat.last().messageId();
    String confirm = person.dataOf("Confirm");
    var random = new Random(20261122);
    var tried = new ArrayList<String>();
    while (tried.size() < PRESSES) {
      String changed = WAYS.get(tried.size() % WAYS.size()).apply(confirm, random);
      if (!changed.equals(confirm)) {
        person.pressesOn(card, changed);
        tried.add(changed);
      }
    }

    assertThat(tried).hasSize(PRESSES);
    assertThat(person.sent()).isEmpty();
    person.pressesOn(card, confirm);
    assertThat(person.sent()).as("the press as it was").hasSize(1);
  }

  @Test
  void aStrangersPressOfTheSameButtonSendsNothing() {
    person.says("/buy BTC 0.01");
    int card = person.chat.last().messageId();

    person.delivered(person.press(STRANGER, card, person.dataOf("Confirm")));

    assertThat(person.sent()).isEmpty();
  }

  private static String with(String data, Random random, String put, int instead) {
    int at = random.nextInt(data.length());
    return data.substring(0, at) + put + data.substring(Math.min(data.length(), at + instead));
  }

  /** Two neighbours change places. */
  private static String turned(String data, Random random) {
    int at = random.nextInt(data.length() - 1);
    return data.substring(0, at) + data.charAt(at + 1) + data.charAt(at) + data.substring(at + 2);
  }

  private static char letter(Random random) {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }
}
