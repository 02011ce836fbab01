package io.patriot.domain.limit;

import static io.patriot.domain.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RiskBudgetTest {
  private static final LocalDate TODAY = DayZone.UTC.dayOf(NOON);
  private static final Duration A_DAY = Duration.ofDays(1);

  private final RiskBudget unused = RiskBudget.atFirst(Asset.USDT);

  @Test
  void everybodyBeginsInTheMiddle() {
    assertThat(unused.schedule())
        .isEqualTo(LimitSchedule.of(RiskProfile.MEDIUM.limits(Asset.USDT)));
  }

  @Test
  void theFirstOrderBeginsTheDay() {
    RiskBudget budget = unused.after(order(NOON, "1000"));

    assertThat(budget.day()).contains(new TradingDay(TODAY, Money.usdt("1000"), 1));
    assertThat(budget.recent().count(NOON)).isOne();
  }

  @Test
  void laterOrdersOfTheDayLeaveItsBeginning() {
    RiskBudget budget = unused.after(order(NOON, "1000")).after(order(NOON.plusSeconds(30), "900"));

    assertThat(budget.day()).contains(new TradingDay(TODAY, Money.usdt("1000"), 2));
    assertThat(budget.recent().count(NOON.plusSeconds(30))).isEqualTo(2);
  }

  @Test
  void theNextDayBeginsWithWhatIsLeft() {
    RiskBudget budget = unused.after(order(NOON, "1000")).after(order(NOON.plus(A_DAY), "900"));

    assertThat(budget.day()).contains(new TradingDay(TODAY.plusDays(1), Money.usdt("900"), 1));
  }

  @Test
  void anOrderThatIsToldOfLateDoesNotBringADayBack() {
    RiskBudget budget = unused.after(order(NOON.plus(A_DAY), "900")).after(order(NOON, "1000"));

    assertThat(budget.day()).contains(new TradingDay(TODAY.plusDays(1), Money.usdt("900"), 2));
  }

  @Test
  void whatAStopLostEarlierThatDayCountsToIt() {
    RiskBudget budget = unused.afterTrade(NOON, Money.usdt("-50"));

    assertThat(budget.dayAt(TODAY, Money.usdt("950")).start()).isEqualTo(Money.usdt("1000"));
    assertThat(budget.dayAt(TODAY.plusDays(1), Money.usdt("950")).start())
        .isEqualTo(Money.usdt("950"));
  }

  @Test
  void whatClosingGainedBeforeTheDayBeganIsNothingToLose() {
    RiskBudget budget = unused.afterTrade(NOON, Money.usdt("100"));

    assertThat(budget.dayAt(TODAY, Money.usdt("1100")).start()).isEqualTo(Money.usdt("1100"));
    assertThat(budget.dayAt(TODAY, Money.usdt("1100")).lost(Money.usdt("1050")))
        .isEqualTo(Money.usdt("50"));
  }

  @Test
  void tradesOfADayAddUpAndTheNextDayBeginsAtNothing() {
    RiskBudget budget =
        unused.afterTrade(NOON, Money.usdt("-50")).afterTrade(NOON, Money.usdt("20"));

    assertThat(budget.traded()).contains(new DayTraded(TODAY, Money.usdt("-30")));
    assertThat(budget.afterTrade(NOON.plus(A_DAY), Money.usdt("5")).traded())
        .contains(new DayTraded(TODAY.plusDays(1), Money.usdt("5")));
  }

  @Test
  void aTradeThatIsToldOfADayLateIsLeftOut() {
    RiskBudget budget =
        unused.afterTrade(NOON.plus(A_DAY), Money.usdt("5")).afterTrade(NOON, Money.usdt("-50"));

    assertThat(budget.traded()).contains(new DayTraded(TODAY.plusDays(1), Money.usdt("5")));
  }

  @Test
  void aWithdrawalIsNoLossAndADepositNoGain() {
    RiskBudget budget = unused.after(order(NOON, "1000")).afterMoneyMoved(Money.usdt("-400"));

    assertThat(budget.dayAt(TODAY, Money.usdt("600")).lost(Money.usdt("600")).isZero()).isTrue();
  }

  @Test
  void otherLimitsLeaveWhatIsUsed() {
    RiskBudget used = unused.after(order(NOON, "1000")).afterTrade(NOON, Money.usdt("-50"));
    LimitSchedule low = LimitSchedule.of(RiskProfile.LOW.limits(Asset.USDT));

    assertThat(used.with(low))
        .isEqualTo(
            new RiskBudget(
                low, used.day(), used.traded(), used.recent(), Optional.empty(), DayZone.UTC));
  }

  @Test
  void theProfileOfLimitsIsFound() {
    for (RiskProfile profile : RiskProfile.values()) {
      assertThat(RiskProfile.of(profile.limits(Asset.USDT, true))).contains(profile);
      assertThat(RiskProfile.of(profile.limits(Asset.USDT))).contains(profile);
    }
    RiskLimits mixed =
        RiskProfile.LOW
            .limits(Asset.USDT)
            .strictestOf(
                new RiskLimits(
                    RiskProfile.LOW.limits(Asset.USDT).holding(),
                    RiskProfile.HIGH.limits(Asset.USDT).losses(),
                    new RiskLimits.Pace(1, 0, 1),
                    false));
    assertThat(RiskProfile.of(mixed)).isEmpty();
  }

  private static OrderTaken order(Instant at, String worth) {
    return new OrderTaken(at, DayZone.UTC.dayOf(at), Money.usdt(worth));
  }
}
