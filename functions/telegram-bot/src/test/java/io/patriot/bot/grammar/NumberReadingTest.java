package io.patriot.bot.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.01|0.01",
        "0,01|0.01",
        "0,123|0.123",
        ".5|0.5",
        "1.5|1.5",
        "1.234|1.234",
        "1,5|1.5",
        "12,34|12.34",
        "1234|1234",
        "1k|1000",
        "1K|1000",
        "2.5m|2500000",
        "1,234.5|1234.5",
        "1.234,5|1234.5",
        "1,234,567|1234567",
        "1.234.567|1234567",
        "1'234.5|1234.5",
        "1_234|1234",
        "61800.30|61800.3"
      })
  void oneMeaning(String typed, BigDecimal value) {
    assertThat(NumberReading.of(typed, false))
        .isInstanceOfSatisfying(
            NumberReading.One.class, one -> assertThat(one.value()).isEqualByComparingTo(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,234|false|1234|1.234",
        "61,800|false|61800|61.8",
        "1.234|true|1234|1.234",
        "1,234k|false|1234000|1234"
      })
  void twoMeaningsAreNeverGuessedAt(
      String typed, boolean pointMayGroup, BigDecimal grouped, BigDecimal decimal) {
    assertThat(NumberReading.of(typed, pointMayGroup))
        .isInstanceOfSatisfying(
            NumberReading.Two.class,
            two -> {
              assertThat(two.grouped()).isEqualByComparingTo(grouped);
              assertThat(two.decimal()).isEqualByComparingTo(decimal);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1e9|SCIENTIFIC_NUMBER",
        "1E-3|SCIENTIFIC_NUMBER",
        "-1|NEGATIVE",
        "1,23,456|UNCLEAR_GROUPING",
        "1..2|UNCLEAR_GROUPING",
        "5.|UNCLEAR_GROUPING",
        "1,234,56|UNCLEAR_GROUPING",
        "0,123,456|UNCLEAR_GROUPING",
        "1.234,567,8|UNCLEAR_GROUPING",
        "0x10|NOT_AN_AMOUNT",
        "abc|NOT_AN_AMOUNT",
        "''|NOT_AN_AMOUNT",
        "1kk|NOT_AN_AMOUNT",
        "NaN|NOT_AN_AMOUNT",
        "Infinity|NOT_AN_AMOUNT",
        "1234567890123456|TOO_MANY_DIGITS",
        "0.1234567890123|TOO_MANY_DIGITS"
      })
  void noNumberToActOn(String typed, Complaint complaint) {
    assertThat(NumberReading.of(typed, false)).isEqualTo(new NumberReading.None(complaint));
  }

  @Property
  void whatIsPrintedIsReadBack(
      @ForAll @BigRange(min = "0", max = "999999999999") @Scale(8) BigDecimal value) {
    String printed = value.stripTrailingZeros().toPlainString();

    assertThat(NumberReading.of(printed, false))
        .isInstanceOfSatisfying(
            NumberReading.One.class, one -> assertThat(one.value()).isEqualByComparingTo(value));
  }

  @Property
  void noTextMakesItThrow(@ForAll String text, @ForAll boolean pointMayGroup) {
    assertThat(NumberReading.of(text, pointMayGroup)).isNotNull();
  }
}
