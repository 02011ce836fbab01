package io.patriot.domain.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.domain.Examples;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.position.Direction;
import io.patriot.domain.protection.Ladder.Kind;
import io.patriot.domain.protection.Ladder.Lock;
import io.patriot.domain.protection.Ladder.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The stop follows in stages, keeps more and more, and never goes back. */
class LadderTest {
  private static final Rate FEE = Rate.of("0.0005");
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final OrderId STOP = OrderId.of(new IntentId("stop"));
  private static final int ENTRY_TICKS = 600_000;

  @ParameterizedTest
  @CsvFileSource(resources = "/ladder.csv", delimiter = '|')
  void eachStageKeepsItsPart(
      Kind kind, String entry, String yardstick, String price, Stage stage, String stop) {
    assertThat(ladder(kind, entry, yardstick).lock(Price.of(price), Examples.BTCUSDT, FEE))
        .isEqualTo(Optional.ofNullable(stage).map(reached -> new Lock(reached, Price.of(stop))));
  }

  @Property
  void theFartherAPositionHasBeenTheMoreIsKept(
      @ForAll Kind kind,
      @ForAll boolean isLong,
      @ForAll @IntRange(min = 1, max = 60_000) int way,
      @ForAll @IntRange(min = 1, max = 200_000) int one,
      @ForAll @IntRange(min = 1, max = 200_000) int more) {
    Ladder ladder = ladder(kind, isLong, way);
    Optional<Lock> before = lock(ladder, at(isLong, one));
    Optional<Lock> after = lock(ladder, at(isLong, one + more));

    if (before.isPresent()) {
      assertThat(after).isPresent();
      assertThat(ladder.keepsMore(before.get().stop(), after.orElseThrow().stop())).isFalse();
      assertThat(after.orElseThrow().stage()).isGreaterThanOrEqualTo(before.get().stage());
    }
  }

  @Property
  void theStopIsOnATickBetweenTheEntryAndThePrice(
      @ForAll Kind kind,
      @ForAll boolean isLong,
      @ForAll @IntRange(min = 1, max = 60_000) int way,
      @ForAll @IntRange(min = 2, max = 400_000) int reached) {
    Ladder ladder = ladder(kind, isLong, way);
    lock(ladder, at(isLong, reached))
        .ifPresent(
            lock -> {
              assertThat(Examples.BTCUSDT.isOnTick(lock.stop())).isTrue();
              assertThat(ladder.keepsMore(at(isLong, reached), lock.stop())).isTrue();
              assertThat(ladder.keepsMore(lock.stop(), at(isLong, 0))).isTrue();
            });
  }

  @Property
  void shortIsLongInTheMirror(
      @ForAll @IntRange(min = 1, max = 60_000) int way,
      @ForAll @IntRange(min = 0, max = 400_000) int reached) {
    assertThat(lock(ladder(Kind.TARGET, false, way), at(false, reached)).map(LadderTest::mirrored))
        .isEqualTo(lock(ladder(Kind.TARGET, true, way), at(true, reached)));
  }

  @Property
  void whateverThePriceDoesTheStopNeverLoosens(
      @ForAll Kind kind,
      @ForAll boolean isLong,
      @ForAll @IntRange(min = 1, max = 60_000) int way,
      @ForAll @Size(max = 40) List<@IntRange(min = -50_000, max = 200_000) Integer> prices) {
    Ladder ladder = ladder(kind, isLong, way);
    Price stop = at(isLong, -way);
    Instant now = NOW;
    for (int gained : prices) {
      now = now.plus(Ladder.PAUSE);
      Price seen = at(isLong, gained);
      Optional<Lock> next = ladder.next(stop, seen, Examples.BTCUSDT, FEE, now);
      if (next.isPresent()) {
        assertThat(ladder.keepsMore(next.get().stop(), stop)).isTrue();
        assertThat(ladder.keepsMore(seen, next.get().stop())).isTrue();
        assertThat(next).isEqualTo(lock(ladder, seen));
        stop = next.get().stop();
        ladder = ladder.moved(next.get().stage(), STOP, seen, now);
      }
    }
  }

  @Property
  void aStageIsReachedWhereItIsSaidToBegin(
      @ForAll Kind kind,
      @ForAll boolean isLong,
      @ForAll @IntRange(min = 2_000, max = 60_000) int way) {
    Ladder ladder = ladder(kind, isLong, way);
    for (Stage stage : ladder.stages()) {
      Price there = Ticks.safe(ladder.begins(stage), ladder.direction(), Examples.BTCUSDT);
      Stage reached = lock(ladder, there).orElseThrow().stage();
      assertThat(reached).isEqualTo(stage == Stage.TRAILING ? Stage.MOST : stage);
    }
  }

  @Test
  void itIsNotMovedByATrifle() {
    Ladder ladder = ladder(Kind.TARGET, "60000", "62000");

    assertThat(next(ladder, "60500", "61060", NOW)).isEmpty();
    assertThat(next(ladder, "60500", "61061", NOW)).contains(Price.of("60530.5"));
  }

