package io.patriot.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.TenantId;
import io.patriot.domain.alert.PriceAlert.Stand;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MoveBookTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SLOT = Duration.ofMinutes(1);
  private static final BigDecimal THREE_PERCENT = new BigDecimal("0.03");

  private final MoveBook book = new MoveBook();

  @ParameterizedTest
  @CsvSource({
    "RISING, 100, 102.99, false",
    "RISING, 100, 103, true",
    "RISING, 100, 97, false",
    "FALLING, 100, 97.01, false",
    "FALLING, 100, 97, true",
    "FALLING, 100, 103, false",
    ", 100, 103, true",
    ", 100, 97, true",
    ", 100, 102.99, false",
  })
  void itIsReachedWhenTheMarketHasMovedSoFar(Way way, String from, String to, boolean reached) {
    add(Optional.ofNullable(way), NOON);
    assertThat(trades(from, 0)).isEmpty();
    List<Reached> found = trades(to, 60);
    assertThat(found).hasSize(reached ? 1 : 0);
    if (reached) {
      assertThat(found.getFirst().seen())
          .isEqualTo(new Sighting.Moved(Price.of(to), NOON.plusSeconds(60), Price.of(from), NOON));
      assertThat(trades(to, 61)).as("it waits no more").isEmpty();
    }
  }

  @Test
  void whatCountsIsTheLowestOfTheTimeAndNotWhereItBegan() {
    add(Optional.of(Way.RISING), NOON);
    trades("100", 0);
    trades("95", 600);
    assertThat(trades("97.84", 1_200)).isEmpty();
    assertThat(trades("97.85", 1_201)).hasSize(1);
  }

  @Test
  void aPriceOfLongerAgoCountsNoMore() {
    add(Optional.of(Way.RISING), NOON);
    trades("100", 0);
    trades("101", 1_800);
    assertThat(trades("103.5", 3_601)).isEmpty();
    assertThat(trades("104.03", 3_700)).hasSize(1);
  }

  @Test
  void aPriceFromBeforeItWasArmedDoesNotCount() {
    add(Optional.of(Way.RISING), NOON.plusSeconds(10));
    trades("100", 0);
    assertThat(trades("104", 20)).isEmpty();
    assertThat(book.oldest(NOON)).isEmpty();
    assertThat(book.oldest(NOON.plusSeconds(10))).contains(NOON.plusSeconds(10));
  }

  @Test
  void inAMinuteThatNobodySawOnlyWhatWasSurelySoCounts() {
    add(Optional.of(Way.RISING), NOON);
    assertThat(book.happened(List.of(minute(0, "102", "100", "104", "101"))))
        .as("the high may have come before the low")
        .isEmpty();
    assertThat(book.happened(List.of(minute(0, "100.9", "100", "104", "101"))))
        .as("the open comes first")
        .hasSize(1);
    add(Optional.of(Way.RISING), NOON);
    assertThat(book.happened(List.of(minute(0, "102", "100", "104", "103"))))
        .as("the close comes last")
        .hasSize(1);
    add(Optional.of(Way.RISING), NOON);
    assertThat(
            book.happened(
                List.of(
                    minute(0, "101", "100", "101", "101"), minute(1, "101", "101", "103", "102"))))
        .as("one minute comes after another")
        .singleElement()
        .extracting(one -> ((Sighting.Moved) one.seen()).at())
        .isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void whatWasMissedCountsForWhatComesAfter() {
    add(Optional.of(Way.RISING), NOON);
    trades("102", 0);
    assertThat(book.happened(List.of(minute(1, "102", "100", "102", "102")))).isEmpty();
    assertThat(trades("103", 300)).hasSize(1);
  }

  /** It never tells of what was not so, and misses nothing that fits with a sixtieth to spare. */
  @Property(tries = 200)
  void itTellsWhatLookingAtEveryTradeTells(@ForAll @IntRange(max = 1_000_000) int seed) {
    var random = new SplittableRandom(seed);
    var moves = new Condition.Moves(Optional.empty(), new BigDecimal("0.05"), HOUR);
    var swing = new Swing(moves, NOON);
    var tape = new ArrayList<Sighting.Moved>();
    Instant now = NOON;
    int price = 1_000;
    for (int i = 0; i < 2_000; i++) {
      now = now.plusSeconds(random.nextInt(40));
      price += random.nextInt(7) - 3;
      Price here = new Price(BigDecimal.valueOf(price));
      Optional<Sighting.Moved> found = swing.traded(here, now);
      Instant at = now;
      boolean surely = isSo(tape, moves, here, at, HOUR.minus(SLOT));
      if (found.isPresent()) {
        Sighting.Moved moved = found.get();
        assertThat(moves.isSo(moved.from(), here)).isTrue();
        assertThat(moved.since()).isBetween(at.minus(HOUR), at);
        assertThat(tape)
            .anyMatch(one -> one.price().equals(moved.from()) && one.at().equals(moved.since()));
        return;
      }
      assertThat(surely).isFalse();
      tape.add(new Sighting.Moved(here, at, here, at));
    }
  }

  private static boolean isSo(
      List<Sighting.Moved> tape, Condition.Moves moves, Price here, Instant now, Duration window) {
    return tape.stream()
        .filter(one -> !one.at().isBefore(now.minus(window)))
        .anyMatch(one -> moves.isSo(one.price(), here));
  }

  private void add(Optional<Way> way, Instant armedAt) {
    var moves = new Condition.Moves(way, THREE_PERCENT, HOUR);
    var name = new AlertName(new TenantId("tg-1"), AlertId.of("test"));
    book.add(
        new PriceAlert(
            name, new Symbol("BTCUSDT"), moves, "", Optional.empty(), Stand.WAITING, armedAt),
        moves);
  }

  private List<Reached> trades(String price, int second) {
    return book.traded(Price.of(price), NOON.plusSeconds(second));
  }

  private static Stretch minute(int number, String open, String low, String high, String close) {
    Instant from = NOON.plus(Duration.ofMinutes(number));
    return new Stretch(
        from,
        from.plus(Duration.ofMinutes(1)),
        Price.of(open),
        Price.of(low),
        Price.of(high),
        Price.of(close));
  }
}
