package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.setting.AccountOutcome.AlertFired;
import io.patriot.bot.screen.AlertWords;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.alert.Sighting;
import io.patriot.domain.indicator.Indicator;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.testkit.AccountExamples;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Price alerts as a person sets, sees and deletes them; the example market is at 61,800. */
final class AlertsByChatTest {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private static final Condition FROM_BELOW =
      new Condition.AtPrice(Way.RISING, Price.of("100000"), Optional.of(Price.of("98000")));

  private final Conversation person = Conversation.started();

  @ParameterizedTest
  @CsvSource({
    "BTC > 100000, RISING, 100000, ''",
    "BTC>100k, RISING, 100000, ''",
    "btcusdt above 100_000, RISING, 100000, ''",
    "BTC < 55k, FALLING, 55000, ''",
    "BTC <=55000.5, FALLING, 55000.5, ''",
    "BTC under 55000 sell half, FALLING, 55000, sell half",
    "BTC cross 95000, RISING, 95000, ''",
    "BTC cross 40000, FALLING, 40000, ''",
    "BTC 95000 once, RISING, 95000, ''",
    "BTC @95000 time to think, RISING, 95000, time to think",
  })
  void whatIsAskedForWaits(String words, Way way, String level, String note) {
    person.says("/alert " + words).sees("Alert a:", "is set", "Now 61,800", "You are told once");

    assertThat(waiting())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.condition())
                  .isEqualTo(
                      new Condition.AtPrice(
                          way, Price.of(level), Optional.of(Price.of("61800.1"))));
              assertThat(alert.note()).isEqualTo(note);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "/alert BTC > 50000, When it falls to 50000",
    "/alert BTC < 70000, When it rises to 70000",
  })
  void whatIsSoAlreadyIsSaidAndTheOtherSideOffered(String words, String offered) {
    person.says(words).sees("BTCUSDT is at 61,800.1", "so already", offered);
    assertThat(waiting()).isEmpty();

    person.presses(offered).sees("is set");
    assertThat(waiting()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/alert BTC > soon | “soon” in this alert",
        "/alert BTC > 100000 every 10 | “10” in this alert",
        "/alert BTC > 100000 every 30s | “30s” in this alert",
        "/alert BTC > 100000 every 25h | cannot be silent for “25h”",
        "/alert BTC > 100000 every 10m or less | “or” in this alert",
        "/alert BTC again | “again” in this alert",
        "/alert BTC again 0 5 | “0” in this alert",
        "/alert BTC again 5 soon | “soon” in this alert",
        "/alert BTC > -1 | is below zero",
        "/alert BTC > 0 | “0” is zero",
        "/alert BCT > 100000 | I do not know the market",
      })
  void whatIsNotUnderstoodSetsNothing(String words, String said) {
    person.says(words).sees(said);
    assertThat(waiting()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "BTC > 100000 every, 300, ''",
    "BTC > 100000 every 10m sell half, 600, sell half",
    "BTC > 100000 EVERY 2h, 7200, ''",
    "BTC > 100000 always, 300, ''",
    "BTC > 100000 repeat sell half, 300, sell half",
    "BTC > 100000 every 1d, 86400, ''",
  })
  void oneIsToldEachTimeIfThatIsAskedFor(String words, long rest, String note) {
    person.says("/alert " + words).sees("is set", "each time the market comes there");
    assertThat(waiting())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.rest()).contains(Duration.ofSeconds(rest));
              assertThat(alert.note()).isEqualTo(note);
              assertThat(((Condition.AtPrice) alert.condition()).from()).isPresent();
            });
  }

  @Test
  void aSentenceSetsOneAndSaysHowItWasUnderstood() {
    person
        .says("tell me when bitcoin is above 100k")
        .sees("I understood: /alert BTC > 100000", "is set");
    assertThat(waiting()).extracting(AlertsByChatTest::level).containsExactly(Price.of("100000"));
    person.says("tell me when bitcoin is up 5%").sees("I am not sure what each number is for");
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void theOtherSideIsOfferedForEachTimeAsItWasAskedFor() {
    person.says("/alert BTC > 50000 every 10m").presses("When it falls to 50000");
    assertThat(waiting()).extracting(PriceAlert::rest).containsExactly(Optional.of(TEN_MINUTES));
  }

  @Test
  void theCardPausesChangesAndDeletes() {
    person.says("/alert BTC > 100000").presses("Pause").sees("is paused");
    assertThat(waiting()).extracting(PriceAlert::isPaused).containsExactly(true);
    String id = waiting().getFirst().name().id().shown();
    person.presses("Wait again " + id).sees(id + " waits again");
    person.presses("Each time " + id).sees("tells you each time now", "silent for 5 min");
    assertThat(waiting()).extracting(PriceAlert::rest).containsExactly(Optional.of(FIVE_MINUTES));
    person.presses("Once " + id).sees("tells you once now");
    assertThat(waiting()).extracting(PriceAlert::rest).containsExactly(Optional.empty());
    person.says("/alerts pause a:ABCDE").sees("a:ABCDE does not wait any more");
    person.says("/alerts pause").sees("Which one?");
    person.says("/alert BTC > 100001").presses("Delete").sees("is deleted");
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void theSameDistanceFromWhereItWasToldIsSaidFirstAndSetOnlyByChoosing() {
    person.says("/alert BTCUSDT again 62000 1500").sees("1,500.0 away", "was told at 62,000.0");
    assertThat(waiting()).isEmpty();
    person.presses("> 63,500.0").sees("is set");
    assertThat(waiting()).extracting(AlertsByChatTest::level).containsExactly(Price.of("63500"));
  }

  @Test
  void aDistanceThatReachesZeroIsOfferedUpwardsOnly() {
    person.says("/alert BTCUSDT again 100 100").sees("> 200.0");
    assertThat(person.screen()).doesNotContain("< ");
  }

  @Test
  void aNumberThatCanBeTwoIsAskedBack() {
    person.says("/alert BTC > 100,500").sees("two different numbers").presses("100500");
    assertThat(waiting()).extracting(AlertsByChatTest::level).containsExactly(Price.of("100500"));
  }

  @Test
  void withoutAPriceSomeAreOffered() {
    person.says("/alert").sees("What should I tell you of?").presses("BTC");
    person.sees("BTCUSDT is at 61,800").presses("> 62,418.1").sees("is set");
    assertThat(waiting()).extracting(AlertsByChatTest::level).containsExactly(Price.of("62418.1"));
  }

  @Test
  void theListDeletesInPlaceAndSaysWhatIsGone() {
    person.says("/alert BTC > 100000");
    person.desk.clock().advance(Duration.ofMillis(100));
    person.says("/alert BTC < 50000 buy some").says("/alerts");
    String first = waiting().getFirst().name().id().shown();
    person.sees("Alerts: 2; at most: 50", "BTCUSDT at 50,000.0 or below “buy some”");

    person.presses("Delete " + first).sees(first + " is deleted", "Alerts: 1; at most: 50");
    person.says("/alerts delete " + first).sees(first + " does not wait any more");
    person.says("/alerts delete").sees("Nothing was deleted");
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void theListHasPages() {
    for (int i = 0; i < 9; i++) {
      person.desk.clock().advance(Duration.ofMillis(100));
      person.says("/alert BTC > " + (100_000 + i));
    }
    person.says("/alerts").sees("100,007").presses("More ›").sees("100,008");
    assertThat(person.screen()).doesNotContain("100,007");
  }

  @Test
  void fiftyWaitAtMost() {
    for (int i = 0; i < PriceAlerts.PER_PERSON_MAX; i++) {
      person.says("/alert BTC > " + (100_000 + i));
    }
    person.says("/alert BTC > 200000").sees("No more alerts can be set; at most: 50");
    assertThat(waiting()).hasSize(PriceAlerts.PER_PERSON_MAX);
  }

  @Test
  void theSameMessageHeardTwiceIsOneAlert() {
    var update = person.update();
    person.message(update, "message", Conversation.USER).put("text", "/alert BTC > 100000");
    person.delivered(update).delivered(update);
    assertThat(waiting()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-01-02T10:41:00Z"})
  void aFiredAlertIsToldWithItsPriceAndAWayToSetItAgain(String unseen) {
    var told = new Told();
    told.hears(told.outcome(fired(unseen.isEmpty() ? null : Instant.parse(unseen))));

    String screen = FakeChat.drawn(told.chat.last().screen());
    assertThat(screen)
        .contains(unseen.isEmpty() ? "BTCUSDT is at 100,000.1" : "BTCUSDT was at 100,000.1")
        .contains("“sell half”", "Your alert a:K7Q2M: BTCUSDT at 100,000.0 or above")
        .contains("Alert there again", "Again from this price");
    assertThat(screen.contains("while I was not looking")).isEqualTo(!unseen.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "3% in 1h, BTCUSDT 3 % up or down within 1h, 3% in 1h",
    "±2.5% within 90m, BTCUSDT 2.5 % up or down within 90m, 2.5% in 90m",
    "+0.5%, BTCUSDT 0.5 % up within 1h, +0.5% in 1h",
    "-10% in 12h, BTCUSDT 10 % down within 12h, -10% in 12h",
    "rsi14 < 30 @1h, BTCUSDT: a bar of 1h closes with RSI 14 below 30, rsi14 < 30 @1h",
    "rsi>70.5 @4h, BTCUSDT: a bar of 4h closes with RSI 14 above 70.5, rsi14 > 70.5 @4h",
    "close > ema50 @1d, BTCUSDT: a bar of 1d closes above its EMA 50, close > ema50 @1d",
    "below sma200, BTCUSDT: a bar of 1h closes below its SMA 200, close < sma200 @1h",
  })
  void movesAndClosesAreWaitedForAndReadBackAsTheyCanBeTyped(
      String words, String shown, String typed) {
    person.says("/alert BTC " + words + " every 10m look at it").sees("is set", shown);
    assertThat(waiting())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(AlertWords.typed(alert.condition())).isEqualTo(typed);
              assertThat(alert.rest()).contains(TEN_MINUTES);
              assertThat(alert.note()).isEqualTo("look at it");
            });
    person.says("/alerts").sees(shown, "each time", "“look at it”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.01%",
        "51%",
        "3% in 4m",
        "3% in 13h",
        "3% in",
        "3% in soon",
        "1,5.2%",
        "rsi14 < 0",
        "rsi14 < 100",
        "rsi14 30",
        "rsi1 < 30",
        "rsi201 < 30",
        "rsi14 <",
        "rsi14 < 30 @2h",
        "close > ema",
        "close > ema1",
        "> sma201 @1h",
        "sma50 > 1",
        "close > 60000x"
      })
  void whatCannotBeWaitedForIsSaidAndNothingIsSet(String words) {
    person.says("/alert BTC " + words).sees("Code VALIDATION_ERROR");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aMoveAndACloseAreSetAlsoWhileNobodyKnowsThePrice() {
    person.desk.clock().advance(Duration.ofHours(1));
    person.says("/alert BTC > 100000").sees("Code");
    person.says("/alert BTC 3% in 1h").sees("is set");
    person.says("/alert BTC rsi < 30").sees("is set", "next at 2026-01-05 14:00 UTC");
    assertThat(waiting()).hasSize(2);
  }

  @Test
  void theButtonUnderAMoveThatWasToldSetsTheSameAgain() {
    var told = new Told();
    told.hears(told.outcome(moved(Optional.empty())));
    assertThat(FakeChat.drawn(told.chat.last().screen()))
        .contains(
            "BTCUSDT fell 3.07 %: 61,800.0 → 59,900.0",
            "From 11:50:00 UTC to 12:00:00 UTC.", "[ Tell me again ]");
    person.says("/alert BTCUSDT " + AlertWords.typed(moved(Optional.empty()).condition()));
    assertThat(waiting())
        .extracting(PriceAlert::condition)
        .containsExactly(moved(Optional.empty()).condition());
  }

  @Test
  void oneThatGoesOnIsToldWithWhenItRingsAgainAndAWayToHaveItBeSilent() {
    var told = new Told();
    told.hears(told.outcome(goesOn()));
    assertThat(FakeChat.drawn(told.chat.last().screen()))
        .contains("It goes on: it is silent until 12:05:00 UTC", "[ Pause ] [ Delete ]")
        .doesNotContain("Again from this price");
  }

  static AlertFired fired(@org.jspecify.annotations.Nullable Instant unseen) {
    return new AlertFired(
        new AlertId("k7q2m"),
        new Symbol("BTCUSDT"),
        FROM_BELOW,
        new Sighting.Traded(Price.of("100000.1")),
        Optional.ofNullable(unseen),
        "sell half",
        Optional.empty());
  }

  static AlertFired goesOn() {
    return new AlertFired(
        new AlertId("k7q2m"),
        new Symbol("BTCUSDT"),
        FROM_BELOW,
        new Sighting.Traded(Price.of("100000.1")),
        Optional.empty(),
        "",
        Optional.of(Instant.parse("2026-01-02T12:05:00Z")));
  }

  private static Price level(PriceAlert alert) {
    return ((Condition.AtPrice) alert.condition()).level();
  }

  private List<PriceAlert> waiting() {
    return person.alerts.of(AccountExamples.TENANT);
  }

  static AlertFired moved(Optional<Instant> restsUntil) {
    Instant noon = Instant.parse("2026-01-02T12:00:00Z");
    return new AlertFired(
        new AlertId("k7q2m"),
        new Symbol("BTCUSDT"),
        new Condition.Moves(Optional.empty(), new BigDecimal("0.03"), Duration.ofHours(1)),
        new Sighting.Moved(Price.of("59900"), noon, Price.of("61800"), noon.minus(TEN_MINUTES)),
        Optional.empty(),
        "",
        restsUntil);
  }

  static AlertFired closed(Indicator indicator, Optional<BigDecimal> level, String value) {
    return new AlertFired(
        new AlertId("k7q2m"),
        new Symbol("BTCUSDT"),
        new Condition.AtClose(indicator, Way.FALLING, level, Duration.ofHours(4)),
        new Sighting.Measured(
            Price.of("59900"), new BigDecimal(value), Instant.parse("2026-01-02T12:00:00Z")),
        Optional.empty(),
        "",
        level.map(_ -> Instant.parse("2026-01-02T12:05:00Z")));
  }
}