  @Test
  void itIsNotMovedAgainAtOnce() {
    Ladder moved =
        ladder(Kind.TARGET, "60000", "62000").moved(Stage.HALF, STOP, Price.of("61000"), NOW);

    assertThat(next(moved, "60500", "61600", NOW.plus(Ladder.PAUSE).minusMillis(1))).isEmpty();
    assertThat(next(moved, "60500", "61600", NOW.plus(Ladder.PAUSE))).contains(Price.of("61280"));
  }

  @Test
  void theStageThatWasReachedStaysReached() {
    Ladder most =
        ladder(Kind.TARGET, "60000", "62000").moved(Stage.MOST, STOP, Price.of("61600"), NOW);
    Ladder again = most.moved(Stage.HALF, STOP, Price.of("61000"), NOW.plus(Duration.ofMinutes(1)));

    assertThat(again.last().orElseThrow().stage()).isEqualTo(Stage.MOST);
    assertThat(again.moves()).isEqualTo(2);
  }

  @Test
  void itEndsAfterMovesThatCameToNothingOneAfterTheOther() {
    Ladder ladder = ladder(Kind.TARGET, "60000", "62000");
    for (int i = 1; i <= Ladder.FAILURES_MAX; i++) {
      assertThat(ladder.isOn()).isTrue();
      ladder = ladder.moved(Stage.HALF, STOP, Price.of("61000"), NOW).failed();
    }
    assertThat(ladder.isOn()).isFalse();
    assertThat(next(ladder, "60500", "61600", NOW.plus(Ladder.PAUSE))).isEmpty();
  }

  @Test
  void aMoveThatSucceedsLetsThoseThatDidNotBeForgotten() {
    OrderId moved = OrderId.of(new IntentId("moved"));
    Ladder ladder =
        ladder(Kind.TARGET, "60000", "62000")
            .moved(Stage.HALF, STOP, Price.of("61000"), NOW)
            .failed()
            .moved(Stage.HALF, STOP, Price.of("61000"), NOW);

    assertThat(ladder.failures()).isEqualTo(1);
    assertThat(ladder.moved(Stage.HALF, moved, Price.of("61200"), NOW).failures()).isZero();
    assertThat(ladder.moves()).as("each has a name of its own").isEqualTo(3);
  }

  @Test
  void oneThatBeginsAgainGivesNoNameTwice() {
    Ladder before =
        ladder(Kind.TARGET, "60000", "62000").moved(Stage.HALF, STOP, Price.of("61000"), NOW);
    Ladder again = ladder(Kind.RISK, "60000", "59000").after(Optional.of(before.ended()));

    assertThat(again.isOn()).isTrue();
    assertThat(again.moves()).isEqualTo(1);
    assertThat(again.old()).contains(STOP);
    assertThat(again.takingOver(STOP).moves()).isEqualTo(2);
  }

  @Test
  void ofSeveralTargetsTheFarthestCounts() {
    Targets targets =
        Targets.of(List.of(new Target(Price.of("61000"), 50), new Target(Price.of("63000"), 50)));
    var bracket =
        new Bracket(
            Optional.of(Price.of("59000")), targets, TriggerSource.LAST, Fallback.FLATTEN, true);

    assertThat(Ladder.of(Direction.LONG, Price.of("60000"), bracket))
        .contains(ladder(Kind.TARGET, "60000", "63000"));
  }

  @Test
  void withoutAWayToMeasureByThereIsNone() {
    assertThat(Ladder.of(Direction.LONG, Price.of("60000"), stopAt("60000"))).isEmpty();
    assertThat(Ladder.of(Direction.LONG, Price.of("60000"), stopAt("61000"))).isEmpty();
    assertThat(Ladder.of(Direction.SHORT, Price.of("60000"), stopAt("59000"))).isEmpty();
    assertThat(Ladder.of(Direction.SHORT, Price.of("60000"), stopAt("61000")))
        .contains(ladder(Kind.RISK, "60000", "61000"));
    assertThatThrownBy(() -> ladder(Kind.RISK, "60000", "60000"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Bracket stopAt(String price) {
    return new Bracket(
        Optional.of(Price.of(price)), Targets.none(), TriggerSource.LAST, Fallback.FLATTEN);
  }

  private static Optional<Price> next(Ladder ladder, String stop, String seen, Instant now) {
    return ladder.next(Price.of(stop), Price.of(seen), Examples.BTCUSDT, FEE, now).map(Lock::stop);
  }

  private static Optional<Lock> lock(Ladder ladder, Price peak) {
    return ladder.lock(peak, Examples.BTCUSDT, FEE);
  }

  /** Gains in ticks of 0.1. */
  private static Price at(boolean isLong, int gained) {
    return new Price(BigDecimal.valueOf(ENTRY_TICKS + (isLong ? gained : -gained), 1));
  }

  private static Lock mirrored(Lock lock) {
    BigDecimal entry = BigDecimal.valueOf(ENTRY_TICKS, 1);
    return new Lock(lock.stage(), new Price(entry.add(entry).subtract(lock.stop().value())));
  }

  private static Ladder ladder(Kind kind, boolean isLong, int way) {
    return ladder(
        kind, at(isLong, 0).toString(), at(isLong, kind == Kind.TARGET ? way : -way).toString());
  }

  private static Ladder ladder(Kind kind, String entry, String yardstick) {
    return new Ladder(
        true, kind, Price.of(entry), Price.of(yardstick), 0, 0, Optional.empty(), Optional.empty());
  }
}
