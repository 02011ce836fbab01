package io.patriot.exchanges.binance.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.Credential;
import io.patriot.application.secret.Secret;
import io.patriot.application.venue.Listing;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TriggerSource;
import io.patriot.exchanges.binance.HandTurnedTime;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.RepeatGuards;
import io.patriot.exchanges.binance.trade.BinanceAlgoOrders;
import io.patriot.exchanges.binance.trade.BinanceOrders;
import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpPort;
import io.patriot.exchanges.venue.EgressBudget;
import io.patriot.exchanges.venue.OrderBudget;
import io.patriot.exchanges.venue.OrderBudgets;
import io.patriot.exchanges.venue.VenueClock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What being on neither of the venue's lists proves. */
class OpenListsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:10Z");
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final IntentId WISH = new IntentId("wish");
  private static final String OURS = OrderId.of(WISH).value();
  private static final String ANOTHER_OF_OURS = OrderId.of(new IntentId("another")).value();

  private final Lists venue = new Lists();

  @Test
  void aPlainOrderIsListedByItsNameOnly() {
    venue.resting = "[%s]".formatted(resting("web-1", "SELL"));
    assertThat(listed(limit())).isEqualTo(Listing.ABSENT);
    venue.resting = "[%s,%s]".formatted(resting("web-1", "SELL"), resting(OURS, "SELL"));
    assertThat(listed(limit())).isEqualTo(Listing.LISTED);
  }

  @Test
  void aStopIsLookedForOnBothLists() {
    assertThat(listed(stop())).isEqualTo(Listing.ABSENT);
    venue.waiting = "[%s]".formatted(waiting(OURS));
    assertThat(listed(stop())).isEqualTo(Listing.LISTED);
    venue.waiting = "[]";
    venue.resting = "[%s]".formatted(resting(OURS, "SELL"));
    assertThat(listed(stop())).isEqualTo(Listing.LISTED);
  }

  @Test
  void aStopMayHaveBecomeWhatRestsUnderAStrangeName() {
    venue.resting = "[%s]".formatted(resting("web-1", "SELL"));
    assertThat(listed(stop())).isEqualTo(Listing.UNCERTAIN);
    venue.resting = "[%s,%s]".formatted(resting("web-1", "BUY"), resting(ANOTHER_OF_OURS, "SELL"));
    assertThat(listed(stop())).isEqualTo(Listing.ABSENT);
  }

  @Test
  void aListThatCannotBeReadProvesNothing() {
    venue.status = 400;
    venue.resting = "{\"code\":-2015,\"msg\":\"no\"}";
    assertThat(listed(limit())).isEqualTo(Listing.UNCERTAIN);
    assertThat(listed(stop())).isEqualTo(Listing.UNCERTAIN);
  }

  private Listing listed(OrderType type) {
    var terms = new OrderTerms(BTC, Side.SELL, Quantity.of("0.01"), type, true);
    var account = new AccountId(new TenantId("t1"), "binance-main");
    var order = new OrderIntent(WISH, account, terms, "test", NOW, NOW.plusSeconds(60));
    var time = new HandTurnedTime(NOW);
    var line =
        new PrivateLine(
            venue,
            new BinanceHost.Loopback(9),
            new VenueClock(time),
            new EgressBudget(time, new EgressBudget.Shares(100_000, 100_000, 0)),
            new OrderBudgets(time, new OrderBudget.Limits(1, 1, 0)),
            RepeatGuards.once(time),
            time);
    return new OpenLists(new BinanceOrders(line), new BinanceAlgoOrders(line))
        .listed(new Credential(Secret.of("key"), Secret.of("secret")), order);
  }

  private static OrderType limit() {
    return new OrderType.Limit(Price.of("61000"), TimeInForce.GTC);
  }

  private static OrderType stop() {
    return new OrderType.Stop(Price.of("60000"), TriggerSource.MARK, Optional.empty());
  }

  private static String resting(String name, String side) {
    return """
        {"orderId":77,"clientOrderId":"%s","symbol":"BTCUSDT","side":"%s",
        "status":"NEW","origQty":"0.01","executedQty":"0","time":1,"updateTime":2}"""
        .formatted(name, side);
  }

  private static String waiting(String name) {
    return """
        {"algoId":5,"clientAlgoId":"%s","orderType":"STOP_MARKET","symbol":"BTCUSDT",
        "side":"SELL","algoStatus":"NEW","quantity":"0.01","triggerPrice":"60000",
        "actualOrderId":"","createTime":1,"updateTime":2}"""
        .formatted(name);
  }

  /** Says what is on its two lists. */
  private static final class Lists implements HttpPort {
    private int status = 200;
    private String resting = "[]";
    private String waiting = "[]";

    @Override
    public HttpOutcome send(HttpCall call) {
      return switch (call.uri().getPath()) {
        case "/fapi/v1/time" ->
            new Answer(200, Map.of(), "{\"serverTime\":" + NOW.toEpochMilli() + "}");
        case "/fapi/v1/openOrders" -> new Answer(status, Map.of(), resting);
        case "/fapi/v1/openAlgoOrders" -> new Answer(200, Map.of(), waiting);
        default -> throw new AssertionError("nobody asks for " + call.uri());
      };
    }
  }
}
