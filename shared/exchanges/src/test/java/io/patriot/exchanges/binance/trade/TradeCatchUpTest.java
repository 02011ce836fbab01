package io.patriot.exchanges.binance.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.HandTurnedTime;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.RepeatGuards;
import io.patriot.exchanges.binance.signed.ScriptedVenue;
import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpPort;
import io.patriot.exchanges.venue.EgressBudget;
import io.patriot.exchanges.venue.OrderBudget;
import io.patriot.exchanges.venue.OrderBudgets;
import io.patriot.exchanges.venue.VenueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TradeCatchUpTest {
  static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final long WEEK_MS = Duration.ofDays(7).toMillis();

  /** An account's record of trades that answers by the venue's rules. */
  static final class Ledger implements HttpPort {
    final List<long[]> trades = new ArrayList<>(); // id, time
    final List<String> asked = new ArrayList<>();
    boolean failsAfterOne;

    @Override
    public HttpOutcome send(HttpCall call) {
      if (call.uri().getPath().endsWith("/time")) {
        return new Answer(200, Map.of(), "{\"serverTime\":" + NOW.toEpochMilli() + "}");
      }
      if (failsAfterOne && !asked.isEmpty()) {
        return new Answer(400, Map.of(), "{\"code\":-1102,\"msg\":\"no\"}");
      }
      asked.add(call.uri().getQuery());
      Map<String, String> params =
          Arrays.stream(call.uri().getQuery().split("&"))
              .map(param -> param.split("=", 2))
              .collect(Collectors.toMap(param -> param[0], param -> param[1]));
      long fromId = Long.parseLong(params.getOrDefault("fromId", "0"));
      long from = Long.parseLong(params.getOrDefault("startTime", "0"));
      long to = Long.parseLong(params.getOrDefault("endTime", Long.toString(Long.MAX_VALUE)));
      boolean byId = params.containsKey("fromId");
      boolean mixed = byId && params.containsKey("startTime");
      boolean timed = params.containsKey("startTime");
      boolean tooLong = timed && to - from > WEEK_MS;
      if (mixed || tooLong) {
        return new Answer(400, Map.of(), "{\"code\":-1102,\"msg\":\"against the rules\"}");
      }
      long floor = timed ? from : NOW.toEpochMilli() - WEEK_MS;
      return new Answer(
          200,
          Map.of(),
          trades.stream()
              .filter(t -> t[0] >= fromId && t[1] >= floor && t[1] <= to)
              .limit(Integer.parseInt(params.getOrDefault("limit", "500")))
              .map(Ledger::json)
              .collect(Collectors.joining(",", "[", "]")));
    }

    BinanceOrders orders() {
      var time = new HandTurnedTime(NOW);
      return new BinanceOrders(
          new PrivateLine(
              this,
              new BinanceHost.Loopback(9),
              new VenueClock(time),
              new EgressBudget(time, new EgressBudget.Shares(100_000, 100_000, 0)),
              new OrderBudgets(time, new OrderBudget.Limits(1, 1, 0)),
              RepeatGuards.once(time),
              time));
    }

    private static String json(long[] trade) {
      return """
          {"buyer":false,"commission":"-0.07","commissionAsset":"USDT","id":%d,"maker":false,
          "orderId":25851813,"price":"7819.01","qty":"0.002","quoteQty":"15.6",
          "realizedPnl":"-0.91","side":"%s","positionSide":"BOTH","symbol":"BTCUSDT",
          "time":%d}"""
          .formatted(trade[0], trade.length > 2 ? "BUY" : "SELL", trade[1]);
    }
  }

  private final Ledger record = new Ledger();

  private TradeCatchUp catchUp() {
    return new TradeCatchUp(record.orders(), new VenueClock(new HandTurnedTime(NOW)));
  }

  private CaughtUp from(TradeCursor cursor) {
    return catchUp().catchUp(ScriptedVenue.credential(), cursor);
  }

  private static List<Long> ids(CaughtUp caught) {
    return caught.trades().stream().map(UserTrade::tradeId).toList();
  }

  @Test
  void afterAShortAbsenceItAsksByTheLastKnownTrade() {
    long at = NOW.minusSeconds(60).toEpochMilli();
    LongStream.rangeClosed(1, 2_500).forEach(id -> record.trades.add(new long[] {id, at + id}));
    var caught = from(new TradeCursor(BTC, OptionalLong.of(40), NOW.minusSeconds(60)));
    assertThat(ids(caught)).hasSize(2_460).startsWith(41L).endsWith(2_500L).isSorted();
    assertThat(caught.end()).isEqualTo(new CaughtUp.End.Complete());
    assertThat(caught.cursor().lastTradeId()).hasValue(2_500);
    assertThat(record.asked).hasSize(3).allMatch(query -> query.contains("fromId="));
  }

  @Test
  void aTradeIsFoundThoughTheVenuesClockWasSetForwardSinceItWasMeasured() {
    record.trades.add(new long[] {1, NOW.plusSeconds(40).toEpochMilli()});
    assertThat(ids(from(TradeCursor.since(BTC, NOW.minusSeconds(60))))).containsExactly(1L);
    assertThat(ids(from(TradeCursor.since(BTC, NOW.minus(Duration.ofDays(30))))))
        .containsExactly(1L);
  }

  @Test
  void afterALongAbsenceItAsksByWeeks() {
    Instant since = NOW.minus(Duration.ofDays(20));
    record.trades.add(new long[] {40, since.toEpochMilli()});
    record.trades.add(new long[] {41, since.plusSeconds(86_400).toEpochMilli()});
    record.trades.add(new long[] {42, NOW.minusSeconds(5).toEpochMilli()});
    var caught = from(new TradeCursor(BTC, OptionalLong.of(40), since));
    assertThat(ids(caught)).containsExactly(41L, 42L);
    assertThat(caught.end()).isEqualTo(new CaughtUp.End.Complete());
    assertThat(record.asked.getFirst()).contains("startTime=").doesNotContain("fromId");
  }

  @Test
  void whatWasFoundBeforeAFailureIsKeptWithACursorBehindIt() {
    long at = NOW.minusSeconds(60).toEpochMilli();
    LongStream.rangeClosed(1, 1_500).forEach(id -> record.trades.add(new long[] {id, at + id}));
    record.failsAfterOne = true;
    var caught = from(new TradeCursor(BTC, OptionalLong.of(0), NOW.minusSeconds(60)));
    assertThat(caught.trades()).hasSize(999); // the last one may have a second side
    assertThat(caught.end()).isInstanceOf(CaughtUp.End.Interrupted.class);
    record.failsAfterOne = false;
    assertThat(ids(from(caught.cursor()))).hasSize(501).startsWith(1_000L);
  }

  @Test
  void bothSidesOfATradeAreFoundAlsoWhereAPageEndsBetweenThem() {
    long at = NOW.minusSeconds(60).toEpochMilli();
    LongStream.rangeClosed(1, 1_500).forEach(id -> record.trades.add(new long[] {id, at + id}));
    record.trades.add(1_000, new long[] {1_000, at + 1_000, 1});
    record.trades.add(7, new long[] {7, at + 7, 1});
    record.trades.remove(0);
    var caught = from(TradeCursor.since(BTC, NOW.minusSeconds(60)));
    assertThat(ids(caught)).hasSize(1_501);
    assertThat(ids(caught).stream().filter(id -> id == 7 || id == 1_000)).hasSize(4);
  }

  @Property(tries = 60)
  void nothingIsMissedAndNothingIsTwice(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int days) {
    var random = new SplittableRandom(seed);
    Instant since = NOW.minus(Duration.ofDays(days));
    long spanMs = Math.max(1, Duration.between(since, NOW).toMillis());
    record.trades.clear();
    record.asked.clear();
    long[] times = random.longs(random.nextInt(4_000), 0, spanMs).sorted().toArray();
    for (int i = 0; i < times.length; i++) {
      record.trades.add(new long[] {i + 1, since.toEpochMilli() + times[i]});
    }
    var caught = from(TradeCursor.since(BTC, since));
    assertThat(caught.end()).isEqualTo(new CaughtUp.End.Complete());
    assertThat(ids(caught)).isEqualTo(LongStream.rangeClosed(1, times.length).boxed().toList());
  }
}
