package io.patriot.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.limit.LimitSchedule.Change;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LimitScheduleTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final RiskLimits LOW = RiskProfile.LOW.limits(Asset.USDT, false);
  private static final RiskLimits MEDIUM = RiskProfile.MEDIUM.limits(Asset.USDT, false);
  private static final RiskLimits HIGH = RiskProfile.HIGH.limits(Asset.USDT, false);
  private static final LimitSchedule AT_MEDIUM = LimitSchedule.of(MEDIUM);

  @Test
  void profilesAreAsDecided() {
    assertThat(List.of(LOW, MEDIUM, HIGH))
        .extracting(
            limits ->
                limits.losses().positionMax()
                    + " "
                    + limits.losses().dayMax()
                    + " "
                    + limits.holding().leverageMax()
                    + "x")
        .containsExactly("0.01 0.02 2x", "0.02 0.03 5x", "0.03 0.05 10x");
    assertThat(MEDIUM.holding().positionMax()).isEqualTo(Money.usdt("10000"));
    assertThat(MEDIUM.holding().positionShareMax()).isEqualTo(Rate.of("0.2"));
    assertThat(MEDIUM.holding().openPositionsMax()).isEqualTo(10);
    assertThat(RiskProfile.LOW.limits(Asset.USDT, true).stopRequired()).isTrue();
  }

  @Test
  void stricterHoldsAtOnceAndNeedsNoProof() {
    assertThat(AT_MEDIUM.change(LOW, NOON, false))
        .isEqualTo(new Change.Done(LimitSchedule.of(LOW)));
  }

  @Test
  void looserNeedsProof() {
    assertThat(AT_MEDIUM.change(HIGH, NOON, false)).isEqualTo(new Change.ProofNeeded());
  }

  @Test
  void looserHoldsAfterADay() {
    LimitSchedule waiting = waiting(HIGH);

    assertThat(waiting.at(NOON.plus(Duration.ofHours(24)).minusMillis(1))).isEqualTo(MEDIUM);
    assertThat(waiting.at(NOON.plus(Duration.ofHours(24)))).isEqualTo(HIGH);
  }

  @Test
  void whatIsStricterOfAMixtureHoldsAtOnce() {
    var mixed = new RiskLimits(HIGH.holding(), LOW.losses(), MEDIUM.pace(), false);
    LimitSchedule waiting = waiting(mixed);

    assertThat(waiting.at(NOON).losses()).isEqualTo(LOW.losses());
    assertThat(waiting.at(NOON).holding()).isEqualTo(MEDIUM.holding());
    assertThat(waiting.at(NOON.plus(Duration.ofHours(24)))).isEqualTo(mixed);
  }

  @Test
  void whoChangesTheirMindKeepsWhatTheyHave() {
    assertThat(waiting(HIGH).change(MEDIUM, NOON.plusSeconds(60), false))
        .isEqualTo(new Change.Done(AT_MEDIUM));
  }

  @Test
  void theSameLimitsAreNoChange() {
    assertThat(AT_MEDIUM.change(MEDIUM, NOON, false)).isEqualTo(new Change.AsBefore());
  }

  @Property(tries = 300)
  void theMostThatAnySixtySecondsHaveIsThePace(
      @ForAll @Size(max = 120) List<@IntRange(min = 0, max = 20) Integer> pauses) {
    RecentOrders recent = RecentOrders.NONE;
    var placed = new ArrayList<Instant>();
    Instant now = NOON;
    for (int pause : pauses) {
      now = now.plusSeconds(pause);
      if (recent.nextAt(5, now).isEmpty()) {
        recent = recent.and(now);
        placed.add(now);
      }
      for (Instant from : placed) {
        assertThat(
                placed.stream()
                    .filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(60)))
                    .count())
            .isLessThanOrEqualTo(5);
      }
    }
  }

  @Test
  void theNextOrderMayGoWhenTheOldestThatCountsIsAMinuteOld() {
    RecentOrders recent = RecentOrders.NONE.and(NOON).and(NOON.plusSeconds(10));

    assertThat(recent.nextAt(2, NOON.plusSeconds(20))).contains(NOON.plusSeconds(60));
    assertThat(recent.nextAt(2, NOON.plusSeconds(60))).isEmpty();
  }

  @Test
  void aDayBeginsOnceAndNeverComesBack() {
    LocalDate monday = LocalDate.of(2026, 1, 5);
    TradingDay day = TradingDay.begun(monday, Money.usdt("100")).withOneMoreOrder();

    assertThat(day.on(monday, Money.usdt("90"))).isEqualTo(day);
    assertThat(day.on(monday.minusDays(1), Money.usdt("90"))).isEqualTo(day);
    assertThat(day.on(monday.plusDays(1), Money.usdt("90")))
        .isEqualTo(TradingDay.begun(monday.plusDays(1), Money.usdt("90")));
  }

  private static LimitSchedule waiting(RiskLimits wished) {
    return AT_MEDIUM.change(wished, NOON, true) instanceof Change.Waits(var schedule, var from)
            && from.equals(NOON.plus(LimitSchedule.COOL_OFF))
        ? schedule
        : AT_MEDIUM;
  }
}
