package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.venue.AccountView;
import io.patriot.exchanges.binance.venue.BinanceAccounts;
import io.patriot.simulator.binance.fault.Banned;
import io.patriot.simulator.binance.fault.ClockSkew;
import io.patriot.simulator.binance.fault.Reach;
import io.patriot.simulator.binance.fault.TooManyRequests;
import io.patriot.stack.chat.ChatMessage;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What goes wrong between the exchange and all of us at once, so that nobody else can drill beside
 * it: bans, and clocks that part. {@link FaultDrillsTest} has what strikes one account.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedFaultDrillsTest {
  private static final int PEOPLE = 3;
  private static final long SKEW_MS = 8_000;

  /** Another account's question may learn of it before the order does; then they part once more. */
  private static final int CLOCKS_PART_MAX = 4;

  private final DrillGround ground;

  SharedFaultDrillsTest() throws Exception {
    ground = DrillGround.open(17_000, 8_800, PEOPLE);
  }

  @AfterAll
  void stop() {
    ground.close();
  }

  @Test
  void whenTheVenueIsAskedTooMuchNothingIsSentUntilItMayBe() {
    LiveTrader anna = ground.somebody();
    anna.meets(new TooManyRequests(), LiveTrader.PLACE);
    ChatMessage refused = anna.orders("/buy BTC 0.01");
    anna.reads(refused, "REJECTED", "The venue refused it", "Nothing was bought or sold");

    ChatMessage notSent = anna.orders("/buy BTC 0.02");
    anna.reads(notSent, "EXPIRED", "it was not sent", "Nothing was bought or sold");
    ground.agree(anna, "BTCUSDT", "0", 0);
    openAgain(anna);
  }

  @Test
  void whileTheVenueBansUsNothingIsSent() {
    LiveTrader anna = ground.somebody();
    anna.meets(new Banned(4_000), LiveTrader.PLACE);
    ChatMessage refused = anna.orders("/buy BTC 0.01");
    anna.reads(refused, "REJECTED", "The venue refused it", "Nothing was bought or sold");

    ChatMessage notSent = anna.orders("/buy BTC 0.02");
    anna.reads(notSent, "EXPIRED", "it was not sent", "Nothing was bought or sold");
    ground.agree(anna, "BTCUSDT", "0", 0);
    openAgain(anna);
  }

  @Test
  void whenTheClocksPartTheNextOrderKnowsTheVenuesTime() {
    LiveTrader anna = ground.somebody();
    int filled = 0;
    boolean refused = false;
    try {
      for (int i = 1; !refused && i <= CLOCKS_PART_MAX; i++) {
        ChatMessage card = anna.card("/buy BTC 0.01");
        ground.exchange().switchOn(new ClockSkew(i * SKEW_MS), Reach.UNTIL_OFF);
        anna.confirms(card);
        String told = anna.readsEither(card, LiveTrader.PATIENCE, "REJECTED", "FILLED");
        refused = told.contains("REJECTED");
        filled += refused ? 0 : 1;
        assertThat(told).contains(refused ? "-1021" : "Bought 0.010");
        assertThat(told.contains("Nothing was bought or sold")).isEqualTo(refused);
      }
      assertThat(refused).as("an order is refused because of the clocks").isTrue();
      ChatMessage next = anna.orders("/buy BTC 0.01");
      anna.reads(next, "FILLED", "Bought 0.010");
      ground.agree(anna, "BTCUSDT", "0.0" + (filled + 1) + "0", filled + 1);
    } finally {
      ground.exchange().switchOff("clock-skew");
      ground
          .part(BinanceAccounts.class)
          .view(DrillGround.account(anna)); // a question learns the time again
    }
  }

  /** Waits, as the venue asked, and trades then. */
  private void openAgain(LiveTrader anna) {
    Until.holds(
        "the venue to be asked again",
        Duration.ofSeconds(20),
        () ->
            ground.part(BinanceAccounts.class).view(DrillGround.account(anna))
                instanceof AccountView.Seen);
    ChatMessage card = anna.orders("/buy BTC 0.03");
    anna.reads(card, "FILLED", "Bought 0.030");
    ground.agree(anna, "BTCUSDT", "0.030", 1);
  }
}
