package io.patriot.feeds.alert;

import static io.patriot.testkit.MarketExamples.BTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.alert.ChangeAlert;
import io.patriot.application.setting.AccountOutcome.AlertFired;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.market.Candle;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.alert.InMemoryPriceAlerts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When alerts fire, and that each is told once whatever breaks; a watch begins at noon. */
final class AlertWatchTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration REST = Duration.ofMinutes(5);

  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final Instant noon = clock.instant();
  private final InMemoryPriceAlerts alerts = new InMemoryPriceAlerts();
  private final List<Instant> asked = new ArrayList<>();
  private Optional<List<Candle>> past = Optional.of(List.of());
  private final AlertWatch watch = newWatch();

  private AlertWatch newWatch() {
    return new AlertWatch(
        List.of(BTC),
        alerts,
        (_, _, from) -> {
          asked.add(from);
          return past;
        },
        clock);
  }

  @Test
  void anAlertFiresAtItsPriceAndIsToldOnce() {
    set("100000", Way.RISING);
    watch.look();
    trades("99999.9");
    watch.look();
    assertThat(alerts.told()).isEmpty();

    trades("100000");
    trades("100001");
    watch.look();
    passes(Duration.ofMinutes(2));
    trades("100002");
    watch.look();

    assertThat(fired()).extracting(AlertFired::price).containsExactly(Price.of("100000"));
    assertThat(fired()).extracting(AlertFired::unseen).containsExactly(Optional.empty());
    assertThat(alerts.of(AccountExamples.TENANT)).isEmpty();
  }

  @Test
  void oneThatIsSetWhileItRunsIsHeardOfWithinSeconds() {
    watch.look();
    passes(Duration.ofMinutes(10));
    set("90", Way.FALLING);
    passes(Duration.ofSeconds(3));
    watch.look();
    trades("89");
    watch.look();
    assertThat(fired()).hasSize(1);
  }

  @Test
  void aPriceThatCameAndWentBeforeItWasHeardOfCounts() {
    watch.look();
    passes(Duration.ofMinutes(10));
    set("100", Way.RISING);
    passes(Duration.ofSeconds(1));
    trades("101");
    passes(Duration.ofSeconds(1));
    trades("99");
    passes(Duration.ofSeconds(1));
    watch.look();
    assertThat(fired()).extracting(AlertFired::price).containsExactly(Price.of("101"));
  }

  @Test
  void aPriceFromBeforeItWasSetDoesNotCount() {
    watch.look();
    trades("101");
    passes(Duration.ofSeconds(2));
    trades("99");
    set("100", Way.RISING);
    passes(Duration.ofSeconds(3));
    watch.look();
    assertThat(fired()).isEmpty();
  }

  @Test
  void whileTheStoreIsAwayNothingIsForgotten() {
    set("100", Way.RISING);
    watch.look();
    trades("100");
    alerts.setAway(true);
    assertThatThrownBy(watch::look).isInstanceOf(IllegalStateException.class);
    trades("90");
    assertThatThrownBy(watch::look).isInstanceOf(IllegalStateException.class);

    alerts.setAway(false);
    watch.look();
    assertThat(fired()).extracting(AlertFired::price).containsExactly(Price.of("100"));
  }

  @Test
  void twoFeedsTellItOnce() {
    set("100", Way.RISING);
    AlertWatch other = newWatch();
    watch.look();
    other.look();
    trades("100");
    other.traded(BTC, Price.of("100"), clock.instant());
    watch.look();
    other.look();
    assertThat(fired()).hasSize(1);
  }

  @Test
  void whatWasDeletedIsNotTold() {
    PriceAlert alert = set("100", Way.RISING);
    watch.look();
    alerts.remove(alert.name());
    trades("100");
    watch.look();
    assertThat(fired()).isEmpty();
  }

  @Test
  void afterAStartWhatWasReachedMeanwhileIsToldAsMissed() {
    alerts.add(alert("100", Way.RISING, noon.minus(MINUTE.multipliedBy(10))));
    alerts.add(alert("50", Way.FALLING, noon.minus(MINUTE.multipliedBy(3))));
    past =
        Optional.of(
            List.of(
                minute(noon.minus(MINUTE.multipliedBy(8)), "49", "60"), // before the second was set
                minute(noon.minus(MINUTE.multipliedBy(5)), "80", "101"),
                minute(noon.minus(MINUTE.multipliedBy(2)), "51", "99")));

    watch.look();

    assertThat(fired()).extracting(AlertFired::price).containsExactly(Price.of("101"));
    assertThat(fired())
        .extracting(AlertFired::unseen)
        .containsExactly(Optional.of(noon.minus(MINUTE.multipliedBy(5))));
    assertThat(asked).containsExactly(noon.minus(MINUTE.multipliedBy(10)));
    assertThat(alerts.of(AccountExamples.TENANT)).hasSize(1);
  }

  @Test
  void thePastIsAskedForAgainAfterAGapAndNotWithoutOne() {
    set("100", Way.RISING);
    watch.look();
    for (int i = 0; i < 300; i++) {
      passes(Duration.ofSeconds(1));
      watch.look();
    }
    assertThat(asked).isEmpty();

    watch.gapped();
    past = Optional.of(List.of(minute(noon.plus(MINUTE.multipliedBy(2)), "90", "100")));
    watch.look();
    assertThat(asked).hasSize(1);
    assertThat(fired()).extracting(AlertFired::price).containsExactly(Price.of("100"));
  }

  @Test
  void whileThePastCannotBeHadThePresentDecidesAndTheVenueIsAskedFourTimesAMinute() {
    alerts.add(alert("100", Way.RISING, noon.minus(MINUTE.multipliedBy(10))));
    past = Optional.empty();
    for (int i = 0; i < 60; i++) {
      watch.look();
      passes(Duration.ofSeconds(1));
    }
    assertThat(asked).hasSize(4);
    trades("100");
    watch.look();
    assertThat(fired()).extracting(AlertFired::unseen).containsExactly(Optional.empty());
  }

  @Test
  void nobodyAsksForThePastOfAMarketThatNobodyWaitsIn() {
    watch.gapped();
    watch.look();
    assertThat(asked).isEmpty();
  }

  @Test
  void oneThatGoesOnRestsAndRingsAgainOnceTheMarketCameBackOverItsPrice() {
    setEachTime("100");
    watch.look();
    trades("100");
    watch.look();
    assertThat(fired())
        .extracting(AlertFired::restsUntil)
        .containsExactly(Optional.of(noon.plus(REST)));

    everySecondFor(REST.minusSeconds(10), "99", "101"); // it rests
    assertThat(fired()).hasSize(1);
    everySecondFor(Duration.ofMinutes(10), "101"); // it never came back
    assertThat(fired()).hasSize(1);

    everySecondFor(Duration.ofSeconds(10), "99", "101");
    assertThat(fired()).hasSize(2);
    everySecondFor(REST.minusSeconds(20), "99", "101");
    assertThat(fired()).hasSize(2);
  }

  @Test
  void ofOneThatGoesOnNothingIsLostByARestartOfTheFeed() {
    setEachTime("100");
    watch.look();
    trades("100");
    watch.look();
    passes(Duration.ofMinutes(20));
    past =
        Optional.of(
            List.of(
                minute(noon.plus(MINUTE.multipliedBy(3)), "99", "101"), // it rested
                minute(noon.plus(MINUTE.multipliedBy(9)), "99", "99.5"),
                minute(noon.plus(MINUTE.multipliedBy(11)), "99.5", "102")));
    newWatch().look();

    assertThat(fired())
        .extracting(AlertFired::price)
        .containsExactly(Price.of("100"), Price.of("102"));
    assertThat(asked).containsExactly(noon.plus(REST));
  }

  @Test
  void whatCameAndWentDuringAGapIsToldAlsoWhenTheMarketIsBackByThen() {
    setEachTime("100");
    watch.look();
    trades("100");
    watch.look();
    everySecondFor(Duration.ofMinutes(6), "101");

    watch.gapped();
    passes(Duration.ofMinutes(10));
    past =
        Optional.of(
            List.of(
                minute(noon.plus(MINUTE.multipliedBy(8)), "99", "99.5"),
                minute(noon.plus(MINUTE.multipliedBy(9)), "99.5", "103")));
    trades("99");
    watch.look();
    assertThat(fired())
        .extracting(AlertFired::price)
        .containsExactly(Price.of("100"), Price.of("103"));
  }

  @Test
  void whilePausedNothingIsToldAndWhatIsReachedThenDoesNotRingWhenItWaitsAgain() {
    PriceAlert alert = set("100", Way.RISING);
    var change = new ChangeAlert(alerts);
    watch.look();
    passes(Duration.ofSeconds(1));
    change.handle(alert.name(), ChangeAlert.To.PAUSED, clock.instant());
    everySecondFor(Duration.ofSeconds(6), "99", "101");
    assertThat(fired()).isEmpty();
    passes(Duration.ofSeconds(1));

    change.handle(alert.name(), ChangeAlert.To.WAITING, clock.instant());
    everySecondFor(Duration.ofSeconds(10), "101");
    assertThat(fired()).isEmpty();
    everySecondFor(Duration.ofSeconds(10), "99");
    trades("100");
    watch.look();
    assertThat(fired()).hasSize(1);
    assertThat(alerts.of(AccountExamples.TENANT)).isEmpty();
  }

  @Test
  void whatIsSaidToGoOnWhileItWaitsGoesOn() {
    PriceAlert alert = set("100", Way.RISING);
    watch.look();
    passes(Duration.ofSeconds(1));
    new ChangeAlert(alerts).handle(alert.name(), ChangeAlert.To.EACH_TIME, clock.instant());
    trades("101");
    watch.look();
    passes(Duration.ofSeconds(3));
    watch.look();
    watch.look();
    assertThat(fired()).hasSize(1);
    assertThat(alerts.of(AccountExamples.TENANT)).hasSize(1);
  }

  private void everySecondFor(Duration time, String... prices) {
    for (int second = 0; second < time.toSeconds(); second++) {
      passes(Duration.ofSeconds(1));
      trades(prices[second % prices.length]);
      watch.look();
    }
  }

  private void setEachTime(String level) {
    PriceAlert once = alert(level, Way.RISING, clock.instant());
    alerts.add(
        new PriceAlert(
            once.name(),
            BTC,
            once.condition(),
            "",
            Optional.of(REST),
            PriceAlert.Stand.WAITING,
            once.armedAt()));
  }

  private PriceAlert set(String level, Way way) {
    PriceAlert alert = alert(level, way, clock.instant());
    alerts.add(alert);
    return alert;
  }

  private static PriceAlert alert(String level, Way way, Instant at) {
    var name = new AlertName(AccountExamples.TENANT, AlertId.of("test:" + level + at));
    return PriceAlert.once(name, BTC, way, Price.of(level), "", at);
  }

  private static Candle minute(Instant from, String low, String high) {
    Price open = Price.of(low);
    return new Candle(BTC, MINUTE, from, open, Price.of(high), open, open, Quantity.of("1"), 1);
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
