package io.patriot.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.order.TriggerSource;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What examples in words do not show: fees, slippage, ids, times, misuse. */
final class MatchingEngineTest {

  @Test
  void fillsCarryTheirFeeTheirSlippageAndTheOrdersNameWithANumber() {
    MatchingEngine engine = Pit.engine("100.0x5 / 100.2x1 100.4x2");
    List<Outcome.Filled> fills = Pit.fills(engine.place(Pit.market('a', Side.BUY, "2"), Pit.NOON));
    assertThat(fills)
        .extracting(filled -> filled.fill().tradeId())
        .containsExactly(tradeId('a', 1), tradeId('a', 2));
    Outcome.Filled second = fills.getLast();
    assertThat(second.fill().fee()).isEqualTo(Money.usdt("0.0502"));
    assertThat(second.fill().at()).isEqualTo(Pit.NOON);
    assertThat(second.slippage())
        .contains(
            new Slippage(
                Price.of("100.1"), Price.of("100.2"), Money.usdt("0.3"), Money.usdt("0.2")));
    assertThat(second.slippage().orElseThrow().share(second.fill()))
        .isEqualTo(Rate.of("0.00298805"));
  }

  @Test
  void aMakersSlippageIsBelowZeroAndJudgedByTheMarketAtArrival() {
    MatchingEngine engine = Pit.engine("100.0x5 / 100.2x1");
    engine.place(Pit.limit('a', Side.SELL, "2", "100.2"), Pit.NOON);
    Pit.show(engine.book(), "101.0x5 / 101.2x1");
    Outcome.Filled filled = Pit.fills(engine.onBookChange(Pit.NOON)).getFirst();
    assertThat(filled.fill().price()).isEqualTo(Price.of("100.2"));
    assertThat(filled.fill().fee()).isEqualTo(Money.usdt("0.04008"));
    assertThat(filled.slippage().orElseThrow().againstMid()).isEqualTo(Money.usdt("-0.2"));
    assertThat(filled.slippage().orElseThrow().againstBest()).isEqualTo(Money.usdt("-0.4"));
  }

  @Test
  void aTradeFromBeforeTheOrderCameDoesNotFillIt() {
    MatchingEngine engine = Pit.engine("100.0x5 / 100.2x1");
    engine.place(Pit.limit('a', Side.BUY, "2", "100"), Pit.NOON);
    Price through = Price.of("99.9");
    assertThat(engine.onTrade(through, Quantity.of("1"), true, Pit.NOON.minusMillis(1))).isEmpty();
    assertThat(engine.onTrade(through, Quantity.of("1"), true, Pit.NOON)).hasSize(1);
  }

  @Test
  void fillNumbersGoOnAfterARestore() {
    MatchingEngine engine = Pit.engine("100.0x5 / 100.2x1");
    var saved =
        new RestingOrder(
            Pit.limit('a', Side.BUY, "9", "100"),
            Quantity.of("4"),
            2,
            Optional.of(Quantity.ZERO),
            true,
            Optional.of(new ArrivalQuote(Price.of("100"), Price.of("100.1"))));
    assertThat(engine.restore(saved, Pit.NOON)).isEmpty();
    assertThat(engine.resting(Pit.id('a'))).contains(saved);
    Outcome.Filled filled =
        Pit.fills(engine.onTrade(Price.of("100"), Quantity.of("1"), true, Pit.NOON)).getFirst();
    assertThat(filled.fill().tradeId()).isEqualTo(tradeId('a', 3));
    assertThat(filled.leaves()).isEqualTo(Quantity.of("4"));
  }

  @Test
  void numbersThatCannotBeCountedAreRejectedNotWrapped() {
    MatchingEngine engine = Pit.engine("100.0x5 / 100.2x1");
    assertThat(engine.place(Pit.limit('a', Side.SELL, "1", "1" + "0".repeat(30)), Pit.NOON))
        .singleElement()
        .extracting(outcome -> ((Outcome.Rejected) outcome).reason())
        .isEqualTo(RejectReason.NUMBER_TOO_LARGE);
  }

