package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.simulator.binance.fault.NoAnswer;
import io.patriot.stack.chat.ChatMessage;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Orders that wait for a trigger are changed from the chat while the exchange does not answer, or
 * never hears, that the old one is to go.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplacingDrillsTest {
  private static final String CANCEL = "DELETE /fapi/v1/algoOrder";
  private static final int PEOPLE = 4;
  private static final Pattern ORDER_ID = Pattern.compile("Order (o:[A-Z2-7]{5})");

  /** The looks that follow a request without an answer, and the sweep after them. */
  private static final Duration UNTIL_LOOKED_INTO = Duration.ofSeconds(90);

  private final DrillGround ground;

  ReplacingDrillsTest() throws Exception {
    ground = DrillGround.open(18_000, 8_900, PEOPLE);
  }

  @AfterAll
  void stop() {
    ground.close();
  }

  @Test
  void protectionIsReplacedThoughTheAnswerToTheCancellationIsLost() {
    LiveTrader anna = ground.somebody();
    anna.reads(anna.orders("/buy ETH 0.1"), "FILLED");
    ChatMessage stop = anna.orders("/sl ETH -3%");
    String old = idOn(anna, anna.reads(stop, "ACCEPTED"));
    anna.meets(new NoAnswer(true), CANCEL);

    ChatMessage card = anna.orders("/edit " + old + " @-4%");
    anna.reads(card, UNTIL_LOOKED_INTO, "ACCEPTED", "It took the place of " + old);

    anna.reads(stop, "CANCELLED");
    assertThat(states(anna)).containsExactlyInAnyOrder("CANCELED", "NEW");
    anna.says("/cancel all");
  }

  @Test
  void protectionStandsTwiceAndNeverNotAtAllUntilALostCancellationIsRepeated() {
    LiveTrader anna = ground.somebody();
    anna.reads(anna.orders("/buy ETH 0.1"), "FILLED");
    ChatMessage stop = anna.orders("/sl ETH -3%");
    String old = idOn(anna, anna.reads(stop, "ACCEPTED"));
    anna.meets(new NoAnswer(false), CANCEL);

    ChatMessage card = anna.orders("/edit " + old + " @-4%");
    anna.reads(card, "ACCEPTED", old + " is being taken off");
    assertThat(states(anna)).containsExactlyInAnyOrder("NEW", "NEW");
    anna.reads(card, UNTIL_LOOKED_INTO, "ACCEPTED", "It took the place of " + old);
    assertThat(states(anna)).containsExactlyInAnyOrder("CANCELED", "NEW");
  }

  @Test
  void whatMayOpenIsNotPlacedBeforeTheExchangeSaysThatTheOldOneIsGone() {
    LiveTrader anna = ground.somebody();
    ChatMessage entry = anna.orders("/buy ETH 0.1 stop +3%");
    String old = idOn(anna, anna.reads(entry, "ACCEPTED"));
    anna.meets(new NoAnswer(false), CANCEL);

    ChatMessage card = anna.orders("/edit " + old + " @+4%");
    anna.reads(card, "SENT", old + " is taken off first");
    assertThat(states(anna)).containsExactly("NEW");
    anna.reads(card, UNTIL_LOOKED_INTO, "ACCEPTED", "It took the place of " + old);
    assertThat(states(anna)).containsExactlyInAnyOrder("CANCELED", "NEW");
    anna.venueHas("ETHUSDT", "0", 0);
  }

  @Test
  void onPaperBothKindsAreReplaced() {
    LiveTrader anna = ground.somebody();
    anna.says("/accounts use paper");
    anna.reads(anna.orders("/buy ETH 0.1"), "FILLED");
    ChatMessage stop = anna.orders("/sl ETH -3%");
    String guard = idOn(anna, anna.reads(stop, "ACCEPTED"));
    ChatMessage renewed = anna.orders("/edit " + guard + " @-4%");
    anna.reads(renewed, UNTIL_LOOKED_INTO, "ACCEPTED", "It took the place of " + guard);
    anna.reads(stop, "CANCELLED");

    ChatMessage entry = anna.orders("/buy ETH 0.1 stop +3%");
    String waiting = idOn(anna, anna.reads(entry, "ACCEPTED"));
    ChatMessage changed = anna.orders("/edit " + waiting + " 0.2 @+4%");
    anna.reads(changed, UNTIL_LOOKED_INTO, "ACCEPTED", "It took the place of " + waiting);
    anna.reads(entry, "CANCELLED");
    anna.tells("/positions", "ETHUSDT", "0.100");
  }

  private static List<String> states(LiveTrader anna) {
    return anna.venue().conditional("ETHUSDT").stream()
        .map((JsonNode algo) -> algo.path("algoStatus").asText())
        .toList();
  }

  private static String idOn(LiveTrader anna, ChatMessage card) {
    Matcher matcher = ORDER_ID.matcher(anna.textOf(card));
    assertThat(matcher.find()).as(anna.textOf(card)).isTrue();
    return matcher.group(1);
  }
}
