package io.patriot.feeds.alert;

import static io.patriot.testkit.MarketExamples.BTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.alert.ChangeAlert;
import io.patriot.application.setting.AccountOutcome.AlertFired;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.PriceAlert.Stand;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.market.Candle;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.alert.InMemoryPriceAlerts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hours of a market, with feeds that miss trades, are replaced and run twice, and a store that goes
 * away: what was told was so, and what was surely so is told, once.
 */
final class AlertHoursTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration REST = Duration.ofMinutes(5);
  private static final int SEEDS = 50;
  private static final int SECONDS = 3_600;

  /** In the end everything works, so that what is due is told. */
  private static final int CALM_SECONDS = 240;

  static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsToldWasSoAndWhatWasSoIsTold(int seed) {
    new Hour(new SplittableRandom(seed)).passes();
  }

  private record Trade(Instant at, Price price) {}

  private static final class Hour {
    private final SplittableRandom random;
    private final HandTurnedClock clock = HandTurnedClock.atNoon();
    private final Instant noon = clock.instant();
    private final InMemoryPriceAlerts alerts = new InMemoryPriceAlerts();
    private final List<Trade> tape = new ArrayList<>();
    private final List<PriceAlert> set = new ArrayList<>();
    private AlertWatch feed = newWatch();
    private boolean hears = true;
    private int price = 100;

    Hour(SplittableRandom random) {
      this.random = random;
    }

    void passes() {
      boolean two = random.nextInt(4) == 0;
      AlertWatch other = newWatch();
      for (int second = 0; second < SECONDS; second++) {
        clock.advance(Duration.ofSeconds(1));
        boolean calm = second > SECONDS - CALM_SECONDS;
        price = Math.clamp(price + random.nextInt(-1, 2), 80, 120);
        tape.add(new Trade(clock.instant(), at(price)));
        if (calm ? !hears : random.nextInt(120) == 0) {
          hears = !hears;
          feed.gapped();
        }
        if (!calm && random.nextInt(600) == 0) {
          feed = newWatch();
          hears = true;
        }
        if (!calm && random.nextInt(100) == 0) {
          set();
        }
        if (hears) {
          feed.traded(BTC, at(price), clock.instant());
        }
        alerts.setAway(!calm && random.nextInt(30) == 0);
        looks(feed);
        if (two) {
          other.traded(BTC, at(price), clock.instant());
          looks(other);
        }
      }
      for (PriceAlert alert : set) {
        List<OutcomeStep> told = told(alert);
        told.forEach(step -> wasSo(alert, step));
        rests(alert, told);
        isToldIfItWasSo(alert);
      }
    }

    private List<OutcomeStep> told(PriceAlert alert) {
      return alerts.told().stream()
          .filter(step -> ((AlertFired) step.outcome()).alert().equals(alert.name().id()))
          .toList();
    }

    /** Once, or with a rest and a way back between two times. */
    private void rests(PriceAlert alert, List<OutcomeStep> told) {
      assertThat(told.size() <= 1 || alert.rest().isPresent()).isTrue();
      for (int i = 1; i < told.size(); i++) {
        Instant before = told.get(i - 1).at().plus(REST);
        Instant now = told.get(i).at();
        assertThat(now).isAfterOrEqualTo(before);
        assertThat(tape)
            .anyMatch(
                trade ->
                    !trade.at().isBefore(before.minusSeconds(1))
                        && trade.at().isBefore(now)
                        && !level(alert).isReachedAt(trade.price()));
      }
    }

    private static void looks(AlertWatch watch) {
      try {
        watch.look();
      } catch (IllegalStateException e) {
        assertThat(e).hasMessageContaining("away");
      }
    }

    private void set() {
      int distance = random.nextInt(1, 6);
      Way way = random.nextBoolean() ? Way.RISING : Way.FALLING;
      var name = new AlertName(AccountExamples.TENANT, AlertId.of("hours:" + set.size()));
      var alert =
          new PriceAlert(
              name,
              BTC,
              new Condition.AtPrice(
                  way,
                  at(way == Way.RISING ? price + distance : price - distance),
                  Optional.of(at(price))),
              "",
              random.nextBoolean() ? Optional.of(REST) : Optional.empty(),
              Stand.WAITING,
              clock.instant());
      alerts.setAway(false);
      assertThat(alerts.add(alert)).isTrue();
      set.add(alert);
      if (random.nextInt(8) == 0) {
        new ChangeAlert(alerts).handle(name, ChangeAlert.To.PAUSED, clock.instant());
      }
    }

    private static Condition.AtPrice level(PriceAlert alert) {
      return (Condition.AtPrice) alert.condition();
    }

    /** There was a trade at that price or past it, since it was set and before it was told. */
    private void wasSo(PriceAlert alert, OutcomeStep step) {
      var fired = (AlertFired) step.outcome();
      assertThat(level(alert).isReachedAt(fired.price())).isTrue();
      assertThat(tape)
          .anyMatch(
              trade ->
                  trade.price().equals(fired.price())
                      && !trade.at().isBefore(alert.armedAt())
                      && !trade.at().isAfter(step.at()));
    }

    /** What waits at the end, and is not paused, was reached in no whole minute since it waits. */
    private void isToldIfItWasSo(PriceAlert one) {
      Optional<PriceAlert> left = alerts.read(List.of(one.name())).stream().findFirst();
      if (one.rest().isEmpty() && left.isPresent() && !left.get().isPaused()) {
        assertThat(minutes(one.armedAt()))
            .noneMatch(
                minute ->
                    level(one).isReachedAt(minute.low()) || level(one).isReachedAt(minute.high()));
      }
      if (left.isPresent() && one.rest().isPresent() && !left.get().isPaused()) {
        ringsThatWereMissed(left.get());
      }
    }

    /** Since it was armed the market was surely on the other side, and surely came to its price. */
    private void ringsThatWereMissed(PriceAlert left) {
      boolean back = left.stand() == Stand.WAITING;
      for (Candle minute : minutes(left.armedAt())) {
        boolean reached =
            level(left).isReachedAt(minute.low()) || level(left).isReachedAt(minute.high());
        assertThat(back && reached).as(left + " in " + minute).isFalse();
        back |= !level(left).isReachedAt(minute.low()) || !level(left).isReachedAt(minute.high());
      }
    }

    private AlertWatch newWatch() {
      return new AlertWatch(
          List.of(BTC), alerts, (_, _, from) -> Optional.of(minutes(from)), clock);
    }

    /** The venue's minutes that began at a moment or later, the last one as far as it is. */
    private List<Candle> minutes(Instant from) {
      var minutes = new TreeMap<Instant, Candle>();
      for (Trade trade : tape.subList(Math.max(0, after(from) - 60), tape.size())) {
        Instant open =
            noon.plus(MINUTE.multipliedBy(Duration.between(noon, trade.at()).toMinutes()));
        if (!open.isBefore(from)) {
          minutes.merge(open, bar(open, trade.price()), (bar, one) -> with(bar, one.close()));
        }
      }
      return List.copyOf(minutes.values());
    }

    private int after(Instant from) {
      return Math.clamp(Duration.between(noon, from).toSeconds(), 0, tape.size());
    }

    private static Candle bar(Instant open, Price price) {
      return new Candle(BTC, MINUTE, open, price, price, price, price, Quantity.of("1"), 1);
    }

    private static Candle with(Candle bar, Price price) {
      return new Candle(
          BTC,
          MINUTE,
          bar.openTime(),
          bar.open(),
          price.isAbove(bar.high()) ? price : bar.high(),
          price.isBelow(bar.low()) ? price : bar.low(),
          price,
          bar.volume(),
          bar.trades() + 1);
    }

    private static Price at(int price) {
      return new Price(BigDecimal.valueOf(price));
    }
  }
}
