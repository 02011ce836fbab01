package io.patriot.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.domain.market.Candle;
import io.patriot.domain.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a picture is read by: labels, round values, moments, and bars that became one. */
final class ReadingTest {
  @Property
  void labelsNeverStandOnEachOtherAndStayOnThePicture(
      @ForAll @Size(min = 1, max = 10) List<@DoubleRange(min = 0, max = 720) Double> wanted) {
    List<Double> sorted = wanted.stream().sorted().toList();
    List<Double> places = Evading.places(sorted, 46, 139, 637);
    assertThat(places).hasSameSizeAs(sorted).allMatch(place -> place >= 139 && place <= 637);
    for (int i = 1; i < places.size(); i++) {
      assertThat(places.get(i) - places.get(i - 1)).isGreaterThanOrEqualTo(46 - 1e-9);
    }
  }

  @Test
  void aLabelWithoutNeighboursStandsWhereItBelongs() {
    assertThat(Evading.places(List.of(200.0, 300.0), 46, 139, 637)).containsExactly(200.0, 300.0);
    assertThat(Evading.places(List.of(300.0, 300.0), 46, 139, 637)).containsExactly(277.0, 323.0);
    assertThatThrownBy(() -> Evading.places(List.of(1.0, 2.0), 46, 0, 45))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void roundValuesAreFewInsideAndWrittenDifferently(
      @ForAll @IntRange(min = 1, max = 1_000_000_000) int thousandths,
      @ForAll @IntRange(min = 1, max = 20_000) int tenThousandths,
      @ForAll @IntRange(max = 8) int digits) {
    double low = thousandths / 1_000.0;
    double high = low * (1 + tenThousandths / 10_000.0);
    Scale scale = Scale.around(low, high, 100, 600);
    List<BigDecimal> lines = GridLines.of(scale, digits);
    assertThat(lines).hasSizeLessThanOrEqualTo(7).allMatch(it -> scale.holds(it.doubleValue()));
    assertThat(lines.stream().map(Amounts::grouped)).doesNotHaveDuplicates();
    assertThat(lines).allMatch(line -> line.scale() <= digits);
  }

  @ParameterizedTest
  @CsvSource({
    "61000, 63000, 1, 61000 61500 62000 62500 63000",
    "0.00001221, 0.00001340, 8, 0.0000124 0.0000126 0.0000128 0.0000130 0.0000132 0.0000134",
    "0.99, 1.01, 4, 0.990 0.995 1.000 1.005 1.010",
    "100, 100.0004, 1, 100.0"
  })
  void roundValuesAre(String low, String high, int digits, String lines) {
    var scale = new Scale(Double.parseDouble(low), Double.parseDouble(high), 0, 500);
    assertThat(
            GridLines.of(scale, digits).stream()
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(" ")))
        .isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-19T00:10:00Z, PT8H, UTC, 02:00 04:00 06:00 08:00",
    "2026-11-19T20:10:00Z, PT8H, Europe/Lisbon, 22:00 11-20 02:00 04:00",
    "2026-11-19T20:10:00Z, PT8H, Asia/Kolkata, 02:00 04:00 06:00 08:00",
    "2026-11-19T00:00:00Z, PT96H, UTC, 11-19 11-20 11-21 11-22 11-23",
    "2026-03-28T20:00:00Z, PT12H, Europe/Lisbon, 20:00 22:00 03-29 02:00 04:00 06:00 08:00",
    "2026-11-19T00:00:00Z, P900D, UTC, 2027-03 2027-08 2028-02 2028-08 2029-02"
  })
  void momentsAreRoundWhereTheReaderLives(Instant from, Duration span, ZoneId zone, String labels) {
    assertThat(
            TimeAxis.between(from, from.plus(span), zone).stream()
                .map(TimeAxis.Tick::label)
                .collect(Collectors.joining(" ")))
        .isEqualTo(labels);
  }

  @Property(tries = 100)
  void manyBarsBecomeFewAndLoseNothing(
      @ForAll @IntRange(min = 1, max = 3_000) int count, @ForAll long seed) {
    List<Candle> bars = Examples.walk("61800", 1, count, 0.01, seed);
    Course course = Course.of(bars);
    assertThat(course.slots()).isLessThanOrEqualTo(Course.SLOTS_MAX);
    assertThat(course.bars()).allMatch(bar -> bar.slot() >= 0 && bar.slot() < course.slots());
    assertThat(course.highest())
        .isEqualTo(
            bars.stream().mapToDouble(it -> it.high().value().doubleValue()).max().orElse(0));
    assertThat(course.lowest())
        .isEqualTo(bars.stream().mapToDouble(it -> it.low().value().doubleValue()).min().orElse(0));
    assertThat(course.bars().getFirst().open())
        .isEqualTo(bars.getFirst().open().value().doubleValue());
    assertThat(course.bars().getLast().close())
        .isEqualTo(bars.getLast().close().value().doubleValue());
    assertThat(course.to()).isAfterOrEqualTo(bars.getLast().closeTime());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5 | +0.50",
        "-8.9 | −8.90",
        "212.4 | +212",
        "1234 | +1.23k",
        "-45678.9 | −45.7k",
        "999.9 | +1,000",
        "1234567 | +1.23M",
        "0 | 0.00"
      })
  void amountsOverBarsAreBrief(BigDecimal amount, String text) {
    assertThat(Amounts.brief(amount)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "61800 | 1 | 61,800.0",
        "0.00001234 | 8 | 0.00001234",
        "61800.123 | 1 | 61,800.123",
        "123456789012.55 | 2 | 123,456,789,012.55",
        "99999999999999999999 | 0 | 99,999,999,999,999,999,999"
      })
  void pricesAreWrittenAsTheMarketWritesThem(BigDecimal price, int digits, String text) {
    assertThat(Amounts.price(price, digits)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 | +12.00 USDT",
        "-0.25 | −0.2500 USDT",
        "0 | 0.00 USDT",
        "-1500 | −1,500.00 USDT"
      })
  void gainsHaveASign(String amount, String text) {
    assertThat(Amounts.signed(Money.usdt(amount))).isEqualTo(text);
  }

  @Test
  void textIsCutToItsRoomAndStrangeLettersAreBoxes() {
    double room = Letters.BOLD.width("BTCUSDT", 48);
    assertThat(Letters.BOLD.fitted("BTCUSDT", 48, room)).isEqualTo("BTCUSDT");
    assertThat(Letters.BOLD.fitted("BTCUSDT · 1h", 48, room)).isEqualTo("BTCUS…");
    assertThat(Letters.BOLD.fitted("BTCUSDT", 48, 1)).isEmpty();
    assertThat(Letters.REGULAR.width("漢", 28)).isEqualTo(Letters.REGULAR.width("□", 28));
    assertThat(Letters.REGULAR.outline("漢", 0, 0, 28).getBounds2D())
        .isEqualTo(Letters.REGULAR.outline("□", 0, 0, 28).getBounds2D());
  }
}
