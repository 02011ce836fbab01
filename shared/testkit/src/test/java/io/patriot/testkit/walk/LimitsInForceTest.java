package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.MarketExamples.aBitcoinQuote;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketSellOf;
import static io.patriot.testkit.OrderExamples.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.account.SetLimits;
import io.patriot.application.account.SetLimits.Outcome;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WhyLimitsStay;
import io.patriot.application.setting.LimitWish;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.limit.DayZone;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.limit.TradingDay;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.risk.DenialReason;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.setting.RecordingOutcomes;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The account's own limits bind every order that asks at the door, and are changed with care. */
class LimitsInForceTest {
  private static final int A_MINUTES_ORDERS = 12;

  private final TradingDesk desk = new TradingDesk();
  private final RecordingOutcomes outcomes = new RecordingOutcomes();
  private final SetLimits setLimits = new SetLimits(desk.store(), outcomes, desk.clock());

  @Test
  void asManyOrdersAsAMinuteMayHaveGoAndTheNextOneMustWait() {
    for (int i = 0; i < A_MINUTES_ORDERS; i++) {
      assertThat(desk.decide(aMarketBuyOf("0.002", BTC))).isInstanceOf(Order.Approved.class);
    }

    assertThat(denial(aMarketBuyOf("0.002", BTC)))
        .isInstanceOfSatisfying(
            DenialReason.OrdersTooFast.class,
            reason -> {
              assertThat(reason.placed()).isEqualTo(A_MINUTES_ORDERS);
              assertThat(reason.maximum()).isEqualTo(A_MINUTES_ORDERS);
            });
    desk.clock().advance(Duration.ofSeconds(60));
    desk.prices().put(aBitcoinQuote(desk.clock().instant()));
    assertThat(desk.decide(aMarketBuyOf("0.002", BTC))).isInstanceOf(Order.Approved.class);
    assertThat(desk.store().replayed(ACCOUNT)).isEqualTo(desk.book());
  }

  @Test
  void gettingOutIsNeverTooFast() {
    OrderId held = desk.decideAndSend(aMarketBuyOf("0.02", BTC));
    desk.fill(held, "0.02", "61800.10");
    for (int i = 1; i < A_MINUTES_ORDERS; i++) {
      desk.decide(aMarketBuyOf("0.002", BTC));
    }

    assertThat(desk.decide(aMarketSellOf("0.02", BTC))).isInstanceOf(Order.Approved.class);
    assertThat(desk.book().budget().recent().times()).hasSize(A_MINUTES_ORDERS);
  }

  @Test
  void theDayBeginsWithItsFirstOrderAndItsLossEndsIt() {
    OrderId held = desk.decideAndSend(aMarketBuyOf("0.15", BTC));
    assertThat(desk.book().budget().day())
        .contains(
            new TradingDay(DayZone.UTC.dayOf(desk.clock().instant()), Money.usdt("100000"), 1));
    desk.fill(held, "0.15", "82000.00"); // worth 3,029.985 less at once

    assertThat(denial(aMarketBuyOf("0.1", ETH)))
        .isInstanceOfSatisfying(
            DenialReason.DayLossReached.class,
            reason -> {
              assertThat(reason.maximum()).isEqualTo(Money.usdt("3000"));
              assertThat(reason.lost().isBelow(reason.maximum())).isFalse();
            });
    assertThat(desk.decide(aMarketSellOf("0.15", BTC))).isInstanceOf(Order.Approved.class);
  }

  @Test
  void stricterLimitsBindTheNextOrder() {
    OrderId held = desk.decideAndSend(aMarketBuyOf("0.15", BTC));
    desk.fill(held, "0.15", "76000.00"); // worth 2,129.9925 less at once
    assertThat(desk.decide(aMarketBuyOf("0.1", ETH))).isInstanceOf(Order.Approved.class);

    assertThat(wish(RiskProfile.LOW, false, "card-a"))
        .isEqualTo(new Outcome.Changed(LimitSchedule.of(RiskProfile.LOW.limits(Asset.USDT))));

    assertThat(denial(aMarketBuyOf("0.1", ETH)))
        .isInstanceOfSatisfying(
            DenialReason.DayLossReached.class,
            reason -> assertThat(reason.maximum()).isEqualTo(Money.usdt("2000")));
    assertThat(desk.book().budget().day().orElseThrow().orders()).isEqualTo(2);
    assertThat(desk.store().replayed(ACCOUNT)).isEqualTo(desk.book());
  }

