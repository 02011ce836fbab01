package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.simulator.binance.BinanceSimulator;
import io.patriot.simulator.binance.SimulatorSettings;
import io.patriot.simulator.binance.fault.Fault;
import io.patriot.simulator.binance.fault.HeldRequest;
import io.patriot.simulator.binance.fault.NoAnswer;
import io.patriot.stack.chat.ChatMessage;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pulls the plug while orders are under way at an exchange that lives on: one is done and its
 * answer lost, one is lost, one arrives late, and one account trades while nobody listens. Started
 * again, the platform finds out what became of each, by itself.
 */
class KilledLiveTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** A claim's fifteen seconds, the venue's twenty, two looks, and the sweeps between. */
  private static final Duration HEALING = Duration.ofSeconds(100);

  private static final long FIRST_USER = 8_500;
  private static final long LATE_MS = 3_000;

  @Test
  void killedWithOrdersUnderWayItFindsOutWhatBecameOfEach(@TempDir Path data) throws Exception {
    var ports = new Ports(24_000).nextFree();
    try (BinanceSimulator exchange = BinanceSimulator.start(SimulatorSettings.defaults());
        HttpClient http = HttpClient.newHttpClient()) {
      var people = new ArrayList<LiveTrader>();
      var cards = new ArrayList<ChatMessage>();
      LiveTrader listening;
      try (PlatformProcess first = PlatformProcess.start(data, ports, exchange)) {
        int streams = exchange.openStreamConnections();
        for (int i = 0; i < 4; i++) {
          people.add(LiveTrader.links(http, exchange, FIRST_USER + i, first.page()));
        }
        listening = people.getLast();
        Until.holds(
            "all accounts to be listened to",
            PATIENCE,
            () -> exchange.openStreamConnections() >= streams + people.size());
        ChatMessage resting = listening.orders("/buy BTC 0.01 -5%");
        listening.reads(resting, "ACCEPTED");

        for (LiveTrader person : people.subList(0, 3)) {
          cards.add(person.card("/buy BTC 0.01"));
        }
        List<Fault> fates =
            List.of(new NoAnswer(true), new NoAnswer(false), new HeldRequest(LATE_MS));
        for (int i = 0; i < fates.size(); i++) {
          people.get(i).meets(fates.get(i), LiveTrader.PLACE);
          people.get(i).confirms(cards.get(i));
        }
        Until.holds(
            "all three to be under way",
            PATIENCE,
            () ->
                exchange.faultCounts().getOrDefault("no-answer", 0) == 2
                    && exchange.faultCounts().getOrDefault("held-request", 0) == 1);
        first.kill();
      }
      for (String quantity : List.of("0.01", "0.02", "0.03")) {
        listening.venue().tradesByHand("BTCUSDT", "BUY", quantity);
      }
      try (PlatformProcess second = PlatformProcess.start(data, ports, exchange)) {
        for (LiveTrader person : people) {
          person.returnsTo(second.page());
        }
        boughtOnce(people.get(0), cards.get(0));
        boughtOnce(people.get(2), cards.get(2));
        listening.positionsTell("BTCUSDT", "0.060");
        listening.venueHas("BTCUSDT", "0.060", 4);
        listening.tells("/orders", "waiting orders 1");
        boughtOnceOrGivenUp(people.get(1), cards.get(1));
      }
    }
  }

  private static void boughtOnce(LiveTrader person, ChatMessage card) {
    person.reads(card, HEALING, "FILLED", "Bought 0.010");
    person.positionsTell("BTCUSDT", "0.010");
    person.venueHas("BTCUSDT", "0.010", 1);
  }

  /** What was wanted at once is not sent a minute later; it depends on how long the start took. */
  private static void boughtOnceOrGivenUp(LiveTrader person, ChatMessage card) {
    String told = person.readsEither(card, HEALING, "FILLED", "EXPIRED");
    if (told.contains("FILLED")) {
      boughtOnce(person, card);
    } else {
      assertThat(told).contains("Nothing was bought or sold", "the venue never received it");
      person.positionsTell("BTCUSDT", "0");
      person.venueHas("BTCUSDT", "0", 0);
    }
  }
}
