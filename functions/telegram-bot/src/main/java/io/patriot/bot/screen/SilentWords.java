package io.patriot.bot.screen;

import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.domain.risk.KnownPrices.SilentMarket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which markets nothing fresh is known of, since when, and what they are counted at instead. */
public final class SilentWords {
  private static final int NAMED_MAX = 5;

  private SilentWords() {}

  /** Counted at the last price, or at the cost. */
  public static Html counted(List<SilentMarket> silent, Messages words) {
    return lines(silent, words, "silent.last", "silent.cost");
  }

  /** Counted at the worst that may have come of it. */
  public static Html countedWorse(List<SilentMarket> silent, Messages words) {
    return lines(silent, words, "silent.last-worse", "silent.cost-worse");
  }

  private static Html lines(
      List<SilentMarket> silent, Messages words, String atLast, String atCost) {
    return Html.lines(
        silent.stream().limit(NAMED_MAX).map(one -> line(one, words, atLast, atCost)).toList());
  }

  private static Html line(SilentMarket silent, Messages words, String atLast, String atCost) {
    Optional<Duration> age = silent.age();
    return age.isPresent()
        ? words.say(atLast, "symbol", silent.symbol(), "age", age(age.get(), words))
        : words.say(atCost, "symbol", silent.symbol());
  }

  private static Html age(Duration age, Messages words) {
    return age.compareTo(Duration.ofMinutes(2)) < 0
        ? words.say("silent.seconds", "count", age.toSeconds())
        : words.say("silent.minutes", "count", age.toMinutes());
  }
}
