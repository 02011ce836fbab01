package io.patriot.exchanges.binance.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.application.venue.AmendResult;
import io.patriot.application.venue.PlacementResult;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TriggerSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderGateTest {
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final AccountId ACCOUNT = new AccountId(new TenantId("t1"), "binance-main");

  private final RuledVenue wire = new RuledVenue();
  private final BinanceVenue venue = wire.venue();
  private final Cause cause = new Cause(CorrelationId.of(wire.time.instant(), 1), "test", "user:1");
  private int names;

  private OrderIntent order(Side side, String quantity, OrderType type, boolean reduces) {
    Instant now = wire.time.instant();
    return new OrderIntent(
        new IntentId("wish-" + names++),
        ACCOUNT,
        new OrderTerms(BTC, side, Quantity.of(quantity), type, reduces),
        "test",
        now,
        now.plusSeconds(60));
  }

  private static OrderType limit(String price) {
    return new OrderType.Limit(Price.of(price), TimeInForce.GTC);
  }

  private PlacementResult place(OrderIntent order) {
    return venue.place(order, 1, cause);
  }

  private String refusedWith(OrderIntent order) {
    PlacementResult result = place(order);
    assertThat(wire.sent()).as("nothing on the wire").isEmpty();
    assertThat(wire.opened.get()).as("no key opened").isZero();
    return ((PlacementResult.Rejected) result).code();
  }

  @ParameterizedTest
  @CsvSource({
    "BUY,  0.0109, 60000.19, quantity=0.01&type=LIMIT&price=60000.1",
    "SELL, 0.0109, 60000.11, quantity=0.01&type=LIMIT&price=60000.2",
  })
  void aLimitGoesOutNeverLargerAndNeverAtAWorsePrice(
      Side side, String quantity, String price, String sent) {
    assertThat(place(order(side, quantity, limit(price), false)))
        .isInstanceOf(PlacementResult.Accepted.class);
    assertThat(wire.sent()).singleElement().asString().contains(sent);
  }

  @Test
  void whatTheMarketWouldNotTakeIsRefusedHereInASentence() {
    assertThat(refusedWith(order(Side.BUY, "0.0004", new OrderType.Market(), false)))
        .isEqualTo("LOT_SIZE");
    assertThat(place(order(Side.BUY, "0.0004", limit("59000"), false)))
        .isEqualTo(
            new PlacementResult.Rejected(
                "LOT_SIZE",
                "a quantity of 0.0004 is below the venue's smallest of 0.001;"
                    + " a value of 23.6 is below the venue's smallest of 100"));
    assertThat(refusedWith(order(Side.BUY, "0.002", limit("1"), false))).isEqualTo("PRICE_FILTER");
  }

  @Test
  void aMarketOrderHasItsOwnLargestLot() {
    assertThat(refusedWith(order(Side.BUY, "121", new OrderType.Market(), false)))
        .isEqualTo("LOT_SIZE");
    assertThat(place(order(Side.BUY, "121", limit("60000"), false)))
        .isInstanceOf(PlacementResult.Accepted.class);
  }

  @Test
  void theSmallestValueIsNotAskedOfWhatReduces() {
    assertThat(refusedWith(order(Side.SELL, "0.001", limit("60000"), false)))
        .isEqualTo("MIN_NOTIONAL");
    assertThat(place(order(Side.SELL, "0.001", limit("60000"), true)))
        .isInstanceOf(PlacementResult.Accepted.class);
  }

  @Test
  void aLimitMayNotBeTooFarFromTheMarkPriceAndTheMarkMoves() {
    assertThat(refusedWith(order(Side.BUY, "0.01", limit("63000.1"), false)))
        .isEqualTo("PERCENT_PRICE");
    assertThat(refusedWith(order(Side.SELL, "0.01", limit("56999.9"), false)))
        .isEqualTo("PERCENT_PRICE");
    wire.mark = "61000";
    wire.time.turn(Duration.ofSeconds(5));
    assertThat(place(order(Side.BUY, "0.01", limit("63000.1"), false)))
        .isInstanceOf(PlacementResult.Accepted.class);
    assertThat(wire.asked("/fapi/v1/premiumIndex")).isEqualTo(2);
    assertThat(wire.asked("/fapi/v1/exchangeInfo")).as("rules are kept").isEqualTo(1);
  }

  @Test
  void conditionalOrdersAndChangesPassTheSameGate() {
    var stop = new OrderType.Stop(Price.of("59000.11"), TriggerSource.MARK, Optional.empty());
    place(order(Side.BUY, "0.01", limit("60000"), false)); // so that the rules are at hand
    assertThat(place(order(Side.SELL, "0.0109", stop, true)))
        .isInstanceOf(PlacementResult.Accepted.class);
    assertThat(wire.sent().getLast()).contains("triggerPrice=59000.2&", "quantity=0.01&");

    var resting = order(Side.BUY, "0.01", limit("60000"), false);
    assertThat(venue.amend(resting, Quantity.of("0.0129"), Price.of("59999.99"), cause))
        .isEqualTo(new AmendResult.Amended());
    assertThat(wire.sent().getLast())
        .contains("PUT /fapi/v1/order", "quantity=0.012", "price=59999.9&");
    int before = wire.sent().size();
    assertThat(venue.amend(resting, Quantity.of("0.001"), Price.of("59999"), cause))
        .isInstanceOfSatisfying(
            AmendResult.Rejected.class,
            rejected -> assertThat(rejected.code()).isEqualTo("MIN_NOTIONAL"));
    assertThat(wire.sent()).hasSize(before);
  }

  @Test
  void anExitWaitsForNoRulesAndAnEntryNotForLong() {
    wire.slow = new CountDownLatch(1);
    long start = System.nanoTime();
    assertThat(place(order(Side.SELL, "0.0109", new OrderType.Market(), true)))
        .isInstanceOf(PlacementResult.Accepted.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(900));
    assertThat(wire.sent().getLast()).as("as asked").contains("quantity=0.0109");
    assertThat(place(order(Side.BUY, "0.0109", limit("60000"), false)))
        .isInstanceOf(PlacementResult.Accepted.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    wire.slow.countDown();
  }

  @Test
  void withoutRulesTheVenueAloneJudgesAndIsNotAskedForThemBeforeEachOrder() {
    wire.tellsRules = false;
    for (int i = 0; i < 5; i++) {
      assertThat(place(order(Side.BUY, "0.0004", limit("1"), false)))
          .isInstanceOf(PlacementResult.Accepted.class);
    }
    assertThat(wire.asked("/fapi/v1/exchangeInfo")).isEqualTo(1);
    wire.tellsRules = true;
    wire.time.turn(Duration.ofSeconds(10));
    assertThat(place(order(Side.BUY, "0.0004", limit("1"), false)))
        .isInstanceOf(PlacementResult.Rejected.class);
  }

  @Test
  void aRefusalThatTheRulesDoNotExplainBringsTheRulesAnew() {
    place(order(Side.BUY, "0.01", limit("60000.1"), false));
    wire.tick = "1.00";
    wire.refusal = "{\"code\":-4014,\"msg\":\"Price not increased by tick size.\"}";
    assertThat(place(order(Side.BUY, "0.01", limit("60000.1"), false)))
        .isInstanceOf(PlacementResult.Rejected.class);
    assertThat(wire.asked("/fapi/v1/exchangeInfo")).as("just told").isEqualTo(1);
    wire.time.turn(Duration.ofMinutes(1));
    place(order(Side.BUY, "0.01", limit("60000.1"), false));
    wire.refusal = "";
    place(order(Side.BUY, "0.01", limit("60000.1"), false)); // asks behind its back
    until(
        () -> {
          LockSupport.parkNanos(20_000_000);
          place(order(Side.BUY, "0.01", limit("60000.1"), false));
          return wire.sent().getLast().contains("price=59999.8&");
        });
    assertThat(wire.asked("/fapi/v1/exchangeInfo")).isEqualTo(2);
  }

  @Test
  void oldRulesServeWhileNewOnesAreFetchedButNotForEver() {
    place(order(Side.BUY, "0.01", limit("60000.1"), false));
    wire.tellsRules = false;
    wire.time.turn(Duration.ofHours(2));
    assertThat(place(order(Side.BUY, "0.0004", limit("60000.1"), false)))
        .isInstanceOf(PlacementResult.Rejected.class);
    wire.time.turn(Duration.ofHours(23));
    assertThat(place(order(Side.BUY, "0.0004", limit("60000.1"), false)))
        .isInstanceOf(PlacementResult.Accepted.class);
  }

  private static void until(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(5);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("in time").isBefore(end);
    }
  }
}
