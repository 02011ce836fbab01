package io.patriot.feeds.alert;

import static io.patriot.testkit.MarketExamples.BTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.alert.ChangeAlert;
import io.patriot.application.setting.AccountOutcome.AlertFired;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.PriceAlert.Stand;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.alert.Sighting;
import io.patriot.domain.indicator.Indicator;
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
import org.junit.jupiter.api.Test;

/** Alerts of moves and of closed bars, as the feed watches for them; a watch begins at noon. */
final class MovesAndClosesTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration REST = Duration.ofMinutes(5);

  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final Instant noon = clock.instant();
  private final InMemoryPriceAlerts alerts = new InMemoryPriceAlerts();
  private final List<Asked> asked = new ArrayList<>();
  private Optional<List<Candle>> past = Optional.of(List.of());
  private AlertWatch watch = newWatch();

  private record Asked(Duration interval, Instant from) {}

  private AlertWatch newWatch() {
    return new AlertWatch(
        List.of(BTC),
        alerts,
        (_, interval, from) -> {
          asked.add(new Asked(interval, from));
          return past;
        },
        clock);
  }

  @Test
  void aMoveIsToldOnceWithWhereItBegan() {
    set(threePercent(), Optional.empty());
    watch.look();
    trades("100");
    passes(Duration.ofSeconds(30));
    trades("102.9");
    watch.look();
    assertThat(fired()).isEmpty();

    trades("103");
    trades("104");
    watch.look();
    assertThat(fired()).hasSize(1);
    assertThat(fired().getFirst().seen())
        .isEqualTo(
            new Sighting.Moved(Price.of("103"), noon.plusSeconds(30), Price.of("100"), noon));
    assertThat(fired().getFirst().unseen()).isEmpty();
    assertThat(alerts.of(AccountExamples.TENANT)).isEmpty();
  }

  @Test
  void aMoveWithinTheSecondsBeforeItWasHeardOfCounts() {
    watch.look();
    passes(MINUTE);
    set(threePercent(), Optional.empty());
    passes(Duration.ofSeconds(1));
    trades("100");
    passes(Duration.ofSeconds(1));
    trades("96");
    passes(Duration.ofSeconds(1));
    watch.look();
    assertThat(fired()).extracting(AlertFired::price).containsExactly(Price.of("96"));
  }

  @Test
  void oneThatGoesOnRestsAndCountsAfreshFromThen() {
    set(threePercent(), Optional.of(REST));
    watch.look();
    trades("100");
    trades("103");
    everySecondFor(REST.minusSeconds(5), "106");
    assertThat(fired()).hasSize(1);
    everySecondFor(MINUTE, "109");
    assertThat(fired()).as("nothing has moved since it rested").hasSize(1);
    everySecondFor(MINUTE, "113");
    assertThat(fired()).hasSize(2);
  }

  @Test
  void aMoveThatNobodySawIsToldLateAfterAStart() {
    set(threePercent(), Optional.empty());
    passes(MINUTE.multipliedBy(10));
    past =
        Optional.of(
            List.of(minute(1, "100", "100"), minute(2, "101", "102"), minute(4, "102", "103.5")));
    newWatch().look();
    assertThat(asked).containsExactly(new Asked(MINUTE, noon));
    assertThat(fired().getFirst().unseen()).contains(noon.plus(MINUTE.multipliedBy(4)));
    assertThat(fired()).extracting(AlertFired::price).containsExactly(Price.of("103.5"));
  }

  @Test
  void whatHappenedInAGapCountsForWhatComesAfter() {
    set(threePercent(), Optional.empty());
    watch.look();
    trades("102");
    watch.gapped();
    passes(MINUTE.multipliedBy(3));
    past = Optional.of(List.of(minute(1, "100", "102")));
    watch.look();
    assertThat(fired()).isEmpty();
    trades("103");
    watch.look();
    assertThat(fired()).hasSize(1);
  }

  @Test
  void whatIsPausedIsNotToldAndCountsAfreshWhenItWaitsAgain() {
    PriceAlert alert = set(threePercent(), Optional.empty());
    watch.look();
    trades("100");
    var change = new ChangeAlert(alerts);
    passes(Duration.ofSeconds(1));
    change.handle(alert.name(), ChangeAlert.To.PAUSED, clock.instant());
    everySecondFor(MINUTE, "101", "105");
    assertThat(fired()).isEmpty();
    change.handle(alert.name(), ChangeAlert.To.WAITING, clock.instant());
    everySecondFor(MINUTE, "105", "107");
    assertThat(fired()).isEmpty();
    everySecondFor(MINUTE, "109");
    assertThat(fired()).hasSize(1);
  }

  @Test
  void aCloseIsLookedAtOnceAfterEachBarInTheVenuesOwnBars() {
    set(aboveMeanOfTwo(), Optional.empty());
    everySecondFor(Duration.ofMinutes(30), "100");
    assertThat(asked).isEmpty();

    past = Optional.of(hours("10", "9"));
    everySecondFor(Duration.ofMinutes(40), "100");
    assertThat(asked)
        .containsExactly(
            new Asked(HOUR, noon.plus(HOUR).plusSeconds(3).minus(HOUR.multipliedBy(999))));
    past = Optional.of(hours("10", "9", "12"));
    everySecondFor(HOUR, "100");
    assertThat(asked).hasSize(2);
    assertThat(fired())
        .extracting(AlertFired::seen)
        .containsExactly(
            new Sighting.Measured(
                Price.of("12"), new BigDecimal("10.5"), noon.plus(HOUR.multipliedBy(2))));
    everySecondFor(HOUR, "100");
    assertThat(asked).as("nobody waits any more").hasSize(2);
  }

  @Test
  void whileTheBarsCannotBeHadTheVenueIsAskedFourTimesAMinuteAndNothingIsLost() {
    set(aboveMeanOfTwo(), Optional.empty());
    past = Optional.empty();
    passes(HOUR.plusSeconds(3));
    everySecondFor(MINUTE, "100");
    assertThat(asked).hasSize(4);
    past = Optional.of(hours("9", "10", "11"));
    everySecondFor(MINUTE, "100");
    assertThat(fired()).extracting(AlertFired::price).containsExactly(Price.of("10"));
  }

  @Test
  void aCloseWhileNoFeedRanIsToldAfterAStart() {
    set(aboveMeanOfTwo(), Optional.empty());
    passes(HOUR.multipliedBy(3).plusSeconds(10));
    past = Optional.of(hours("10", "9", "12", "8", "7"));
    watch = newWatch();
    watch.look();
    watch.look();
    assertThat(fired())
        .extracting(AlertFired::seen)
        .containsExactly(
            new Sighting.Measured(
                Price.of("12"), new BigDecimal("10.5"), noon.plus(HOUR.multipliedBy(2))));
  }

  @Test
  void twoFeedsTellAMoveAndACloseOnce() {
    set(threePercent(), Optional.empty());
    set(aboveMeanOfTwo(), Optional.empty());
    AlertWatch other = newWatch();
    watch.look();
    other.look();
    for (String price : List.of("100", "103")) {
      trades(price);
      other.traded(BTC, Price.of(price), clock.instant());
    }
    passes(HOUR.multipliedBy(2).plusSeconds(10));
    past = Optional.of(hours("10", "9", "12"));
    watch.look();
    other.look();
    watch.look();
    other.look();
    assertThat(fired()).hasSize(2);
  }

  private static Condition threePercent() {
    return new Condition.Moves(Optional.empty(), new BigDecimal("0.03"), HOUR);
  }

  private static Condition aboveMeanOfTwo() {
    return new Condition.AtClose(
        new Indicator(Indicator.Kind.SMA, 2), Way.RISING, Optional.empty(), HOUR);
  }

  private PriceAlert set(Condition condition, Optional<Duration> rest) {
    var alert =
        new PriceAlert(
            new AlertName(
                AccountExamples.TENANT, AlertId.of("test:" + condition.getClass().getSimpleName())),
            BTC,
            condition,
            "",
            rest,
            Stand.WAITING,
            clock.instant());
    alerts.add(alert);
    return alert;
  }

  /** The first of them begins an hour before noon, so it closes as the alert is set. */
  private List<Candle> hours(String... closes) {
    var bars = new ArrayList<Candle>();
    for (int i = 0; i < closes.length; i++) {
      bars.add(bar(HOUR, noon.plus(HOUR.multipliedBy(i - 1L)), closes[i], closes[i]));
    }
    return bars;
  }

  private Candle minute(int number, String low, String high) {
    return bar(MINUTE, noon.plus(MINUTE.multipliedBy(number)), low, high);
  }

  private static Candle bar(Duration length, Instant from, String low, String high) {
    Price open = Price.of(low);
    return new Candle(BTC, length, from, open, Price.of(high), open, open, Quantity.of("1"), 1);
  }

  private void everySecondFor(Duration time, String... prices) {
    for (int second = 0; second < time.toSeconds(); second++) {
      passes(Duration.ofSeconds(1));
      trades(prices[second % prices.length]);
      watch.look();
    }
  }

  private void trades(String price) {
    watch.traded(BTC, Price.of(price), clock.instant());
  }

  private void passes(Duration time) {
    clock.advance(time);
  }

  private List<AlertFired> fired() {
    return alerts.told().stream().map(step -> (AlertFired) step.outcome()).toList();
  }
}
