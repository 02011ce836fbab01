package io.patriot.bot;

import io.patriot.domain.indicator.Indicator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Price alerts as they are set, listed, and told. */
final class AlertScenes {
  private AlertScenes() {}

  static Map<String, Consumer<Conversation>> screens() {
    var scenes = new TreeMap<String, Consumer<Conversation>>();
    scenes.put("alert", person -> person.says("/alert"));
    scenes.put("alert-which-price", person -> person.says("/alert BTC"));
    scenes.put("alert-set", person -> person.says("/alert BTC > 100000 sell half"));
    scenes.put("alert-set-below", person -> person.says("/alert BTC cross 55k"));
    scenes.put("alert-so-already", person -> person.says("/alert BTC > 50000"));
    scenes.put("alert-set-each-time", person -> person.says("/alert BTC > 100000 every 2h sell"));
    scenes.put("alert-set-move", person -> person.says("/alert BTC 3% in 1h"));
    scenes.put("alert-set-move-each-time", person -> person.says("/alert BTC +3% in 90m every"));
    scenes.put("alert-set-rsi", person -> person.says("/alert BTC rsi14 < 30 @1h"));
    scenes.put("alert-set-rsi-above", person -> person.says("/alert BTC rsi > 70 @1d"));
    scenes.put("alert-set-close", person -> person.says("/alert BTC close > ema50 @4h every"));
    scenes.put(
        "alerts-of-every-kind",
        person ->
            person
                .says("/alert BTC < 50000")
                .says("/alert BTC -3%")
                .says("/alert BTC below sma200")
                .says("/alerts"));
    scenes.put(
        "alerts-move-each-time",
        person -> person.says("/alert BTC 3%").says("/alerts").presses("Each time a:LYPGL"));
    scenes.put(
        "alerts-move-resumed",
        person ->
            person
                .says("/alert BTC 3%")
                .says("/alerts")
                .presses("Pause a:LYPGL")
                .presses("Wait again a:LYPGL"));
    scenes.put("alert-move-out-of-range", person -> person.says("/alert BTC 60% in 1h"));
    scenes.put("alert-close-out-of-range", person -> person.says("/alert BTC rsi14 < 30 @3h"));
    scenes.put("alert-rest", person -> person.says("/alert BTC > 100000 every 25h"));
    scenes.put("alert-again", person -> person.says("/alert BTCUSDT again 100010 2010"));
    scenes.put("alert-unclear", person -> person.says("/alert BTC > 100000 or so"));
    scenes.put("alert-note-too-long", person -> person.says("/alert BTC 1 " + "x".repeat(101)));
    scenes.put("alerts-none", person -> person.says("/alerts"));
    scenes.put("alerts", person -> two(person).says("/alerts"));
    scenes.put("alerts-deleted", person -> two(person).says("/alerts").presses("Delete a:LYPGL"));
    scenes.put(
        "alerts-paused", person -> eachTime(person).says("/alerts").presses("Pause a:LYPGL"));
    scenes.put(
        "alerts-resumed",
        person ->
            eachTime(person)
                .says("/alerts")
                .presses("Pause a:LYPGL")
                .presses("Wait again a:LYPGL"));
    scenes.put(
        "alerts-each-time", person -> two(person).says("/alerts").presses("Each time a:LYPGL"));
    scenes.put("alerts-once", person -> eachTime(person).says("/alerts once a:LYPGL"));
    scenes.put("alerts-gone", person -> two(person).says("/alerts delete a:ABCDE"));
    scenes.put("alerts-no-id", person -> two(person).says("/alerts delete"));
    scenes.put("alerts-too-many", AlertScenes::tooMany);
    return scenes;
  }

  private static Conversation two(Conversation person) {
    person.says("/alert BTC > 100000");
    person.desk.clock().advance(Duration.ofMillis(100));
    return person.says("/alert BTC < 50000 buy some");
  }

  private static Conversation eachTime(Conversation person) {
    return person.says("/alert BTC > 100000 every");
  }

  private static void tooMany(Conversation person) {
    for (int i = 0; i <= 50; i++) {
      person.says("/alert BTC > " + (100_000 + i));
    }
  }

  static Map<String, Consumer<Told>> news() {
    var scenes = new TreeMap<String, Consumer<Told>>();
    scenes.put("alert-reached", told -> told.hears(told.outcome(AlertsByChatTest.fired(null))));
    scenes.put(
        "alert-reached-goes-on", told -> told.hears(told.outcome(AlertsByChatTest.goesOn())));
    scenes.put(
        "alert-reached-unseen",
        told ->
            told.hears(
                told.outcome(AlertsByChatTest.fired(Instant.parse("2026-01-02T10:41:00Z")))));
    Optional<Instant> later = Optional.of(Instant.parse("2026-01-02T12:05:00Z"));
    scenes.put(
        "alert-moved", told -> told.hears(told.outcome(AlertsByChatTest.moved(Optional.empty()))));
    scenes.put(
        "alert-moved-goes-on", told -> told.hears(told.outcome(AlertsByChatTest.moved(later))));
    scenes.put(
        "alert-rsi",
        told ->
            told.hears(
                told.outcome(
                    AlertsByChatTest.closed(
                        new Indicator(Indicator.Kind.RSI, 14),
                        Optional.of(new BigDecimal("30")),
                        "28.4439118234"))));
    scenes.put(
        "alert-closed",
        told ->
            told.hears(
                told.outcome(
                    AlertsByChatTest.closed(
                        new Indicator(Indicator.Kind.EMA, 50), Optional.empty(), "60123.456789"))));
    return scenes;
  }
}
