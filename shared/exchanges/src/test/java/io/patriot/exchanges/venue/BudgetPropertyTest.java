package io.patriot.exchanges.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.exchanges.binance.HandTurnedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BudgetPropertyTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");
  private static final EgressBudget.Shares SHARES = new EgressBudget.Shares(240, 120, 30);
  private static final OrderBudget.Limits LIMITS = new OrderBudget.Limits(30, 120, 20);

  private record Wish(int waitMs, int weight, Purpose purpose) {}

  private record Use(long atMs, int weight) {}

  @Provide
  Arbitrary<List<Wish>> wishes() {
    var wait = Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(0, 4_000));
    return Combinators.combine(
            wait, Arbitraries.integers().between(1, 40), Arbitraries.of(Purpose.class))
        .as(Wish::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(300);
  }

  @Property(tries = 300)
  void noSlidingMinuteHoldsMoreThanOurShare(@ForAll("wishes") List<Wish> wishes) {
    var time = new HandTurnedTime(NOON);
    var budget = new EgressBudget(time, SHARES);
    var all = new ArrayList<Use>();
    var unreserved = new ArrayList<Use>();
    for (Wish wish : wishes) {
      time.turn(Duration.ofMillis(wish.waitMs));
      if (budget.take(wish.weight, wish.purpose) instanceof Permit.Granted) {
        var use = new Use(time.instant().toEpochMilli(), wish.weight);
        all.add(use);
        assertThat(inWindow(all, 60_000)).isLessThanOrEqualTo(120);
        if (!wish.purpose.mayUseReserve()) {
          assertThat(inWindow(all, 60_000)).isLessThanOrEqualTo(90);
          unreserved.add(use);
        }
      }
    }
    assertThat(inWindow(unreserved, 60_000)).isLessThanOrEqualTo(90);
  }

  @Property(tries = 300)
  void noSlidingPeriodHoldsMoreOrdersThanTheVenueAllows(@ForAll("wishes") List<Wish> wishes) {
    var time = new HandTurnedTime(NOON);
    var budget = new OrderBudget(time, LIMITS);
    var all = new ArrayList<Use>();
    for (Wish wish : wishes) {
      time.turn(Duration.ofMillis(wish.waitMs / 10));
      if (budget.take(wish.purpose) instanceof Permit.Granted) {
        all.add(new Use(time.instant().toEpochMilli(), 1));
        assertThat(inWindow(all, 10_000)).isLessThanOrEqualTo(30);
        assertThat(inWindow(all, 60_000)).isLessThanOrEqualTo(120);
      }
    }
  }

  @Property(tries = 200)
  void whoWaitsAsLongAsToldGetsThrough(@ForAll("wishes") List<Wish> wishes) {
    var time = new HandTurnedTime(NOON);
    var budget = new EgressBudget(time, SHARES);
    for (Wish wish : wishes) {
      if (budget.take(wish.weight, wish.purpose) instanceof Permit.Refused refused) {
        time.turn(refused.howLong());
        assertThat(budget.take(wish.weight, wish.purpose)).isInstanceOf(Permit.Granted.class);
      }
    }
  }

  private static int inWindow(List<Use> uses, long lengthMs) {
    long from = uses.isEmpty() ? 0 : uses.getLast().atMs - lengthMs;
    return uses.stream().filter(use -> use.atMs > from).mapToInt(Use::weight).sum();
  }

  @Test
  void exitsGetThroughWhenEntriesAreRefused() {
    var time = new HandTurnedTime(NOON);
    var weights = new EgressBudget(time, SHARES);
    var orders = new OrderBudget(time, LIMITS);
    while (weights.take(1, Purpose.ENTRY) instanceof Permit.Granted) {
      time.turn(Duration.ofMillis(1));
    }
    while (orders.take(Purpose.ENTRY) instanceof Permit.Granted) {
      time.turn(Duration.ofMillis(1));
    }
    assertThat(weights.take(30, Purpose.SAFETY)).isInstanceOf(Permit.Granted.class);
    assertThat(weights.take(1, Purpose.SAFETY)).isInstanceOf(Permit.Refused.class);
    for (int i = 0; i < 6; i++) {
      assertThat(orders.take(Purpose.SAFETY)).isInstanceOf(Permit.Granted.class);
    }
    assertThat(orders.take(Purpose.SAFETY)).isInstanceOf(Permit.Refused.class);
  }

  @Test
  void whatOthersUseBehindTheSameAddressIsCounted() {
    var time = new HandTurnedTime(NOON);
    var budget = new EgressBudget(time, SHARES);
    assertThat(budget.take(10, Purpose.READ)).isInstanceOf(Permit.Granted.class);
    budget.counted(205);
    assertThat(budget.used()).isEqualTo(205);
    assertThat(budget.take(6, Purpose.READ)).isInstanceOf(Permit.Refused.class);
    assertThat(budget.take(6, Purpose.SAFETY)).isInstanceOf(Permit.Granted.class);
    budget.counted(211); // the venue's count of what we know already
    assertThat(budget.used()).isEqualTo(211);
  }

  @Test
  void aVenueThatWantsSilenceGetsItFromExitsToo() {
    var time = new HandTurnedTime(NOON);
    var budget = new EgressBudget(time, SHARES);
    budget.close(Duration.ofMinutes(2));
    budget.close(Duration.ofSeconds(5));
    assertThat(budget.take(0, Purpose.SAFETY))
        .isEqualTo(new Permit.Refused(Permit.Why.CLOSED, Duration.ofMinutes(2)));
    time.turn(Duration.ofMinutes(2));
    assertThat(budget.take(0, Purpose.SAFETY)).isInstanceOf(Permit.Granted.class);
  }

  @Test
  void aClockThatStepsBackFreesNothing() {
    var now = new Instant[] {NOON};
    var budget = new EgressBudget(() -> now[0], new EgressBudget.Shares(10, 10, 0));
    assertThat(budget.take(10, Purpose.READ)).isInstanceOf(Permit.Granted.class);
    now[0] = NOON.minusSeconds(600);
    assertThat(budget.take(1, Purpose.READ)).isInstanceOf(Permit.Refused.class);
    now[0] = NOON.plusSeconds(62);
    assertThat(budget.take(10, Purpose.READ)).isInstanceOf(Permit.Granted.class);
  }

  @Test
  void everybodyWhoTradesForAnAccountSharesItsBudget() {
    var budgets = new OrderBudgets(new HandTurnedTime(NOON), LIMITS);
    var one = new AccountId(new TenantId("t1"), "binance-main");
    var other = new AccountId(new TenantId("t2"), "binance-main");
    assertThat(budgets.of(one)).isSameAs(budgets.of(one)).isNotSameAs(budgets.of(other));
  }
}