  @Test
  void aRejectionSaysWhy() {
    MatchingEngine engine = Pit.engine("100.0x5 / 100.2x1");
    assertThat(engine.place(Pit.limit('a', Side.BUY, "1", "120"), Pit.NOON))
        .containsExactly(
            new Outcome.Rejected(
                Pit.id('a'),
                RejectReason.PRICE_BEYOND_COLLAR,
                "Price 120 reaches beyond 105.1, which is as far as an order may go now"));
  }

  @Test
  void aPostOnlyOrderRestsOrIsNotTaken() {
    MatchingEngine engine = Pit.engine("100.0x5 / 100.2x1");
    var atTheAsk = new OrderType.Limit(Price.of("100.2"), TimeInForce.POST_ONLY);
    assertThat(engine.place(Pit.order('a', Side.BUY, "1", atTheAsk), Pit.NOON))
        .containsExactly(
            new Outcome.Rejected(
                Pit.id('a'),
                RejectReason.WOULD_TAKE,
                "At 100.2 it would trade at once with 100.2, and it is post-only"));
    var below = new OrderType.Limit(Price.of("100.1"), TimeInForce.POST_ONLY);
    engine.place(Pit.order('b', Side.BUY, "1", below), Pit.NOON);
    assertThat(engine.resting(Pit.id('b'))).isPresent();
  }

  @Test
  void anOrderThatWaitsForATriggerIsNoOrderOfTheBook() {
    MatchingEngine engine = Pit.engine("100.0x5 / 100.2x1");
    var stop = new OrderType.Stop(Price.of("99"), TriggerSource.LAST, Optional.empty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.place(Pit.order('a', Side.SELL, "1", stop), Pit.NOON));
  }

  @Test
  void misuseIsAnError() {
    MatchingEngine engine = Pit.engine("100.0x5 / 100.2x1");
    var type = new OrderType.Limit(Price.of("100"), TimeInForce.IOC);
    var elsewhere = new OrderTerms(new Symbol("OTHER"), Side.BUY, Quantity.of("1"), type, false);
    var stranger = SimulatedOrder.of(Pit.id('a'), elsewhere, FeeSchedule.BINANCE_USDM_REGULAR);
    assertThatIllegalArgumentException().isThrownBy(() -> engine.place(stranger, Pit.NOON));

    var immediate =
        new RestingOrder(
            Pit.order('b', Side.BUY, "1", type),
            Quantity.ZERO,
            0,
            Optional.empty(),
            false,
            Optional.empty());
    assertThatIllegalArgumentException().isThrownBy(() -> engine.restore(immediate, Pit.NOON));

    engine.place(Pit.limit('c', Side.BUY, "1", "100"), Pit.NOON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.limitReducible(Pit.id('c'), Quantity.ZERO));
    RestingOrder resting = engine.resting(Pit.id('c')).orElseThrow();
    assertThatIllegalArgumentException().isThrownBy(() -> engine.restore(resting, Pit.NOON));
  }

  @Test
  void aQuietMarketMakesNoGarbage() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    MatchingEngine engine = Pit.engine("100.0x5 / 100.2x1");
    updates(engine, 10_000);
    long before = threads.getCurrentThreadAllocatedBytes();
    updates(engine, 10_000);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(bytes).as("bytes for 20,000 calls").isLessThan(10_000);
  }

  private static void updates(MatchingEngine engine, int count) {
    for (int i = 0; i < count; i++) {
      engine.book().set(Side.BUY, 1_000 - i % 5, i % 7);
      engine.onBookChange(Pit.NOON);
      engine.onTrade(1_000, 1, true, Pit.NOON);
    }
  }

  private static TradeId tradeId(char name, int number) {
    return new TradeId(Pit.id(name) + "-" + number);
  }
}
