package io.patriot.exchanges.binance.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.SealedKey;
import io.patriot.application.secret.Secret;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.application.venue.VenueTrades;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.exchanges.binance.HandTurnedTime;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.RepeatGuards;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whose a trade is when the venue's order does not carry our name. */
class TriggeredStopsAreOursTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:10Z");
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final AccountId ACCOUNT = new AccountId(new TenantId("t1"), "binance-main");
  private static final OrderId STOP = OrderId.of(new IntentId("stop"));

  private final Venue venue = new Venue();
  private final BinanceAccounts accounts = venue.accounts();

  @Test
  void aStopOfTodayIsFoundThoughWeLookBackAWholeWeek() {
    venue.stop = "TRIGGERED";
    venue.actual = 77;

    ExecutionReport trade = trades(List.of()).getFirst();

    assertThat(trade.order()).isEqualTo(STOP);
    assertThat(trade.news()).isInstanceOf(News.Filled.class);
  }

  @Test
  void aStopThatWaitedForWeeksIsFoundByItsName() {
    venue.stop = "FINISHED";
    venue.actual = 77;
    venue.created = NOW.minus(Duration.ofDays(40));

    assertThat(trades(List.of(STOP)).getFirst().order()).isEqualTo(STOP);
  }

  @Test
  void nothingIsCalledForeignWhileAStopOfOursIsBeingTriggered() {
    venue.stop = "TRIGGERING";

    assertThat(asked(List.of(STOP))).isInstanceOf(VenueTrades.Unavailable.class);
    assertThat(asked(List.of()))
        .as("nor when only the list has it")
        .isInstanceOf(VenueTrades.Unavailable.class);
  }

  @Test
  void whatNoStopBecameIsForeignAndIsAskedForOnce() {
    venue.stop = "NEW";

    assertThat(trades(List.of(STOP)).getFirst().news()).isInstanceOf(News.ExternalFill.class);
    venue.asked.clear();
    assertThat(trades(List.of(STOP)).getFirst().news()).isInstanceOf(News.ExternalFill.class);

    assertThat(venue.asked).containsExactly("/fapi/v1/userTrades");
  }

  @Test
  void aListThatIsFullIsAskedForInParts() {
    venue.stop = "TRIGGERED";
    venue.actual = 77;
    venue.created = NOW.minus(Duration.ofDays(2));
    venue.crowd = 1_500;

    assertThat(trades(List.of()).getFirst().order()).isEqualTo(STOP);
  }

  private List<ExecutionReport> trades(List<OrderId> waiting) {
    return ((VenueTrades.Listed) asked(waiting)).trades();
  }

  private VenueTrades asked(List<OrderId> waiting) {
    return accounts.trades(ACCOUNT, BTC, NOW.minus(A_WEEK).plusSeconds(300), waiting);
  }

  /** One trade of an order with a name of the venue's making, and one stop. */
  private static final class Venue implements HttpPort, KeyVault {
    private final List<String> asked = new ArrayList<>();
    private String stop = "NEW";
    private long actual;
    private Instant created = NOW.minus(Duration.ofHours(1));

    /** Conditional orders of somebody else, spread over the last day. */
    private int crowd;

    BinanceAccounts accounts() {
      var time = new HandTurnedTime(NOW);
      var clock = new VenueClock(time);
      var line =
          new PrivateLine(
              this,
              new BinanceHost.Loopback(9),
              clock,
              new EgressBudget(time, new EgressBudget.Shares(100_000, 100_000, 0)),
              new OrderBudgets(time, new OrderBudget.Limits(1, 1, 0)),
              RepeatGuards.once(time),
              time);
      return new BinanceAccounts(this, line, clock);
    }

    @Override
    public HttpOutcome send(HttpCall call) {
      String path = call.uri().getPath();
      if (path.equals("/fapi/v1/time")) {
        return answer("{\"serverTime\":" + NOW.toEpochMilli() + "}");
      }
      asked.add(path);
      return switch (path) {
        case "/fapi/v1/userTrades" ->
            answer(
                """
                [{"id":1,"orderId":77,"symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH",
                "price":"60000","qty":"0.01","realizedPnl":"0","commission":"0.1",
                "commissionAsset":"USDT","maker":false,"time":%d}]"""
                    .formatted(NOW.minusSeconds(5).toEpochMilli()));
        case "/fapi/v1/order" ->
            answer(
                """
                {"orderId":77,"clientOrderId":"autogen-1","symbol":"BTCUSDT","side":"SELL",
                "status":"FILLED","origQty":"0.01","executedQty":"0.01","time":1,"updateTime":2}""");
        case "/fapi/v1/algoOrder" -> answer(order(1, STOP.value(), stop, actual));
        case "/fapi/v1/allAlgoOrders" -> history(params(call));
        default -> throw new AssertionError("nobody asks for " + path);
      };
    }

    /** As the venue does, it refuses more than seven days, and without an end takes seven. */
    private HttpOutcome history(Map<String, String> params) {
      long from = Long.parseLong(params.get("startTime"));
      long week = A_WEEK.toMillis();
      long to = Long.parseLong(params.getOrDefault("endTime", Long.toString(from + week - 1)));
      if (to - from >= week) {
        return new Answer(400, Map.of(), "{\"code\":-4166,\"msg\":\"Search window too long\"}");
      }
      var orders = new ArrayList<String>();
      long apart = Duration.ofDays(1).toMillis() / Math.max(1, crowd);
      for (int i = 0; i < crowd; i++) {
        long at = NOW.toEpochMilli() - i * apart;
        if (at >= from && at < to) {
          orders.add(order(100 + i, "web-" + i, "NEW", 0));
        }
      }
      long at = created.toEpochMilli();
      if (at >= from && at <= to) {
        orders.add(order(1, STOP.value(), stop, actual));
      }
      return answer(orders.stream().limit(1_000).collect(Collectors.joining(",", "[", "]")));
    }

    private static String order(long id, String name, String status, long actual) {
      return """
          {"algoId":%d,"clientAlgoId":"%s","orderType":"STOP_MARKET","symbol":"BTCUSDT",
          "side":"SELL","algoStatus":"%s","quantity":"0.01","triggerPrice":"60000",
          "actualOrderId":"%s","createTime":1,"updateTime":2}"""
          .formatted(id, name, status, actual == 0 ? "" : Long.toString(actual));
    }

    private static Map<String, String> params(HttpCall call) {
      return Arrays.stream(call.uri().getQuery().split("&"))
          .map(param -> param.split("=", 2))
          .collect(Collectors.toMap(param -> param[0], param -> param[1]));
    }

    private static HttpOutcome answer(String body) {
      return new Answer(200, Map.of(), body);
    }

    @Override
    public <T> Opening<T> open(AccountId account, Function<Credential, T> act) {
      return new Opening.Done<>(act.apply(new Credential(Secret.of("key"), Secret.of("secret"))));
    }

    @Override
    public SealedKey seal(AccountId account, int keyVersion, Credential credential) {
      throw new AssertionError("nobody links an account here");
    }

    @Override
    public void shred(AccountId account) {
      throw new AssertionError("nobody unlinks an account here");
    }
  }
}
