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
import org.junit.jupiter.api.Timeout;

final class AlertBookTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Symbol BTC = new Symbol("BTCUSDT");

  /** Whatever comes, waits, goes and rests: the same is reached as when each is looked at. */
  @Property
  void itReachesWhatLookingAtEachAlertReaches(@ForAll @IntRange(max = 1_000_000) int seed) {
    var random = new SplittableRandom(seed);
    var book = new AlertBook();
    var naive = new OneByOne();
    Instant now = NOON;
    for (int step = 0; step < 300; step++) {
      now = now.plusSeconds(random.nextInt(60));
      switch (random.nextInt(6)) {
        case 0, 1 -> {
          PriceAlert alert = alert(step, random, now);
          book.add(alert, at(alert), alert.stand(), now);
          naive.add(alert, now);
        }
        case 2 ->
            naive
                .any(random)
                .ifPresent(
                    gone -> {
                      book.remove(gone);
                      naive.remove(gone);
                    });
        default -> {
          Price price = price(random);
          List<PriceAlert> reached =
              book.reachedAt(price, now).stream().map(Reached::alert).toList();
          assertThat(reached).containsExactlyInAnyOrderElementsOf(naive.trades(price, now));
          for (PriceAlert told : reached) {
            Instant at = now;
            told.afterTold(at)
                .ifPresent(
                    next -> {
                      book.add(next, at(next), next.stand(), at);
                      naive.add(next, at);
                    });
          }
        }
      }
      assertThat(book.armedBefore(Instant.MAX)).containsExactlyInAnyOrderElementsOf(naive.all());
      assertThat(book.oldest(now)).isEqualTo(naive.oldest(now));
    }
  }

  /** Looking at each of them would take hours. */
  @Test
  @Timeout(20)
  void aTradeThatReachesNoneCostsTheSameHoweverManyWait() {
    var book = new AlertBook();
    for (int i = 0; i < 10_000; i++) {
      add(book, alert(i, Way.RISING, Price.of(String.valueOf(2_000 + i))));
      add(book, eachTime(10_000 + i, Way.FALLING, String.valueOf(2_000 + i), Stand.AWAY));
      PriceAlert rests = eachTime(20_000 + i, Way.FALLING, "5", Stand.AWAY);
      book.add(rests, at(rests), Stand.AWAY, NOON.minusSeconds(3_600));
    }
    Price price = Price.of("1999");
    for (int trade = 0; trade < 2_000_000; trade++) {
      assertThat(book.reachedAt(price, NOON.minusSeconds(60)).isEmpty()).isTrue();
    }
  }

  @Test
  void theLevelItselfIsReached() {
    var book = new AlertBook();
    add(book, alert(1, Way.RISING, Price.of("100")));
    add(book, alert(2, Way.FALLING, Price.of("100.0")));
    assertThat(book.reachedAt(Price.of("100.00"), NOON)).hasSize(2);
    assertThat(book.armedBefore(Instant.MAX)).isEmpty();
  }

  @Test
  void whileTheMarketStaysPastItsPriceOneThatGoesOnDoesNotRingAgain() {
    var book = new AlertBook();
    add(book, eachTime(1, Way.RISING, "100", Stand.AWAY));
    for (int second = 0; second < 600; second++) {
      assertThat(book.reachedAt(Price.of("101"), NOON.plusSeconds(second))).isEmpty();
    }
    assertThat(book.reachedAt(Price.of("99"), NOON.plusSeconds(600))).isEmpty();
    assertThat(book.reachedAt(Price.of("100"), NOON.plusSeconds(601))).hasSize(1);
  }

  @Test
  void whereTheMarketStandsWhenTheRestIsOverCounts() {
    var book = new AlertBook();
    PriceAlert waits = eachTime(1, Way.RISING, "100", Stand.AWAY);
    book.add(waits, at(waits), Stand.AWAY, NOON.minusSeconds(300));
    assertThat(book.reachedAt(Price.of("101"), NOON.minusSeconds(20))).isEmpty();
    assertThat(book.reachedAt(Price.of("99"), NOON.minusSeconds(10))).isEmpty();
    assertThat(book.reachedAt(Price.of("101"), NOON.plusSeconds(10))).hasSize(1);
  }

  /** Minutes say how far a market went and not in which order. */
  @Test
  void aMinuteCountsOnlyForWhatItSurelySays() {
    assertThat(afterAway(minute("101", "99", "102", "99"))).isEmpty(); // perhaps never back up
    assertThat(afterAway(minute("101", "99", "102", "100"))).contains(Price.of("100"));
    assertThat(afterAway(minute("99", "98", "102", "99"))).contains(Price.of("102"));
    assertThat(afterAway(minute("101", "100", "102", "101"))).isEmpty(); // it was never away
  }

  private static Optional<Price> afterAway(Stretch minute) {
    var book = new AlertBook();
    add(book, eachTime(1, Way.RISING, "100", Stand.AWAY));
    return book.reachedIn(minute).stream().map(one -> one.seen().price()).findFirst();
  }

  @Test
  void aMinuteBringsBackWhatTheNextOneReaches() {
    var book = new AlertBook();
    add(book, eachTime(1, Way.RISING, "100", Stand.AWAY));
    assertThat(book.reachedIn(minute("101", "99", "102", "99"))).isEmpty();
    var next =
        new Stretch(
            NOON.plusSeconds(61),
            NOON.plusSeconds(121),
            Price.of("99"),
            Price.of("99"),
            Price.of("100"),
            Price.of("99"));
    assertThat(book.reachedIn(next)).hasSize(1);
  }

  @Test
  void untilThePastIsToldThePresentBringsNoneBack() {
    var book = new AlertBook();
    add(book, eachTime(1, Way.RISING, "100", Stand.AWAY));
    book.missed();
    assertThat(book.reachedAt(Price.of("99"), NOON.plusSeconds(90))).isEmpty();
    assertThat(book.reachedIn(minute("99", "99", "102", "99"))).hasSize(1);
  }

  @Test
  void aMinuteFromBeforeItWasArmedDoesNotCount() {
    var book = new AlertBook();
    PriceAlert alert = alert(1, Way.RISING, Price.of("100"));
    book.add(alert, at(alert), Stand.WAITING, NOON);
    Stretch minute = minute("99", "98", "102", "99");
    var before =
        new Stretch(
            NOON.minusSeconds(1),
            NOON.plusSeconds(59),
            minute.open(),
            minute.low(),
            minute.high(),
            minute.close());
    assertThat(book.reachedIn(before)).isEmpty();
    assertThat(book.reachedIn(minute)).hasSize(1);
  }

  private static void add(AlertBook book, PriceAlert alert) {
    book.add(alert, at(alert), alert.stand(), NOON);
  }

  private static Stretch minute(String open, String low, String high, String close) {
    return new Stretch(
        NOON.plusSeconds(1),
        NOON.plusSeconds(61),
        Price.of(open),
        Price.of(low),
        Price.of(high),
        Price.of(close));
  }

  private static PriceAlert alert(int number, SplittableRandom random, Instant now) {
    Way way = random.nextBoolean() ? Way.RISING : Way.FALLING;
    return random.nextBoolean()
        ? PriceAlert.once(name(number), BTC, way, price(random), "", now)
        : eachTime(number, way, price(random).toString(), Stand.AWAY, now);
  }

  private static PriceAlert alert(int number, Way way, Price level) {
    return PriceAlert.once(name(number), BTC, way, level, "", NOON);
  }

  private static PriceAlert eachTime(int number, Way way, String level, Stand stand) {
    return eachTime(number, way, level, stand, NOON);
  }

  private static PriceAlert eachTime(int number, Way way, String level, Stand stand, Instant at) {
    return new PriceAlert(
        name(number),
        BTC,
        new Condition.AtPrice(way, Price.of(level), Optional.empty()),
        "",
        Optional.of(Duration.ofMinutes(5)),
        stand,
        at);
  }

  private static Condition.AtPrice at(PriceAlert alert) {
    return (Condition.AtPrice) alert.condition();
  }

  private static AlertName name(int number) {
    return new AlertName(new TenantId("tg-" + number % 3), AlertId.of("test:" + number));
  }

  private static Price price(SplittableRandom random) {
    return new Price(BigDecimal.valueOf(1 + random.nextInt(40)));
  }

  /** The same, looking at each. */
  private static final class OneByOne {
    private final List<Entry> entries = new ArrayList<>();
    private Optional<Price> last = Optional.empty();

    private static final class Entry {
      private final PriceAlert alert;
      private boolean back;
      private Instant since;

      private Entry(PriceAlert alert, boolean rests) {
        this.alert = alert;
        this.back = alert.stand() == Stand.WAITING;
        this.rests = rests;
        this.since = alert.armedAt();
      }

      private boolean rests;
    }

    void add(PriceAlert alert, Instant now) {
      remove(alert.name());
      entries.add(new Entry(alert, alert.armedAt().isAfter(now)));
    }

    void remove(AlertName name) {
      entries.removeIf(entry -> entry.alert.name().equals(name));
    }

    Optional<AlertName> any(SplittableRandom random) {
      return entries.isEmpty()
          ? Optional.empty()
          : Optional.of(entries.get(random.nextInt(entries.size())).alert.name());
    }

    List<PriceAlert> trades(Price price, Instant now) {
      wake(now);
      last = Optional.of(price);
      for (Entry entry : entries) {
        if (!entry.rests && !entry.back && !at(entry.alert).isReachedAt(price)) {
          entry.back = true;
          entry.since = now;
        }
      }
      List<PriceAlert> reached =
          entries.stream()
              .filter(entry -> !entry.rests && entry.back && at(entry.alert).isReachedAt(price))
              .map(entry -> entry.alert)
              .toList();
      reached.forEach(alert -> remove(alert.name()));
      return reached;
    }

    private void wake(Instant now) {
      for (Entry entry : entries) {
        if (entry.rests && !entry.alert.armedAt().isAfter(now)) {
          entry.rests = false;
          entry.back = last.filter(price -> !at(entry.alert).isReachedAt(price)).isPresent();
        }
      }
    }

    List<Arming> all() {
      return entries.stream().map(entry -> entry.alert.arming()).toList();
    }

    Optional<Instant> oldest(Instant now) {
      wake(now);
      return entries.stream()
          .map(entry -> entry.since)
          .filter(since -> !since.isAfter(now))
          .min(Instant::compareTo);
    }
  }
}
