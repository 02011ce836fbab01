package io.patriot.exchanges.binance.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.trade.NewAlgoOrder.Condition;
import io.patriot.exchanges.binance.trade.NewAlgoOrder.Size;
import io.patriot.exchanges.binance.wire.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderFitTest {
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final ClientId ID = new ClientId("abc");
  private static final InstrumentRules RULES =
      InstrumentRules.of(
              Json.parsed(
                  """
                  {"symbols":[{"symbol":"NOFILTERS","filters":[]},{"symbol":"BTCUSDT","filters":[
                  {"filterType":"PRICE_FILTER","minPrice":"556.80","maxPrice":"4529764",
                   "tickSize":"0.10"},
                  {"filterType":"LOT_SIZE","minQty":"0.001","maxQty":"1000","stepSize":"0.001"},
                  {"filterType":"MARKET_LOT_SIZE","minQty":"0.001","maxQty":"120",
                   "stepSize":"0.001"},
                  {"filterType":"MAX_NUM_ORDERS","limit":200},
                  {"filterType":"MIN_NOTIONAL","notional":"100"},
                  {"filterType":"PERCENT_PRICE","multiplierUp":"1.0500",
                   "multiplierDown":"0.9500","multiplierDecimal":"4"}]}]}"""))
          .getFirst();
  private static final OrderFit FIT = new OrderFit(RULES);
  private static final OrderFit.Around AT_60000 =
      new OrderFit.Around(Optional.of(new BigDecimal("60000")), 0, 0);

  private static BigDecimal d(String text) {
    return new BigDecimal(text);
  }

  private static NewOrder limit(Side side, String quantity, String price) {
    return NewOrder.limit(ID, BTC, side, d(quantity), d(price), Lifetime.untilCancelled());
  }

  private static List<Breach> breaches(Fitted<?> fitted) {
    return ((Fitted.Breaks<?>) fitted).breaches();
  }

  @Test
  void aMarketWithoutItsFiltersIsLeftOut() {
    assertThat(RULES.symbol()).isEqualTo(BTC);
    assertThat(RULES.marketLots().max()).isEqualTo(d("120"));
    assertThat(RULES.ordersMax()).hasValue(200);
    assertThat(RULES.conditionalMax()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "BUY,  0.0109, 60000.19, 0.010, 60000.1",
    "SELL, 0.0109, 60000.11, 0.010, 60000.2",
    "BUY,  0.0100, 60000.10, 0.010, 60000.1",
  })
  void aLimitNeverPaysMoreNorTakesLess(
      Side side, String quantity, String price, String fitQuantity, String fitPrice) {
    var fitted = (Fitted.Fits<NewOrder>) FIT.fit(limit(side, quantity, price), AT_60000);
    assertThat(fitted.order().quantity()).isEqualByComparingTo(fitQuantity);
    assertThat(((NewOrder.Terms.Limit) fitted.order().terms()).price())
        .isEqualByComparingTo(fitPrice);
  }

  @ParameterizedTest
  @CsvSource({
    // what protects acts a step earlier: a long's stop and a short's profit higher
    "SELL, true,  59000.11, 59000.2, 59000.1",
    "BUY,  true,  61000.19, 61000.1, 61000.2",
    // what opens acts a step later
    "SELL, false, 59000.19, 59000.1, 59000.2",
    "BUY,  false, 61000.11, 61000.2, 61000.1",
  })
  void aTriggerIsRoundedToTheSafeSide(
      Side side, boolean reduces, String trigger, String stop, String profit) {
    var size = new Size.Exactly(d("0.01"), reduces);
    var stopped =
        (Fitted.Fits<NewAlgoOrder>)
            FIT.fit(
                NewAlgoOrder.of(ID, BTC, side, new Condition.StopMarket(d(trigger)), size),
                AT_60000);
    assertThat(((Condition.StopMarket) stopped.order().condition()).trigger())
        .isEqualByComparingTo(stop);
    var taken =
        (Fitted.Fits<NewAlgoOrder>)
            FIT.fit(
                NewAlgoOrder.of(ID, BTC, side, new Condition.TakeProfitMarket(d(trigger)), size),
                AT_60000);
    assertThat(((Condition.TakeProfitMarket) taken.order().condition()).trigger())
        .isEqualByComparingTo(profit);
  }

  @Test
  void aLimitThatProtectsIsNotLoosenedEither() {
    var condition =
        new Condition.StopLimit(d("59000.11"), d("58900.19"), Lifetime.untilCancelled());
    var fitted =
        (Fitted.Fits<NewAlgoOrder>)
            FIT.fit(
                NewAlgoOrder.of(ID, BTC, Side.SELL, condition, new Size.Exactly(d("1"), true)),
                AT_60000);
    assertThat(((Condition.StopLimit) fitted.order().condition()).price())
        .isEqualByComparingTo("58900.2");
  }

  @Test
  void aTrailingStopFollowsNoFurtherAwayThanAsked() {
    var fitted =
        (Fitted.Fits<NewAlgoOrder>)
            FIT.fit(
                NewAlgoOrder.of(
                    ID,
                    BTC,
                    Side.SELL,
                    new Condition.Trailing(d("1.57"), Optional.empty()),
                    new Size.Exactly(d("1"), true)),
                AT_60000);
    assertThat(((Condition.Trailing) fitted.order().condition()).callbackPercent())
        .isEqualByComparingTo("1.5");
    assertThat(
            breaches(
                FIT.fit(
                    NewAlgoOrder.of(
                        ID,
                        BTC,
                        Side.SELL,
                        new Condition.Trailing(d("0.09"), Optional.empty()),
                        new Size.Exactly(d("1"), true)),
                    AT_60000)))
        .hasOnlyElementsOfType(Breach.CallbackOutOfRange.class);
  }

  @Test
  void everyRuleThatWouldBeBrokenIsNamed() {
    assertThat(breaches(FIT.fit(limit(Side.BUY, "0.0009", "60000"), AT_60000)))
        .hasAtLeastOneElementOfType(Breach.QuantityTooSmall.class);
    assertThat(breaches(FIT.fit(limit(Side.BUY, "1000.1", "60000"), AT_60000)))
        .containsExactly(new Breach.QuantityTooLarge(d("1000.100"), d("1000")));
    assertThat(breaches(FIT.fit(NewOrder.market(ID, BTC, Side.BUY, d("121")), AT_60000)))
        .hasOnlyElementsOfType(Breach.QuantityTooLarge.class);
    assertThat(breaches(FIT.fit(limit(Side.BUY, "0.001", "60000"), AT_60000)))
        .hasOnlyElementsOfType(Breach.NotionalTooSmall.class);
    assertThat(breaches(FIT.fit(NewOrder.market(ID, BTC, Side.BUY, d("0.001")), AT_60000)))
        .hasOnlyElementsOfType(Breach.NotionalTooSmall.class);
    assertThat(breaches(FIT.fit(limit(Side.BUY, "1", "63000.1"), AT_60000)))
        .hasOnlyElementsOfType(Breach.PriceTooFar.class);
    assertThat(breaches(FIT.fit(limit(Side.SELL, "1", "56999.9"), AT_60000)))
        .hasOnlyElementsOfType(Breach.PriceTooFar.class);
    assertThat(breaches(FIT.fit(limit(Side.BUY, "1", "500"), AT_60000)))
        .hasOnlyElementsOfType(Breach.PriceOutOfRange.class);
    assertThat(
            breaches(
                FIT.fit(
                    limit(Side.BUY, "1", "60000"), new OrderFit.Around(Optional.empty(), 200, 0))))
        .containsExactly(new Breach.TooManyOrders(200, 200));
    assertThat(
            breaches(
                FIT.fit(
                    NewAlgoOrder.of(
                        ID,
                        BTC,
                        Side.SELL,
                        new Condition.StopMarket(d("59000")),
                        new Size.WholePosition()),
                    new OrderFit.Around(Optional.empty(), 0, 200))))
        .containsExactly(new Breach.TooManyConditional(200, 200));
  }

  @Test
  void whatOnlyTakesRiskAwayMayBeWorthNextToNothing() {
    assertThat(FIT.fit(NewOrder.market(ID, BTC, Side.SELL, d("0.001")).reducing(), AT_60000))
        .isInstanceOf(Fitted.Fits.class);
  }

  @Provide
  Arbitrary<BigDecimal> prices() {
    return Arbitraries.bigDecimals().between(d("57000"), d("63000")).ofScale(4);
  }

  @Provide
  Arbitrary<BigDecimal> quantities() {
    return Arbitraries.bigDecimals().between(d("0.002"), d("500")).ofScale(6);
  }

  @Property(tries = 500)
  void whatFitsIsOnTheGridAndNeverMoreThanAsked(
      @ForAll Side side,
      @ForAll("prices") BigDecimal price,
      @ForAll("quantities") BigDecimal many) {
    var asked = NewOrder.limit(ID, BTC, side, many, price, Lifetime.untilCancelled());
    if (FIT.fit(asked, AT_60000) instanceof Fitted.Fits<NewOrder>(var order)) {
      BigDecimal fit = ((NewOrder.Terms.Limit) order.terms()).price();
      assertThat(order.quantity())
          .isLessThanOrEqualTo(many)
          .isGreaterThan(many.subtract(d("0.001")));
      assertThat(order.quantity().remainder(d("0.001"))).isEqualByComparingTo("0");
      assertThat(fit.subtract(d("556.80")).remainder(d("0.10"))).isEqualByComparingTo("0");
      assertThat(fit.subtract(price).abs()).isLessThan(d("0.10"));
      assertThat(side == Side.BUY ? fit.compareTo(price) <= 0 : fit.compareTo(price) >= 0).isTrue();
      assertThat(FIT.fit(order, AT_60000)).isEqualTo(new Fitted.Fits<>(order));
    }
  }
}
