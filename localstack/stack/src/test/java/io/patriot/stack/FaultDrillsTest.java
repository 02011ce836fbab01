package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ_WRITE;

import io.patriot.application.order.TradingStore;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.venue.BinanceAccounts;
import io.patriot.feeds.live.PrivateFeeds;
import io.patriot.simulator.binance.fault.Banned;
import io.patriot.simulator.binance.fault.ClockSkew;
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
import io.patriot.simulator.binance.fault.TooManyRequests;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.stack.chat.ChatMessage;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Everything that can go wrong at the exchange goes wrong for somebody who trades from the chat.
 * Each time it ends with one order at the venue for each that was confirmed, with one position in
 * all three places, and with words that are true.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultDrillsTest {
  private static final String EVERYBODY = "what everybody at the venue shares";
  private static final String MARK_OF_ETH = "the mark price of ETH";
  private static final int PEOPLE = 18;
  private static final long FIRST_USER = 8_000;
  private static final Duration LINKING = Duration.ofSeconds(60);

  /** A sender's ten seconds, the venue's twenty, two looks, and what lies between. */
  private static final Duration UNTIL_PROVEN_LOST = Duration.ofSeconds(90);

  /** Twenty seconds of silence, ten without a sign of life, and the way back. */
  private static final Duration UNTIL_SILENCE_IS_NOTICED = Duration.ofSeconds(70);

  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<LiveTrader> people = new ArrayBlockingQueue<>(PEOPLE);
  private final LocalStack stack;

  /** Strikes one account, so that others may drill beside it. */
  @Test
  @Execution(ExecutionMode.CONCURRENT)
  @ResourceLock(value = EVERYBODY, mode = READ)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Drill {}

  /** Strikes the whole platform, so nobody else drills meanwhile. */
  @Test
  @Execution(ExecutionMode.CONCURRENT)
  @ResourceLock(value = EVERYBODY, mode = READ_WRITE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface DrillForEverybody {}

  FaultDrillsTest() throws IOException {
    stack =
        LocalStack.start(new Arguments(true, false, null, new Ports(19_000).nextFree()), Map.of());
  }

  @BeforeAll
  void everybodyLinksAnAccount() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      var linking = new ArrayList<Future<LiveTrader>>();
      for (int i = 0; i < PEOPLE; i++) {
        long user = FIRST_USER + i;
        linking.add(
            threads.submit(() -> LiveTrader.links(http, stack.exchange(), user, stack.page())));
      }
      for (Future<LiveTrader> one : linking) {
        people.add(one.get());
      }
    }
    Until.holds("all accounts to be listened to", LINKING, this::allAreListenedTo);
  }

  private boolean allAreListenedTo() {
    return stack.part(PrivateFeeds.class).connected() == PEOPLE;
  }

  @AfterAll
  void stop() {
    stack.close();
    http.close();
  }

  @Drill
  void anOrderThatWasDoneThoughTheAnswerSaidUnknownIsOneOrder() {
    LiveTrader anna = somebody();
    anna.meets(new ExecutedButUnknown(), LiveTrader.PLACE);
    ChatMessage card = anna.orders("/buy BTC 0.01");

    anna.reads(card, "FILLED", "Bought 0.010");
    agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void anOrderThatIsDoneWithoutAnyAnswerIsOneOrder() {
    LiveTrader anna = somebody();
    anna.meets(new NoAnswer(true), LiveTrader.PLACE);
    ChatMessage card = anna.orders("/buy BTC 0.01");

    anna.reads(card, "FILLED", "Bought 0.010");
    agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void anOrderThatWasLostWhileTheAnswerSaidUnknownIsSentAgainOnce() {
    LiveTrader anna = somebody();
    anna.meets(new NotExecutedAndUnknown(), LiveTrader.PLACE);
    ChatMessage card = anna.orders("/buy BTC 0.01");

    anna.reads(card, "CHECKING", "did not answer in time", "Nothing will be sent twice");
    anna.reads(card, UNTIL_PROVEN_LOST, "FILLED", "Bought 0.010");
    agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void anOrderThatWasLostWithoutAnyAnswerIsSentAgainOnce() {
    LiveTrader anna = somebody();
    anna.meets(new NoAnswer(false), LiveTrader.PLACE);
    ChatMessage card = anna.orders("/buy BTC 0.01");

    anna.reads(card, "CHECKING", "did not answer in time", "Nothing will be sent twice");
    anna.reads(card, UNTIL_PROVEN_LOST, "FILLED", "Bought 0.010");
    agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void anOrderThatArrivesAfterItWasNotFoundTwiceIsOneOrder() {
    LiveTrader anna = somebody();
    // It is asked for half a second, one and two seconds after the answer.
    anna.meets(new LateArrival(3_500), LiveTrader.PLACE);
    ChatMessage card = anna.orders("/buy BTC 0.01");

    anna.reads(card, "CHECKING", "Nothing will be sent twice");
    assertThat(anna.venue().orders("BTCUSDT")).isEmpty();
    anna.reads(card, "FILLED", "Bought 0.010");
    agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void anOrderThatTheVenueCouldNotDoIsToldSo() {
    LiveTrader anna = somebody();
    anna.meets(new InternalTrouble(), LiveTrader.PLACE);
    ChatMessage card = anna.orders("/buy BTC 0.01");

    anna.reads(card, "REJECTED", "Internal error", "Nothing was bought or sold");
    agree(anna, "BTCUSDT", "0", 0);
  }

  @DrillForEverybody
  void whenTheVenueIsAskedTooMuchNothingIsSentUntilItMayBe() {
    LiveTrader anna = somebody();
    anna.meets(new TooManyRequests(), LiveTrader.PLACE);
    ChatMessage refused = anna.orders("/buy BTC 0.01");
    anna.reads(refused, "REJECTED", "The venue refused it", "Nothing was bought or sold");

    ChatMessage notSent = anna.orders("/buy BTC 0.02");
    anna.reads(notSent, "EXPIRED", "it was not sent", "Nothing was bought or sold");
    agree(anna, "BTCUSDT", "0", 0);
    openAgain(anna);
  }

  @DrillForEverybody
  void whileTheVenueBansUsNothingIsSent() {
    LiveTrader anna = somebody();
    anna.meets(new Banned(4_000), LiveTrader.PLACE);
    ChatMessage refused = anna.orders("/buy BTC 0.01");
    anna.reads(refused, "REJECTED", "The venue refused it", "Nothing was bought or sold");

    ChatMessage notSent = anna.orders("/buy BTC 0.02");
    anna.reads(notSent, "EXPIRED", "it was not sent", "Nothing was bought or sold");
    agree(anna, "BTCUSDT", "0", 0);
    openAgain(anna);
  }

  @DrillForEverybody
  void whenTheClocksPartTheNextOrderKnowsTheVenuesTime() {
    LiveTrader anna = somebody();
    ChatMessage card = anna.card("/buy BTC 0.01");
    stack.exchange().switchOn(new ClockSkew(8_000), Reach.UNTIL_OFF);
    try {
      anna.confirms(card);
      anna.reads(card, "REJECTED", "-1021", "Nothing was bought or sold");
      ChatMessage next = anna.orders("/buy BTC 0.01");
      anna.reads(next, "FILLED", "Bought 0.010");
      agree(anna, "BTCUSDT", "0.010", 1);
    } finally {
      stack.exchange().switchOff("clock-skew");
      stack.part(BinanceAccounts.class).view(account(anna)); // a question learns the time again
    }
  }

  @Drill
  void fillsWhileTheStreamIsDroppedAreCaughtUp() {
    LiveTrader anna = somebody();
    ChatMessage card = anna.card("/buy BTC 0.01");
    stack.exchange().switchOn(new DroppedStreams(Optional.of(anna.venue().id())), Reach.ONCE);
    anna.confirms(card);

    anna.reads(card, "FILLED", "Bought 0.010");
    agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void fillsOverAStreamThatLooksAliveAndIsDeadAreCaughtUp() {
    LiveTrader anna = somebody();
    ChatMessage card = anna.card("/buy BTC 0.01");
    stack.exchange().switchOn(new HalfOpenStreams(Optional.of(anna.venue().id())), Reach.ONCE);
    anna.confirms(card);

    anna.reads(card, UNTIL_SILENCE_IS_NOTICED, "FILLED", "Bought 0.010");
    agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void fillsAfterTheListenKeyExpiredAreCaughtUp() {
    LiveTrader anna = somebody();
    ChatMessage card = anna.card("/buy BTC 0.01");
    stack.exchange().switchOn(new ExpiredListenKey(Optional.of(anna.venue().id())), Reach.ONCE);
    anna.confirms(card);

    anna.reads(card, "FILLED", "Bought 0.010");
    agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void threeFillsInsideAMinuteWithoutAStreamAreEachToldOnce() {
    LiveTrader anna = somebody();
    // Without a key for it no stream comes back.
    var noKey = new ServiceUnavailable();
    String listenKey = "POST /fapi/v1/listenKey";
    stack.exchange().switchOn(noKey, Reach.UNTIL_OFF.on(listenKey).forAccount(anna.venue().id()));
    stack.exchange().switchOn(new DroppedStreams(Optional.of(anna.venue().id())), Reach.ONCE);
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
    agree(anna, "BTCUSDT", "0.030", 3);

    stack.exchange().switchOff(noKey.name());
    Until.holds("every stream to be back", UNTIL_SILENCE_IS_NOTICED, this::allAreListenedTo);
    agree(anna, "BTCUSDT", "0.030", 3);
  }

  @Drill
  void aFillThatIsToldTwiceIsBookedOnce() {
    LiveTrader anna = somebody();
    anna.meets(new DuplicateFill());
    ChatMessage card = anna.orders("/buy BTC 0.01");

    anna.reads(card, "FILLED", "Bought 0.010");
    agree(anna, "BTCUSDT", "0.010", 1);
  }

  @Drill
  void fillsThatAreToldInTheWrongOrderEndTheSame() {
    LiveTrader anna = somebody();
    anna.meets(new ReorderedFill());
    ChatMessage first = anna.orders("/buy BTC 0.01");
    ChatMessage second = anna.orders("/sell BTC 0.004");

    anna.reads(first, "FILLED", "Bought 0.010");
    anna.reads(second, "FILLED", "Sold 0.004");
    agree(anna, "BTCUSDT", "0.006", 2);
  }

  @Drill
  @ResourceLock(MARK_OF_ETH)
  void aStopThatTheVenueRefusesWhenItsPriceIsReachedIsToldAndThePositionStays() {
    LiveTrader anna = somebody();
    ChatMessage stop = guarded(anna);
    anna.meets(new RejectedTrigger());
    fall();
    try {
      anna.reads(stop, "REJECTED", "its price was reached", "not guarded by this order");
      agree(anna, "ETHUSDT", "0.100", 1);
    } finally {
      stack.exchange().switchOff("mark-shift");
    }
  }

  @Drill
  @ResourceLock(MARK_OF_ETH)
  void aStopThatHangsWhileItIsTriggeredCountsAsNotTradedAndThePositionStays() {
    LiveTrader anna = somebody();
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
      agree(anna, "ETHUSDT", "0.100", 1);
    } finally {
      stack.exchange().switchOff("mark-shift");
    }
  }

  @Drill
  void aGapInTheBookIsMendedAndPaperOrdersFillOnIt() {
    LiveTrader anna = somebody();
    anna.says("/accounts use paper");
    stack.exchange().switchOn(new DepthGap(Instrument.ETHUSDT), Reach.ONCE);
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
    stack.exchange().switchOn(new MarkShift(Instrument.ETHUSDT, -10_000), Reach.UNTIL_OFF);
  }

  /** Waits, as the venue asked, and trades then. */
  private void openAgain(LiveTrader anna) {
    Until.holds(
        "the venue to be asked again",
        Duration.ofSeconds(20),
        () ->
            stack.part(BinanceAccounts.class).view(account(anna))
                instanceof io.patriot.application.venue.AccountView.Seen);
    ChatMessage card = anna.orders("/buy BTC 0.03");
    anna.reads(card, "FILLED", "Bought 0.030");
    agree(anna, "BTCUSDT", "0.030", 1);
  }

  /** The venue, our book and /positions say the same, and nobody was stopped. */
  private void agree(LiveTrader anna, String symbol, String held, int orders) {
    anna.positionsTell(symbol, held);
    anna.venueHas(symbol, held, orders);
    AccountBook book = stack.part(TradingStore.class).book(account(anna)).orElseThrow();
    assertThat(book.position(new Symbol(symbol)).quantity().value())
        .isEqualByComparingTo(new BigDecimal(held));
    assertThat(book.tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  private static AccountId account(LiveTrader anna) {
    return new AccountId(new TenantId(anna.tenant()), "binance-main");
  }

  private LiveTrader somebody() {
    LiveTrader somebody = people.poll();
    assertThat(somebody).as("somebody who has not traded yet").isNotNull();
    return somebody;
  }
}
