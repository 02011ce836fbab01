package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.simulator.binance.fault.Fault;
import io.patriot.simulator.binance.fault.InternalTrouble;
import io.patriot.simulator.binance.fault.MarkShift;
import io.patriot.simulator.binance.fault.NoAnswer;
import io.patriot.simulator.binance.fault.Reach;
import io.patriot.simulator.binance.fault.RefusedRequest;
import io.patriot.simulator.binance.fault.RejectedTrigger;
import io.patriot.simulator.binance.fault.ThinMarket;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.stack.chat.ChatMessage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything that the exchange can do to a stop that an entry brought along. Each time it ends with
 * the position guarded, or with none, and with words that are true.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtectionDrillsTest {
  private static final String CONDITIONAL = "POST /fapi/v1/algoOrder";
  private static final String ENTRY = "/buy BTC 0.01 sl -5%";
  private static final int PEOPLE = 13;

  /** Three tries and the exit, with looks between. */
  private static final Duration UNTIL_DONE = Duration.ofMinutes(2);

  private final DrillGround ground;

  ProtectionDrillsTest() throws Exception {
    ground = DrillGround.open(23_000, 8_500, PEOPLE);
  }

  @AfterAll
  void stop() {
    ground.close();
  }

  @ParameterizedTest(name = "{0}, {1} times: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what becomes of the stop's request | how often | how it ends
          refused, -4120                       | 1         | guarded
          refused, -4120                       | 2         | guarded
          refused, -4120                       | 3         | flat
          internal error                       | 1         | guarded
          internal error                       | 3         | flat
          done, without an answer              | 1         | guarded
          lost, without an answer              | 1         | guarded
          """)
  void aStopEndsGuardedOrFlat(String fault, int times, String ends) {
    LiveTrader anna = ground.somebody();
    anna.meets(fault(fault), CONDITIONAL, times);
    ChatMessage card = anna.orders(ENTRY);

    anna.reads(card, "FILLED", "Bought 0.010");
    if (ends.equals("guarded")) {
      guarded(anna, card, "0.010");
    } else {
      anna.isTold(UNTIL_DONE, "NOT GUARDED: BTCUSDT IS BEING CLOSED", "could not be placed");
      flat(anna);
      anna.reads(card, UNTIL_DONE, "Closing at the market · closed at");
    }
  }

  @Test
  void aPositionThatGrowsKeepsOneStopForAllOfIt() {
    LiveTrader anna = ground.somebody();
    ChatMessage card = anna.orders(ENTRY);
    guarded(anna, card, "0.010");
    ChatMessage more = anna.orders("/buy BTC 0.02");
    anna.reads(more, "FILLED", "Bought 0.020");

    guarded(anna, card, "0.030");
  }

  @Test
  void twoTargetsFollowAPositionThatGrowsAndGoWithIt() {
    LiveTrader anna = ground.somebody();
    ChatMessage card = anna.orders(ENTRY + " tp +4%@50% tp +5%@50%");
    anna.reads(card, UNTIL_DONE, "FILLED", "Target", "for 50 %", "resting at the exchange");
    Until.holdsAtTheExchange(
        "each half", UNTIL_DONE, () -> quantities(anna).equals(List.of("0.005", "0.005")));
    ChatMessage more = anna.orders("/buy BTC 0.02");
    anna.reads(more, "FILLED", "Bought 0.020");

    Until.holdsAtTheExchange(
        "halves of all", UNTIL_DONE, () -> quantities(anna).equals(List.of("0.015", "0.015")));
    assertThat(waiting(anna)).as("with the stop").isEqualTo(3);

    anna.venue().tradesByHand("BTCUSDT", "SELL", "0.030");

    Until.holdsAtTheExchange("none to wait", UNTIL_DONE, () -> waiting(anna) == 0);
    assertThat(anna.venue().held("BTCUSDT")).isEqualByComparingTo("0");
  }

  @Test
  void anEntryThatIsTakenBackAfterAPartIsGuardedForThatPart() {
    LiveTrader anna = ground.somebody();
    ground.exchange().switchOn(new ThinMarket(Instrument.ETHUSDT), Reach.UNTIL_OFF);
    try {
      ChatMessage card = anna.orders("/buy ETH 0.6 +0.2% sl -5%");
      anna.presses(anna.reads(card, UNTIL_DONE, "PARTLY FILLED"), "Cancel order");
      anna.reads(card, UNTIL_DONE, "CANCELLED", "Stop", "resting at the exchange");
    } finally {
      ground.exchange().switchOff("thin-market");
    }
    BigDecimal held = anna.venue().held("ETHUSDT");
    assertThat(held).isGreaterThan(BigDecimal.ZERO).isLessThan(new BigDecimal("0.6"));
    assertThat(waiting(anna)).isEqualTo(1);
    ground.agree(anna, "ETHUSDT", held.toPlainString(), 1);
  }

  @Test
  void aPositionThatIsClosedAtTheVenueTakesItsGuardsAlong() {
    LiveTrader anna = ground.somebody();
    ChatMessage card = anna.orders(ENTRY + " tp +5%");
    anna.reads(card, UNTIL_DONE, "Stop", "Target", "resting at the exchange");
    Until.holdsAtTheExchange("both to wait", UNTIL_DONE, () -> waiting(anna) == 2);

    anna.venue().tradesByHand("BTCUSDT", "SELL", "0.010");

    Until.holdsAtTheExchange("none to wait", UNTIL_DONE, () -> waiting(anna) == 0);
    assertThat(anna.venue().held("BTCUSDT")).isEqualByComparingTo("0");
  }

  @Test
  void aStopThatIsTakenBackIsNotPlacedAgainAndItsOwnerKnows() {
    LiveTrader anna = ground.somebody();
    ChatMessage card = anna.orders(ENTRY);
    guarded(anna, card, "0.010");
    anna.presses(anna.says("/cancel all"), "Cancel these (1)");

    anna.isTold(UNTIL_DONE, "The stop for BTCUSDT is not placed again");
    assertThat(anna.venue().held("BTCUSDT")).isEqualByComparingTo("0.010");
    Until.holdsAtTheExchange("none to wait", UNTIL_DONE, () -> waiting(anna) == 0);
  }

  @Test
  void aStopThatIsRefusedAfterItsTriggerEndsInAnExit() {
    LiveTrader anna = ground.somebody();
    ChatMessage card = anna.orders("/buy ETH 0.1 sl -0.5% mark");
    anna.reads(card, UNTIL_DONE, "resting at the exchange");
    anna.meets(new RejectedTrigger());
    ground.exchange().switchOn(new MarkShift(Instrument.ETHUSDT, -10_000), Reach.UNTIL_OFF);
    try {
      Until.holdsAtTheExchange(
          "the position to be closed",
          UNTIL_DONE,
          () -> anna.venue().held("ETHUSDT").signum() == 0);
      assertThat(waiting(anna)).isZero();
    } finally {
      ground.exchange().switchOff("mark-shift");
    }
  }

  private static Fault fault(String words) {
    return switch (words) {
      case "refused, -4120" -> RefusedRequest.WRONG_ENDPOINT;
      case "internal error" -> new InternalTrouble();
      case "done, without an answer" -> new NoAnswer(true);
      case "lost, without an answer" -> new NoAnswer(false);
      default -> throw new IllegalArgumentException(words);
    };
  }

  private static void guarded(LiveTrader anna, ChatMessage card, String held) {
    anna.reads(card, UNTIL_DONE, "FILLED", "Stop", "resting at the exchange");
    assertThat(waiting(anna)).isEqualTo(1);
    assertThat(anna.venue().held("BTCUSDT")).isEqualByComparingTo(held);
  }

  private static void flat(LiveTrader anna) {
    Until.holdsAtTheExchange(
        "nothing to be held",
        UNTIL_DONE,
        () -> anna.venue().held("BTCUSDT").compareTo(BigDecimal.ZERO) == 0);
    Until.holdsAtTheExchange("nothing to wait", UNTIL_DONE, () -> waiting(anna) == 0);
  }

  private static long waiting(LiveTrader anna) {
    return List.of("BTCUSDT", "ETHUSDT").stream()
        .flatMap(symbol -> anna.venue().conditional(symbol).stream())
        .map(ProtectionDrillsTest::status)
        .filter("NEW"::equals)
        .count();
  }

  /** Of the orders that wait for a share, in order. */
  private static List<String> quantities(LiveTrader anna) {
    return anna.venue().conditional("BTCUSDT").stream()
        .filter(order -> status(order).equals("NEW"))
        .filter(order -> !order.path("closePosition").asBoolean())
        .map(order -> new BigDecimal(order.path("quantity").asText()))
        .map(quantity -> quantity.stripTrailingZeros().toPlainString())
        .sorted()
        .toList();
  }

  private static String status(JsonNode conditional) {
    return conditional.path("algoStatus").asText();
  }
}
