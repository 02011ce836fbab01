package io.patriot.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.TenantId;
import io.patriot.domain.alert.PriceAlert.Stand;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.indicator.Indicator;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is looked at when a bar closes, over hours that begin at noon. */
final class CloseBookTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Symbol BTC = new Symbol("BTCUSDT");

  private final CloseBook book = new CloseBook();

  @Test
  void itIsReachedByTheFirstCloseThatIsSo() {
    add(aboveMeanOfTwo(), Stand.WAITING, NOON.plusSeconds(60));
    assertThat(closed(at(3), "10", "9", "8")).isEmpty();
    assertThat(closed(at(5), "10", "9", "8", "12", "20"))
        .singleElement()
        .extracting(Reached::seen)
        .isEqualTo(
            new Sighting.Measured(
                Price.of("12"), new BigDecimal("10"), NOON.plus(HOUR.multipliedBy(4))));
    assertThat(closed(at(6), "10", "9", "8", "12", "20", "30")).as("it waits no more").isEmpty();
  }

  @Test
  void whatClosedBeforeItWasSetAndWhatIsOpenYetDoNotCount() {
    add(aboveMeanOfTwo(), Stand.WAITING, NOON.plus(HOUR.multipliedBy(2)));
    assertThat(closed(NOON.plus(HOUR.multipliedBy(3)).minusMillis(1), "10", "12", "20")).isEmpty();
    assertThat(closed(NOON.plus(HOUR.multipliedBy(3)), "10", "12", "20")).hasSize(1);
  }

  @Test
  void oneThatGoesOnNeedsABarWithoutItFirst() {
    add(aboveMeanOfTwo(), Stand.AWAY, NOON);
    assertThat(closed(at(3), "10", "12", "20")).isEmpty();
    assertThat(closed(at(4), "10", "12", "20", "15")).isEmpty();
    assertThat(closed(at(5), "10", "12", "20", "15", "16")).hasSize(1);
  }

  @Test
  void barsWithoutAValueAreNeitherSoNorOtherwise() {
    add(
        new Condition.AtClose(
            new Indicator(Indicator.Kind.RSI, 3), Way.FALLING, Optional.of(BigDecimal.TEN), HOUR),
        Stand.AWAY,
        NOON);
    assertThat(closed(at(4), "10", "9", "8", "7")).isEmpty();
    assertThat(closed(at(5), "10", "9", "8", "7", "20")).isEmpty();
    assertThat(book.due(at(5))).isEmpty();
  }

  @Test
  void aLengthOfBarsIsDueWhenOneHasClosedThatWasNotLookedAt() {
    add(aboveMeanOfTwo(), Stand.WAITING, NOON.plusSeconds(60));
    assertThat(book.due(at(1))).isEmpty();
    assertThat(book.due(at(1).plusMillis(1))).containsExactly(HOUR);
    closed(at(1).plusMillis(1), "10");
    assertThat(book.due(at(1).plusMillis(1))).isEmpty();
    assertThat(book.due(at(2).plusMillis(1))).containsExactly(HOUR);
    closed(at(2).plusMillis(1), "10");
    assertThat(book.due(at(2).plusMillis(1)))
        .as("the venue has not told it yet")
        .containsExactly(HOUR);
  }

  @Test
  void anotherLengthOfBarsIsNotItsOwn() {
    add(aboveMeanOfTwo(), Stand.WAITING, NOON);
    assertThat(measured(Duration.ofMinutes(5), bars("10", "12", "20"), at(3))).isEmpty();
    assertThat(book.due(at(3))).containsExactly(HOUR);
  }

  @Test
  void oneThatCameWhileOthersWereMeasuredIsLookedAtTheNextTime() {
    MeasuredBars before = MeasuredBars.of(HOUR, bars("10", "12"), book.measured(HOUR), at(2));
    add(aboveMeanOfTwo(), Stand.WAITING, NOON);

    assertThat(book.closed(before)).isEmpty();
    assertThat(book.due(at(2))).containsExactly(HOUR);
    assertThat(closed(at(2), "10", "12")).hasSize(1);
  }

  @Test
  void oneThatWentWhileItWasMeasuredIsReachedByNothing() {
    add(aboveMeanOfTwo(), Stand.WAITING, NOON);
    MeasuredBars measured = MeasuredBars.of(HOUR, bars("10", "12"), book.measured(HOUR), at(2));
    book.remove(new AlertName(new TenantId("tg-1"), AlertId.of("test")));

    assertThat(book.closed(measured)).isEmpty();
  }

  private static Condition.AtClose aboveMeanOfTwo() {
    return new Condition.AtClose(
        new Indicator(Indicator.Kind.SMA, 2), Way.RISING, Optional.empty(), HOUR);
  }

  private void add(Condition.AtClose at, Stand stand, Instant armedAt) {
    var name = new AlertName(new TenantId("tg-1"), AlertId.of("test"));
    book.add(new PriceAlert(name, BTC, at, "", Optional.empty(), stand, armedAt), at);
  }

  private List<Reached> closed(Instant now, String... closes) {
    return measured(HOUR, bars(closes), now);
  }

  private List<Reached> measured(Duration interval, List<Candle> bars, Instant now) {
    return book.closed(MeasuredBars.of(interval, bars, book.measured(interval), now));
  }

  private static Instant at(int hour) {
    return NOON.plus(HOUR.multipliedBy(hour));
  }

  private static List<Candle> bars(String... closes) {
    var bars = new ArrayList<Candle>();
    for (int i = 0; i < closes.length; i++) {
      Price close = Price.of(closes[i]);
      bars.add(new Candle(BTC, HOUR, at(i), close, close, close, close, Quantity.of("1"), 1));
    }
    return bars;
  }
}
