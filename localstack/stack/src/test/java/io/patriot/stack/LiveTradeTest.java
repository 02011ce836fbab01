package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.position.PositionMode;
import io.patriot.stack.chat.ChatMessage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Linked accounts trade at the simulated Binance through queues, functions and streams as they run,
 * and the book ends as the venue has it; {@link FaultDrillsTest} does so on bad days.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveTradeTest {
  private static final long FIRST_USER = 9_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalStack stack;
  private int people;

  LiveTradeTest() throws IOException {
    stack =
        LocalStack.start(new Arguments(true, false, null, new Ports(29_000).nextFree()), Map.of());
  }

  @AfterAll
  void stop() {
    stack.close();
    http.close();
  }

  @Test
  void aMarketOrderIsFilledAndTheBookIsTheVenues() {
    LinkedTrader anna = linked();
    OrderId order = anna.place(Side.BUY, "0.01", new OrderType.Market(), false);
    anna.until("the fill", () -> anna.is(order, Order.Filled.class));
    anna.agrees("0.01");

    OrderId exit = anna.place(Side.SELL, "0.01", new OrderType.Market(), true);
    anna.until("the exit", () -> anna.is(exit, Order.Filled.class));
    anna.agrees("0");
  }

  @Test
  void aLimitRestsIsChangedInPlaceAndTakenBack() {
    LinkedTrader anna = linked();
    OrderId order = anna.place(Side.BUY, "0.01", anna.limit("0.9"), false);
    anna.until("it rests", () -> anna.is(order, Order.Open.class));
    Price lower = anna.price("0.89");
    anna.amends(order, "0.012", lower);
    anna.until(
        "the change",
        () ->
            anna.order(order).intent().quantity().equals(Quantity.of("0.012"))
                && anna.order(order)
                    .intent()
                    .terms()
                    .type()
                    .limitPrice()
                    .equals(Optional.of(lower)));

    anna.cancels(order);
    anna.until("the end", () -> anna.is(order, Order.Cancelled.class));
    assertThat(anna.book().reserved().isZero()).isTrue();
    anna.agrees("0");
  }

  @Test
  void aStopAndATargetWaitAtTheVenueTogetherAndGoTogether() {
    LinkedTrader anna = linked();
    OrderId entry = anna.place(Side.BUY, "0.01", new OrderType.Market(), false);
    anna.until("the entry", () -> anna.is(entry, Order.Filled.class));
    OrderId stop =
        anna.place(
            Side.SELL,
            "0.01",
            new OrderType.Stop(anna.price("0.9"), TriggerSource.MARK, Optional.empty()),
            true);
    OrderId target =
        anna.place(
            Side.SELL,
            "0.01",
            new OrderType.TakeProfit(anna.price("1.1"), TriggerSource.LAST, Optional.empty()),
            true);
    anna.until(
        "both wait", () -> anna.is(stop, Order.Open.class) && anna.is(target, Order.Open.class));
    assertThat(anna.conditionalAtVenue()).isEqualTo(2);

    anna.cancelsAll();
    anna.until(
        "both gone",
        () -> anna.is(stop, Order.Cancelled.class) && anna.is(target, Order.Cancelled.class));
    assertThat(anna.conditionalAtVenue()).isZero();
    anna.agrees("0.01");
  }

  @Test
  void whatIsTradedByHandAtTheVenueIsAdopted() {
    LinkedTrader anna = linked();
    anna.byHand(Side.BUY, "0.02");

    anna.until("the trade", () -> anna.holds("0.02"));
    anna.agrees("0.02");
    assertThat(anna.book().tradingState()).isEqualTo(TradingState.ACTIVE);
    ChatMessage told = anna.reads("Traded at the exchange, not through me");
    assertThat(told.text())
        .contains("LIVE · binance-main", "BTCUSDT: bought 0.020 BTC", "nothing → LONG 0.020 BTC");
    assertThat(told.button("Use binance-main")).isPresent();
  }

  @Test
  void whoMayOnlyReduceIsToldAndTradesAgainByOwnPressOnceAllAgrees() {
    LinkedTrader anna = linked();
    anna.reads("Account linked");
    anna.mayOnlyReduce();

    anna.presses(anna.reads("ONLY CLOSING ORDERS FROM NOW ON"), "Trade again");
    anna.presses(anna.reads("Take all orders again"), "Trade again");

    anna.until("trading", () -> anna.book().tradingState() == TradingState.ACTIVE);
    anna.reads("All orders are taken again");
  }

  @Test
  void longAndShortStandSideBySideAndAreTheVenues() {
    LinkedTrader anna = comes();
    anna.holdsSideBySide();
    anna.links(people);
    assertThat(anna.book().mode()).isEqualTo(PositionMode.HEDGE);

    OrderId bought = anna.place(Side.BUY, "0.02", new OrderType.Market(), false);
    OrderId sold = anna.place(Side.SELL, "0.01", new OrderType.Market(), false);
    anna.until(
        "both", () -> anna.is(bought, Order.Filled.class) && anna.is(sold, Order.Filled.class));
    anna.agrees("0.02", "0.01");

    OrderId less = anna.place(Side.SELL, "0.01", new OrderType.Market(), true);
    OrderId cover = anna.place(Side.BUY, "0.005", new OrderType.Market(), true);
    anna.until(
        "both exits",
        () -> anna.is(less, Order.Filled.class) && anna.is(cover, Order.Filled.class));
    anna.agrees("0.01", "0.005");

    anna.byHand(Side.SELL, "0.01", PositionSide.SHORT);
    anna.agrees("0.01", "0.015");
    anna.reads("Traded at the exchange, not through me");

    OrderId stop =
        anna.place(
            Side.BUY,
            "0.015",
            new OrderType.Stop(anna.price("1.1"), TriggerSource.MARK, Optional.empty()),
            true);
    anna.until("the stop waits", () -> anna.is(stop, Order.Open.class));
    OrderId tooMuch = anna.place(Side.SELL, "0.015", new OrderType.Market(), true);
    anna.until("its end", () -> anna.is(tooMuch, Order.Denied.class));
    anna.agrees("0.01", "0.015");
  }

  @Test
  void aModeThatIsChangedAtTheVenueIsFollowedAndTold() {
    LinkedTrader anna = linked();
    anna.holdsSideBySide();
    OrderId forTheOther = anna.place(Side.SELL, "0.01", new OrderType.Market(), false);
    anna.until(
        "the refusal, or the comparison that came first",
        () ->
            anna.is(forTheOther, Order.Rejected.class) || anna.is(forTheOther, Order.Filled.class));
    boolean refused = anna.is(forTheOther, Order.Rejected.class);
    anna.until("the mode", () -> anna.book().mode() == PositionMode.HEDGE);
    anna.reads("in hedge mode now");

    OrderId sold = anna.place(Side.SELL, "0.01", new OrderType.Market(), false);
    anna.until("the fill", () -> anna.is(sold, Order.Filled.class));
    anna.agrees("0", refused ? "0.01" : "0.02");
  }

  private LinkedTrader linked() {
    LinkedTrader anna = comes();
    anna.links(people);
    return anna;
  }

  private LinkedTrader comes() {
    people++;
    return LinkedTrader.comes(http, stack, FIRST_USER + people);
  }
}
