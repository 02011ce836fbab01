package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.simulator.binance.fault.DepthGap;
import io.patriot.simulator.binance.fault.DroppedStreams;
import io.patriot.simulator.binance.fault.DuplicateFill;
import io.patriot.simulator.binance.fault.ExecutedButUnknown;
import io.patriot.simulator.binance.fault.ExpiredListenKey;
import io.patriot.simulator.binance.fault.HalfOpenStreams;
import io.patriot.simulator.binance.fault.InternalTrouble;
import io.patriot.simulator.binance.fault.LateArrival;
import io.patriot.simulator.binance.fault.MarkShift;
import io.patriot.simulator.binance.fault.NoAnswer;
import io.patriot.simulator.binance.fault.NotExecutedAndUnknown;
import io.patriot.simulator.binance.fault.Reach;
import io.patriot.simulator.binance.fault.RejectedTrigger;
import io.patriot.simulator.binance.fault.ReorderedFill;
import io.patriot.simulator.binance.fault.ServiceUnavailable;
import io.patriot.simulator.binance.fault.StuckTrigger;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.stack.chat.ChatMessage;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Everything that can go wrong at the exchange for one account goes wrong for somebody who trades
 * from the chat. Each time it ends with one order at the venue for each that was confirmed, with
 * one position in all three places, and with words that are true.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultDrillsTest {
  private static final String MARK_OF_ETH = "the mark price of ETH";
  private static final int PEOPLE = 15;

  /** A sender's ten seconds, the venue's twenty, two looks, and what lies between. */
  private static final Duration UNTIL_PROVEN_LOST = Duration.ofMinutes(2);

  /** Twenty seconds of silence, ten without a sign of life, and the way back. */
  private static final Duration UNTIL_SILENCE_IS_NOTICED = Duration.ofMinutes(2);

  private final DrillGround ground;

  /** Strikes one account, so that others may drill beside it. */
  @Test
  @Execution(ExecutionMode.CONCURRENT)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Drill {}

  FaultDrillsTest() throws Exception {
    ground = DrillGround.open(19_000, 8_000, PEOPLE);
  }

  @AfterAll
  void stop() {
    ground.close();
  }

  @Drill
  void anOrderThatWasDoneThoughTheAnswerSaidUnknownIsOneOrder() {
    LiveTrader anna = ground.somebody();
    anna.meets(new ExecutedButUnknown(), LiveTrader.PLACE);
    ChatMessage card = anna.orders("/buy BTC 0.01");

    anna.reads(card, "FILLED", "Bought 0.010");
    ground.agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void anOrderThatIsDoneWithoutAnyAnswerIsOneOrder() {
    LiveTrader anna = ground.somebody();
    anna.meets(new NoAnswer(true), LiveTrader.PLACE);
    ChatMessage card = anna.orders("/buy BTC 0.01");

    anna.reads(card, "FILLED", "Bought 0.010");
    ground.agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void anOrderThatWasLostWhileTheAnswerSaidUnknownIsSentAgainOnce() {
    LiveTrader anna = ground.somebody();
    anna.meets(new NotExecutedAndUnknown(), LiveTrader.PLACE);
    ChatMessage card = anna.orders("/buy BTC 0.01");

    anna.reads(card, "CHECKING", "did not answer in time", "Nothing will be sent twice");
    anna.reads(card, UNTIL_PROVEN_LOST, "FILLED", "Bought 0.010");
    ground.agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void anOrderThatWasLostWithoutAnyAnswerIsSentAgainOnce() {
    LiveTrader anna = ground.somebody();
    anna.meets(new NoAnswer(false), LiveTrader.PLACE);
    ChatMessage card = anna.orders("/buy BTC 0.01");

    anna.reads(card, "CHECKING", "did not answer in time", "Nothing will be sent twice");
    anna.reads(card, UNTIL_PROVEN_LOST, "FILLED", "Bought 0.010");
    ground.agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void anOrderThatArrivesAfterItWasNotFoundTwiceIsOneOrder() {
    LiveTrader anna = ground.somebody();
    // It is asked for half a second, one and two seconds after the answer, and every so often
    // later.
    anna.meets(new LateArrival(8_000), LiveTrader.PLACE);
    ChatMessage card = anna.orders("/buy BTC 0.01");

    anna.reads(card, "CHECKING", "Nothing will be sent twice");
    assertThat(anna.venue().orders("BTCUSDT")).isEmpty();
    anna.reads(card, "FILLED", "Bought 0.010");
    ground.agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void anOrderThatTheVenueCouldNotDoIsToldSo() {
    LiveTrader anna = ground.somebody();
    anna.meets(new InternalTrouble(), LiveTrader.PLACE);
    ChatMessage card = anna.orders("/buy BTC 0.01");

    anna.reads(card, "REJECTED", "Internal error", "Nothing was bought or sold");
    ground.agree(anna, "BTCUSDT", "0", 0);
  }

  @Drill
  void fillsWhileTheStreamIsDroppedAreCaughtUp() {
    LiveTrader anna = ground.somebody();
    ChatMessage card = anna.card("/buy BTC 0.01");
    ground.exchange().switchOn(new DroppedStreams(Optional.of(anna.venue().id())), Reach.ONCE);
    anna.confirms(card);

    anna.reads(card, "FILLED", "Bought 0.010");
    ground.agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void fillsOverAStreamThatLooksAliveAndIsDeadAreCaughtUp() {
    LiveTrader anna = ground.somebody();
    ChatMessage card = anna.card("/buy BTC 0.01");
    ground.exchange().switchOn(new HalfOpenStreams(Optional.of(anna.venue().id())), Reach.ONCE);
    anna.confirms(card);

    anna.reads(card, UNTIL_SILENCE_IS_NOTICED, "FILLED", "Bought 0.010");
    ground.agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void fillsAfterTheListenKeyExpiredAreCaughtUp() {
    LiveTrader anna = ground.somebody();
    ChatMessage card = anna.card("/buy BTC 0.01");
    ground.exchange().switchOn(new ExpiredListenKey(Optional.of(anna.venue().id())), Reach.ONCE);
    anna.confirms(card);

    anna.reads(card, "FILLED", "Bought 0.010");
    ground.agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void threeFillsInsideAMinuteWithoutAStreamAreEachToldOnce() {
    LiveTrader anna = ground.somebody();
    // Without a key for it no stream comes back.
    var noKey = new ServiceUnavailable();
    String listenKey = "POST /fapi/v1/listenKey";
    ground.exchange().switchOn(noKey, Reach.UNTIL_OFF.on(listenKey).forAccount(anna.venue().id()));
    ground.exchange().switchOn(new DroppedStreams(Optional.of(anna.venue().id())), Reach.ONCE);
    var cards = new ArrayList<ChatMessage>();
    for (int i = 0; i < 3; i++) {
      ChatMessage card = anna.orders("/buy BTC 0.01");
      anna.reads(card, "ACCEPTED");
      cards.add(card);
    }
    assertThat(anna.venue().held("BTCUSDT")).isEqualByComparingTo("0.03");
    for (ChatMessage card : cards) {
      anna.reads(card, UNTIL_SILENCE_IS_NOTICED, "FILLED", "Bought 0.010");
    }
    ground.agree(anna, "BTCUSDT", "0.030", 3);

    ground.exchange().switchOff(noKey.name());
    Until.holds("every stream to be back", UNTIL_SILENCE_IS_NOTICED, ground::allAreListenedTo);
    ground.agree(anna, "BTCUSDT", "0.030", 3);
  }

  @Drill
  void aFillThatIsToldTwiceIsBookedOnce() {
    LiveTrader anna = ground.somebody();
    anna.meets(new DuplicateFill());
    ChatMessage card = anna.orders("/buy BTC 0.01");

    anna.reads(card, "FILLED", "Bought 0.010");
    ground.agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void fillsThatAreToldInTheWrongOrderEndTheSame() {
    LiveTrader anna = ground.somebody();
    anna.meets(new ReorderedFill());
    ChatMessage first = anna.orders("/buy BTC 0.01");
    ChatMessage second = anna.orders("/sell BTC 0.004");

    anna.reads(first, "FILLED", "Bought 0.010");
    anna.reads(second, "FILLED", "Sold 0.004");
    ground.agree(anna, "BTCUSDT", "0.006", 2);
  }

  @Drill
  @ResourceLock(MARK_OF_ETH)
  void aStopThatTheVenueRefusesWhenItsPriceIsReachedIsToldAndThePositionStays() {
    LiveTrader anna = ground.somebody();
    ChatMessage stop = guarded(anna);
    anna.meets(new RejectedTrigger());
    fall();
    try {
      anna.reads(stop, "REJECTED", "its price was reached", "not guarded by this order");
      ground.agree(anna, "ETHUSDT", "0.100", 1);
    } finally {
      ground.exchange().switchOff("mark-shift");
    }
  }

  @Drill
  @ResourceLock(MARK_OF_ETH)
  void aStopThatHangsWhileItIsTriggeredCountsAsNotTradedAndThePositionStays() {
    LiveTrader anna = ground.somebody();
    ChatMessage stop = guarded(anna);
    anna.meets(new StuckTrigger());
    fall();
    try {
      Until.holds(
          "the stop to hang",
          LiveTrader.PATIENCE,
          () ->
              anna.venue().conditional("ETHUSDT").stream()
                  .anyMatch(algo -> algo.path("algoStatus").asText().equals("TRIGGERING")));
      anna.reads(stop, "ACCEPTED", "It acts when its price is reached", "Nothing has traded yet");
      ground.agree(anna, "ETHUSDT", "0.100", 1);
    } finally {
      ground.exchange().switchOff("mark-shift");
    }
  }

  @Drill
  void aGapInTheBookIsMendedAndPaperOrdersFillOnIt() {
    LiveTrader anna = ground.somebody();
    anna.says("/accounts use paper");
    ground.exchange().switchOn(new DepthGap(Instrument.ETHUSDT), Reach.ONCE);
    Until.holds(
        "the book to be whole again", LiveTrader.PATIENCE, () -> fillsOrIsToldOfTheGap(anna));
    anna.positionsTell("ETHUSDT", "0.100");
    assertThat(anna.venue().orders("ETHUSDT")).isEmpty();
  }

  /** Whether a paper order fills; one that does not is told why. */
  private static boolean fillsOrIsToldOfTheGap(LiveTrader anna) {
    ChatMessage card = anna.orders("/buy ETH 0.1");
    String told = anna.readsEither(card, LiveTrader.PATIENCE, "FILLED", "REJECTED");
    if (told.contains("REJECTED")) {
      assertThat(told).contains("The book of ETHUSDT is", "Nothing was bought or sold");
      return false;
    }
    assertThat(told).contains("PAPER", "Bought 0.100");
    return true;
  }

  /** Somebody who holds some ETH with a stop half a percent below its mark price. */
  private ChatMessage guarded(LiveTrader anna) {
    ChatMessage entry = anna.orders("/buy ETH 0.1");
    anna.reads(entry, "FILLED");
    ChatMessage stop = anna.orders("/sl ETH -0.5% mark");
    anna.reads(stop, "ACCEPTED");
    return stop;
  }

  private void fall() {
    ground.exchange().switchOn(new MarkShift(Instrument.ETHUSDT, -10_000), Reach.UNTIL_OFF);
  }
}
