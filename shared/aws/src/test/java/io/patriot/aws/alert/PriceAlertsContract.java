package io.patriot.aws.alert;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.alert.FireAlert;
import io.patriot.application.alert.PriceAlerts;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.alert.Sighting;
import io.patriot.domain.indicator.Indicator;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of price alerts keeps to. */
abstract class PriceAlertsContract {
  static final TenantId ANN = new TenantId("tg-1");
  private static final TenantId BEN = new TenantId("tg-2");
  static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  abstract PriceAlerts alerts();

  /** How many events wait to be published. */
  abstract int told();

  @Test
  void whatWasKeptIsReadBackOldestFirstAndByItsOwnerOnly() {
    PriceAlert later = alert(ANN, BTC, "100000", NOON.plusSeconds(5));
    PriceAlert first = alert(ANN, ETH, "0.5", NOON);
    assertThat(alerts().add(later)).isTrue();
    assertThat(alerts().add(first)).isTrue();
    assertThat(alerts().add(alert(BEN, BTC, "7", NOON))).isTrue();

    assertThat(alerts().of(ANN)).containsExactly(first, later);
    assertThat(alerts().read(List.of(later.name()))).containsExactly(later);
  }

  @Test
  void aNameIsTakenOnce() {
    PriceAlert alert = alert(ANN, BTC, "1", NOON);
    assertThat(alerts().add(alert)).isTrue();
    assertThat(alerts().add(alert)).isFalse();
  }

  @Test
  void aMarketsAlertsAreListedFromAMomentOn() {
    PriceAlert old = alert(ANN, BTC, "1", NOON);
    PriceAlert recent = alert(BEN, BTC, "2", NOON.plusSeconds(60));
    alerts().add(old);
    alerts().add(recent);
    alerts().add(alert(ANN, ETH, "3", NOON.plusSeconds(60)));

    assertThat(alerts().armed(BTC, Instant.EPOCH)).containsExactly(old.arming(), recent.arming());
    assertThat(alerts().armed(BTC, NOON.plusSeconds(1))).containsExactly(recent.arming());
    assertThat(alerts().armed(BTC, NOON.plusSeconds(61))).isEmpty();
  }

  @Test
  void oneThatFiresIsToldOnceAndGone() {
    PriceAlert alert = alert(ANN, BTC, "1", NOON);
    alerts().add(alert);
    var fire = new FireAlert(alerts());

    assertThat(fire.handle(alert, at("1"), Optional.empty(), NOON)).isTrue();
    assertThat(fire.handle(alert, at("2"), Optional.of(NOON), NOON)).isFalse();

    assertThat(told()).isEqualTo(1);
    assertThat(alerts().of(ANN)).isEmpty();
    assertThat(alerts().read(List.of(alert.name()))).isEmpty();
    assertThat(alerts().armed(BTC, Instant.EPOCH)).isEmpty();
  }

  @Test
  void oneThatWasDeletedIsNotTold() {
    PriceAlert alert = alert(ANN, BTC, "1", NOON);
    alerts().add(alert);
    alerts().remove(alert.name());
    alerts().remove(alert.name());

    var fire = new FireAlert(alerts());
    assertThat(fire.handle(alert, at("1"), Optional.empty(), NOON)).isFalse();
    assertThat(told()).isZero();
  }

  @Test
  void oneThatGoesOnIsToldOnceForEachTimeItIsArmedAndListedAnew() {
    PriceAlert alert = eachTime();
    alerts().add(alert);
    var fire = new FireAlert(alerts());
    Instant at = NOON.plusSeconds(10);
    assertThat(fire.handle(alert, at("1"), Optional.empty(), at)).isTrue();
    assertThat(fire.handle(alert, at("1"), Optional.empty(), at)).isFalse();

    PriceAlert next = alert.afterTold(at).orElseThrow();
    assertThat(alerts().read(List.of(alert.name()))).containsExactly(next);
    assertThat(alerts().armed(BTC, at)).containsExactly(next.arming());
    assertThat(fire.handle(next, at("1"), Optional.empty(), next.armedAt())).isTrue();
    assertThat(told()).isEqualTo(2);
  }

  @Test
  void onlyWhatIsThereAsItWasIsChangedAndWhatIsPausedIsInNoList() {
    PriceAlert alert = eachTime();
    alerts().add(alert);
    PriceAlert paused = alert.paused(NOON.plusSeconds(1));
    PriceAlert resumed = paused.resumed(NOON.plusSeconds(2));

    assertThat(alerts().change(paused, resumed)).isFalse();
    assertThat(alerts().change(alert, paused)).isTrue();
    assertThat(alerts().change(alert, paused.resumed(NOON))).isFalse();
    assertThat(alerts().of(ANN)).containsExactly(paused);
    assertThat(alerts().armed(BTC, Instant.EPOCH)).isEmpty();
    var fire = new FireAlert(alerts());
    assertThat(fire.handle(alert, at("1"), Optional.empty(), NOON)).isFalse();

    assertThat(alerts().change(paused, resumed)).isTrue();
    assertThat(alerts().of(ANN)).containsExactly(resumed);
    assertThat(alerts().armed(BTC, Instant.EPOCH)).containsExactly(resumed.arming());
    alerts().remove(alert.name());
    assertThat(alerts().change(resumed, paused)).isFalse();
    assertThat(alerts().of(ANN)).isEmpty();
    assertThat(told()).isZero();
  }

  @Test
  void whatItWaitsForComesBackAsItWas() {
    var hour = Duration.ofHours(1);
    var rsi = new Indicator(Indicator.Kind.RSI, 14);
    List<Condition> conditions =
        List.of(
            new Condition.Moves(Optional.empty(), new BigDecimal("0.025"), hour),
            new Condition.Moves(Optional.of(Way.FALLING), new BigDecimal("0.1"), hour),
            new Condition.AtClose(rsi, Way.RISING, Optional.of(new BigDecimal("70")), hour),
            new Condition.AtClose(
                new Indicator(Indicator.Kind.SMA, 200), Way.FALLING, Optional.empty(), hour));
    for (Condition condition : conditions) {
      PriceAlert price = alert(ANN, BTC, "1", NOON);
      var alert =
          new PriceAlert(
              new AlertName(ANN, AlertId.of("any:" + conditions.indexOf(condition))),
              BTC,
              condition,
              "",
              Optional.of(Duration.ofMinutes(5)),
              PriceAlert.Stand.AWAY,
              price.armedAt());
      assertThat(alerts().add(alert)).isTrue();
      assertThat(alerts().read(List.of(alert.name()))).containsExactly(alert);
      alerts().remove(alert.name());
    }
  }

  static Sighting at(String price) {
    return new Sighting.Traded(Price.of(price));
  }

  private static PriceAlert eachTime() {
    PriceAlert once = alert(ANN, BTC, "1", NOON);
    return new PriceAlert(
        once.name(),
        BTC,
        new Condition.AtPrice(Way.RISING, Price.of("1"), Optional.of(Price.of("0.9"))),
        "",
        Optional.of(Duration.ofMinutes(5)),
        PriceAlert.Stand.WAITING,
        NOON);
  }

  static PriceAlert alert(TenantId owner, Symbol symbol, String level, Instant at) {
    var name = new AlertName(owner, AlertId.of(owner + ":" + symbol + ":" + level));
    return PriceAlert.once(name, symbol, Way.RISING, Price.of(level), "note " + level, at);
  }
}