  @Test
  void looserLimitsNeedTheirOwnersProofAndADay() {
    wish(RiskProfile.HIGH, true, "card-a");

    assertThat(limitsNow()).isEqualTo(RiskProfile.MEDIUM);
    desk.clock().advance(LimitSchedule.COOL_OFF.minusMillis(1));
    assertThat(limitsNow()).isEqualTo(RiskProfile.MEDIUM);
    desk.clock().advance(Duration.ofMillis(1));
    assertThat(limitsNow()).isEqualTo(RiskProfile.HIGH);
  }

  @Test
  void aStopIsRequiredAtOnceAndUntilADayAfterItsOwnerLetItGo() {
    OrderTerms guarded = aMarketBuyOf("0.01", BTC).with(GuardedDesk.bracket("60000", ""));
    assertThat(wish(new LimitWish.Stops(true), false)).isInstanceOf(Outcome.Changed.class);
    assertThat(denial(aMarketBuyOf("0.01", BTC))).isInstanceOf(DenialReason.StopMissing.class);
    assertThat(desk.decide(guarded)).isInstanceOf(Order.Approved.class);
    assertThat(limitsNow()).as("all else is as before").isEqualTo(RiskProfile.MEDIUM);

    assertThat(wish(new LimitWish.Stops(false), false)).isInstanceOf(Outcome.Refused.class);
    wish(new LimitWish.Stops(false), true);
    assertThat(denial(aMarketBuyOf("0.01", BTC))).isInstanceOf(DenialReason.StopMissing.class);

    desk.clock().advance(LimitSchedule.COOL_OFF);
    Instant tomorrow = desk.clock().instant();
    desk.prices().put(aBitcoinQuote(tomorrow));
    assertThat(desk.decide(anIntent("tomorrow", aMarketBuyOf("0.01", BTC), tomorrow)))
        .isInstanceOf(Order.Approved.class);
  }

  @Test
  void withoutProofTheyStayAndThatIsTold() {
    assertThat(wish(RiskProfile.HIGH, false, "card-a"))
        .isEqualTo(new Outcome.Refused(WhyLimitsStay.LOOSER_BY_NOW));

    assertThat(desk.book().budget().schedule().toCome()).isEmpty();
    assertThat(outcomes.outcomes())
        .containsExactly(
            new AccountOutcome.LimitsRefused(
                new LimitWish.OfProfile(RiskProfile.HIGH), WhyLimitsStay.LOOSER_BY_NOW));
  }

  @Test
  void heardTwiceTheDayOfWaitingDoesNotBeginAnew() {
    wish(RiskProfile.HIGH, true, "card-a");
    LimitSchedule once = desk.book().budget().schedule();
    desk.clock().advance(Duration.ofSeconds(5));

    assertThat(wish(RiskProfile.HIGH, true, "card-a")).isEqualTo(new Outcome.AsBefore());
    assertThat(desk.book().budget().schedule()).isEqualTo(once);
  }

  @Test
  void whoHasNoAccountHasNoLimits() {
    var nobody = new AccountId(new TenantId("tg-9"), "paper");

    assertThat(
            setLimits.handle(
                nobody, new LimitWish.OfProfile(RiskProfile.LOW), false, "card-a", aCause()))
        .isEqualTo(new Outcome.Refused(WhyLimitsStay.NO_ACCOUNT));
  }

  private Outcome wish(RiskProfile profile, boolean proven, String requestId) {
    return setLimits.handle(ACCOUNT, new LimitWish.OfProfile(profile), proven, requestId, aCause());
  }

  private Outcome wish(LimitWish wish, boolean proven) {
    return setLimits.handle(ACCOUNT, wish, proven, "card-a", aCause());
  }

  private RiskProfile limitsNow() {
    return RiskProfile.of(desk.book().budget().schedule().at(desk.clock().instant())).orElseThrow();
  }

  private DenialReason denial(OrderTerms terms) {
    return ((Order.Denied) desk.decide(terms)).reason();
  }
}
