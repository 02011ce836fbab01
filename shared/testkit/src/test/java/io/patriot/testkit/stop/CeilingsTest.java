package io.patriot.testkit.stop;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketSellOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.account.SetLimits;
import io.patriot.application.platform.Ceilings;
import io.patriot.application.platform.PlatformSwitch;
import io.patriot.application.platform.ReleasePlatform;
import io.patriot.application.platform.SetCeilings;
import io.patriot.application.platform.SetCeilings.Outcome;
import io.patriot.application.platform.StopPlatform;
import io.patriot.application.setting.LimitWish;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.risk.DenialReason;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.setting.RecordingOutcomes;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the platform allows binds every account beside its own limits, and is changed with care. */
class CeilingsTest {
  private static final long ADMIN = 7;
  private static final long OTHER = 8;

  private final TradingDesk desk = new TradingDesk();
  private final SetCeilings setting =
      new SetCeilings(desk.platform(), Set.of(ADMIN, OTHER), desk.clock());

  @Test
  void aBoldAccountIsHeldToACarefulPlatform() {
    loses("0.15", "76000.00"); // 2,129.9925 at once, of 100,000
    new SetLimits(desk.store(), new RecordingOutcomes(), desk.clock())
        .handle(ACCOUNT, profile(RiskProfile.MEDIUM), true, "card-a", aCause());
    assertThat(desk.decide(aMarketBuyOf("0.1", ETH))).isInstanceOf(Order.Approved.class);

    assertThat(setting.handle(ADMIN, profile(RiskProfile.LOW), false))
        .isEqualTo(new Outcome.Changed(LimitSchedule.of(RiskProfile.LOW.limits(Asset.USDT))));

    assertThat(denial(aMarketBuyOf("0.1", ETH)))
        .isInstanceOfSatisfying(
            DenialReason.DayLossReached.class,
            reason -> {
              assertThat(reason.scope().kind()).isEqualTo(LimitScope.Kind.PLATFORM);
              assertThat(reason.maximum()).isEqualTo(Money.usdt("2000"));
            });
    assertThat(desk.decide(aMarketSellOf("0.15", BTC)))
        .as("getting out is never limited")
        .isInstanceOf(Order.Approved.class);
  }

  @Test
  void stopsThatThePlatformWantsAreWantedOfEverybody() {
    setting.handle(ADMIN, new LimitWish.Stops(true), false);

    assertThat(denial(aMarketBuyOf("0.01", BTC)))
        .isInstanceOfSatisfying(
            DenialReason.StopMissing.class,
            reason -> assertThat(reason.scope().kind()).isEqualTo(LimitScope.Kind.PLATFORM));
  }

  @Test
  void whereNobodySetAnyNobodyIsHeldToAny() {
    assertThat(desk.platform().read().ceilingAt(desk.clock().instant())).isEmpty();
    for (RiskProfile profile : RiskProfile.values()) {
      RiskLimits own = profile.limits(Asset.USDT);
      assertThat(own.allowMoreThan(Ceilings.NONE.now())).as("%s", profile).isFalse();
    }
  }

  @Test
  void whatIsLooserNeedsProofAndADay() {
    setting.handle(ADMIN, profile(RiskProfile.LOW), false);

    assertThat(setting.handle(ADMIN, profile(RiskProfile.HIGH), false))
        .isInstanceOf(Outcome.ProofNeeded.class);
    assertThat(setting.handle(ADMIN, profile(RiskProfile.HIGH), true))
        .isInstanceOf(Outcome.Changed.class);
    PlatformSwitch asked = desk.platform().read();
    desk.clock().advance(LimitSchedule.COOL_OFF.minusSeconds(1));
    assertThat(asked.ceilingAt(desk.clock().instant()))
        .contains(RiskProfile.LOW.limits(Asset.USDT));
    assertThat(setting.handle(OTHER, profile(RiskProfile.HIGH), true))
        .as("asked again it does not begin to wait anew")
        .isInstanceOf(Outcome.AsBefore.class);
    desk.clock().advance(Duration.ofSeconds(1));

    assertThat(desk.platform().read().ceilingAt(desk.clock().instant()))
        .contains(RiskProfile.HIGH.limits(Asset.USDT));
    assertThat(desk.platform().read()).isEqualTo(asked);
  }

  @Test
  void nobodyElseSetsThem() {
    assertThat(setting.handle(99, profile(RiskProfile.LOW), true))
        .isEqualTo(new Outcome.NotAllowed());
    assertThat(desk.platform().turns()).isEmpty();
  }

  @Test
  void aStopAndItsReleaseKeepThemAndTheyKeepTheStop() {
    new StopPlatform(desk.platform(), desk.clock()).halt(ADMIN, "a bug");
    PlatformSwitch halted = desk.platform().read();

    setting.handle(OTHER, profile(RiskProfile.LOW), false);

    PlatformSwitch now = desk.platform().read();
    assertThat(now.by()).as("who halted it").isEqualTo(ADMIN);
    assertThat(now.heldUntil()).isEqualTo(halted.heldUntil());
    assertThat(now.isIn(halted.stop())).as("the same stop").isTrue();
    desk.clock().advance(StopPlatform.COOL_OFF.plus(Duration.ofSeconds(1)));
    new ReleasePlatform(desk.platform(), Set.of(ADMIN, OTHER), desk.clock())
        .handle(OTHER, now.version());
    assertThat(desk.platform().read().isActive()).isTrue();
    assertThat(desk.platform().read().ceilings()).isEqualTo(now.ceilings());
  }

  private void loses(String quantity, String price) {
    OrderId held = desk.decideAndSend(aMarketBuyOf(quantity, BTC));
    desk.fill(held, quantity, price);
  }

  private DenialReason denial(OrderTerms terms) {
    return ((Order.Denied) desk.decide(terms)).reason();
  }

  private static LimitWish profile(RiskProfile profile) {
    return new LimitWish.OfProfile(profile);
  }
}
