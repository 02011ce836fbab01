package io.patriot.bot.screen;

import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.PriceAlert.Way;
import java.time.Duration;

/** A price alert in words. */
public final class AlertWords {
  private AlertWords() {}

  /** What it waits for, such as BTCUSDT at 100,000 or above. */
  public static Html condition(String symbol, Way way, String level, Messages words) {
    return words.say(
        switch (way) {
          case RISING -> "alert.rising";
          case FALLING -> "alert.falling";
        },
        "symbol",
        symbol,
        "level",
        level);
  }

  /** A length of time, such as 10 min. */
  public static Html span(Duration span, Messages words) {
    return words.say("alert.minutes", "count", span.toMinutes());
  }

  /** The owner's own words; nothing when there are none. */
  public static Html note(String note, Messages words) {
    return note.isEmpty()
        ? Html.EMPTY
        : words.say("alert.note", "note", Html.quoted(note, PriceAlert.NOTE_LENGTH_MAX));
  }
}
